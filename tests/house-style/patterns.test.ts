import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { STYLE_RULE_FAULTS, type StyleRuleFault } from '#contract/writing-words.ts';
import { compileRule } from '#contract/house-style/compile-rule.ts';
import { findInText } from '#contract/house-style/find-in-text.ts';
import { readPattern } from '#contract/house-style/read-pattern.ts';
import { RULE_LIMITS } from '#contract/house-style/rule.ts';
import { aStyleRule } from './a-style-rule.ts';

function found(pattern: string, text: string): string[] {
  const made = compileRule(aStyleRule({ kind: 'pattern', pattern, wholeWord: false }));
  if (!made.ok) throw new Error(made.fault);
  const stretches = [{ from: 0, to: text.length, language: 'en' }];
  return findInText([made.compiled], { text, stretches }).map(({ words }) => words);
}

/** What each fault is about, and patterns that have it. */
const REFUSED: Record<StyleRuleFault, string[]> = {
  'rule-empty': [],
  'pattern-broken': ['(', 'a)', '[a', '[]', '*', 'a**', 'a{2,1}', '[z-a]', '{', 'a{0}', '\\', ']'],
  'pattern-not-allowed': ['(a)\\1', '(?<n>a)\\k<n>', '\\x41', '\\cA', '\\p{Emoji}', '(?i:a)'],
  'pattern-repeats-repetition': [
    '(?:a?){20}a{20}',
    '(a+)+',
    '(?:a*b?)*x',
    '(?:a|b+){2,5}',
    '(\\w+\\s?)*$',
    '(?:)+a',
  ],
  'pattern-matches-nothing': ['', 'a?', 'a*', '\\b', '^$', '(?=a)', 'a|'],
  'pattern-too-costly': ['.*.*x', '\\w+\\w+\\w+y', '(?:a|a){30}', 'a{1,100}b{1,100}'],
  'replacement-group-missing': [],
};

describe('patterns of house style', () => {
  it.each([
    ['\\d{1,3}(?:,\\d{3})? ?km', 'ran 12 km, 1,200km', ['12 km', '1,200km']],
    ['\\bno[. ]?\\s?\\d+', 'casino 7, no 7, No. 8', ['no 7', 'No. 8']],
    ['[“"][^”"]{1,20}[”"]', 'he said "yes" loudly', ['"yes"']],
    ['(?<!the )\\bking\\b', 'the king, a king', ['king']],
    ['\\bété\\b', 'cet été, était', ['été']],
    ['colou?r', 'color colour', ['color', 'colour']],
    ['a{2,}', 'baaab', ['aaa']],
    ['\\$\\d+m\\b', 'cost $5m', ['$5m']],
    ['[\\w-]+@', 'mail jo-an@', ['jo-an@']],
  ])('%s finds what it says', (pattern, text, expected) => {
    const rule = aStyleRule({ kind: 'pattern', pattern, wholeWord: false });
    expect(compileRule(rule).ok).toBe(true);
    expect(found(pattern, text)).toEqual(expected);
  });

  it('tell capitals apart only where the rule says so', () => {
    const rule = aStyleRule({ kind: 'pattern', pattern: '\\p{Lu}{2,}', matchCase: true });
    const made = compileRule(rule);
    const text = 'the EU and Nato';
    const stretches = [{ from: 0, to: text.length, language: 'en' }];
    const compiled = made.ok ? [made.compiled] : [];
    expect(findInText(compiled, { text, stretches }).map(({ words }) => words)).toEqual(['EU']);
  });

  it.each(STYLE_RULE_FAULTS.flatMap((fault) => REFUSED[fault].map((p) => [fault, p] as const)))(
    'are refused as %s: %s',
    (fault, pattern) => {
      expect(readPattern(pattern)).toEqual({ ok: false, fault });
    },
  );

  it('are refused without words, and with a replacement that names a group they lack', () => {
    expect(compileRule(aStyleRule({ pattern: ' | ' }))).toEqual({ ok: false, fault: 'rule-empty' });
    const rule = aStyleRule({ kind: 'pattern', pattern: '(a)b', replacement: '$2' });
    expect(compileRule(rule)).toEqual({ ok: false, fault: 'replacement-group-missing' });
  });

  it('never run away: whatever is accepted takes no more steps than it said', () => {
    // Signs that make expressions run away, and texts on which they would.
    const sign = fc.constantFrom(...'a b . \\w \\s + * ? {1,9} ( ) (?: | [ab] ^ $ \\b'.split(' '));
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 14 }),
        fc.integer({ min: 0, max: 100 }),
        (signs, n) => {
          const pattern = signs.join('');
          const read = readPattern(pattern);
          if (!read.ok) return true;
          // A text on which the engine has to try everything everywhere.
          const text = `${'a'.repeat(n)}${'ab '.repeat(n)}!`;
          const holds = found(pattern, text).every((words) => words !== '');
          return holds && read.cost <= RULE_LIMITS.cost;
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('read whatever is typed without breaking', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (pattern) => {
        const read = readPattern(pattern);
        return read.ok ? new RegExp(read.source, 'u').source !== '' : read.fault.length > 4;
      }),
    );
  });
});
