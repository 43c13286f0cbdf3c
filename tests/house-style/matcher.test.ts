import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileRule, compileRules } from '#contract/house-style/compile-rule.ts';
import { findInText } from '#contract/house-style/find-in-text.ts';
import { findingsIn } from '#contract/house-style/findings.ts';
import { holdsFor } from '#contract/house-style/rule.ts';
import { bodyOf } from '#tests/support/article.ts';
import { aStyleRule } from './a-style-rule.ts';

type Rule = ReturnType<typeof aStyleRule>;

function look(rule: Partial<Rule>, text: string, language = 'en') {
  const stretches = [{ from: 0, to: text.length, language }];
  return findInText(compileRules([aStyleRule(rule)]), { text, stretches });
}

const words = (rule: Partial<Rule>, text: string, language = 'en'): string[] =>
  look(rule, text, language).map((found) => found.words);

const instead = (rule: Partial<Rule>, text: string): (string | null)[] =>
  look(rule, text).map(({ replacement }) => replacement);

describe('words of house style', () => {
  it('are found as whole words, whatever their capitals', () => {
    const rule = { pattern: 'utilise' };
    expect(words(rule, 'Utilise it; they utilised it; UTILISE.')).toEqual(['Utilise', 'UTILISE']);
  });

  it('are found inside words where the rule says so, and with their capitals where it does', () => {
    expect(words({ pattern: 'utilise', wholeWord: false }, 'they utilised it')).toEqual([
      'utilise',
    ]);
    expect(words({ pattern: 'Internet', matchCase: true }, 'internet Internet')).toEqual([
      'Internet',
    ]);
  });

  it('may be several, the longest counting first', () => {
    const rule = { pattern: 'in order | in order to', replacement: 'to' };
    expect(words(rule, 'He stayed in order to vote, in order.')).toEqual([
      'in order to',
      'in order',
    ]);
  });

  it('are the same over a line’s end, a hard space, and with either apostrophe', () => {
    const rule = { pattern: "per cent of people's votes" };
    expect(words(rule, 'per\u00A0cent of\npeople\u2019s votes')).toHaveLength(1);
  });

  it('are found in Arabic with and without vowel signs, and in Cyrillic', () => {
    expect(words({ pattern: 'مسؤول', language: 'ar' }, 'قال مَسْؤُول أمس', 'ar')).toEqual(['مَسْؤُول']);
    expect(words({ pattern: 'на Україні' }, 'Вибори на Україні.', 'uk')).toEqual(['на Україні']);
  });

  it('take signs of expressions as the signs they are', () => {
    expect(words({ pattern: 'a.m.', wholeWord: false }, 'at 9 a.m. or 9 axmx')).toEqual(['a.m.']);
    expect(words({ pattern: 'and/or' }, 'this and/or that')).toEqual(['and/or']);
    expect(words({ pattern: 'e-mail' }, 'an e-mail')).toEqual(['e-mail']);
  });
});

describe('what to write instead', () => {
  it('keeps the capital at the beginning, and capitals throughout', () => {
    const rule = { pattern: 'utilise', replacement: 'use' };
    expect(instead(rule, 'Utilise, utilise, UTILISE')).toEqual(['Use', 'use', 'USE']);
  });

  it('fills in the groups of a pattern', () => {
    const rule = {
      kind: 'pattern' as const,
      pattern: '(\\d+) ?(?:percent|%)',
      replacement: '$1 per cent',
    };
    expect(instead(rule, 'up 5% and 12 percent')).toEqual(['5 per cent', '12 per cent']);
  });

  it('finds nothing where the words stand already', () => {
    const rule = { pattern: 'internet', replacement: 'internet' };
    expect(words(rule, 'The internet.')).toEqual([]);
    expect(
      words({ ...rule, pattern: 'Internet', matchCase: true }, 'The Internet, the internet'),
    ).toEqual(['Internet']);
  });
});

describe('languages', () => {
  it.each([
    [null, 'fr', true],
    ['fr', 'fr-CA', true],
    ['fr-CA', 'fr', false],
    ['en', 'enm', false],
    ['PT', 'pt-BR', true],
  ])('a rule for %s holds for a text in %s: %s', (rule, text, holds) => {
    expect(holdsFor(rule, text)).toBe(holds);
  });

  it('go by the passage: a rule for English leaves a quotation in French alone', () => {
    const text = 'The chat said « le chat ».';
    const stretches = [
      { from: 0, to: 16, language: 'en' },
      { from: 16, to: text.length, language: 'fr' },
    ];
    const rules = compileRules([aStyleRule({ pattern: 'chat', language: 'en' })]);
    expect(findInText(rules, { text, stretches }).map(({ from }) => from)).toEqual([4]);
  });
});

describe('findings in an article', () => {
  it('name field or block, the words, and what to do', () => {
    const content = {
      headline: 'Minister to utilise ferry',
      standfirst: '',
      dateline: '',
      updateNote: '',
      body: bodyOf('They utilise it.', 'Nothing here.'),
    };
    const rule = aStyleRule({ pattern: 'utilise', replacement: 'use', severity: 'blocks' });
    const found = findingsIn([rule], content, 'en');
    expect(found.map(({ at, part, words: said }) => [at, part, said])).toEqual([
      ['headline', 'text', 'utilise'],
      [expect.stringMatching(/^block:/u), 'text', 'utilise'],
    ]);
    expect(found[1]).toMatchObject({ from: 5, to: 12, replacement: 'use', severity: 'blocks' });
  });

  it('are where they say they are, in any text and for any words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.boolean(),
        (pattern, around, wholeWord) => {
          const rule = aStyleRule({ pattern, wholeWord });
          const made = compileRule(rule);
          if (!made.ok) return made.fault === 'rule-empty';
          const text = `${around} ${pattern} ${around}`;
          const stretches = [{ from: 0, to: text.length, language: 'en' }];
          const found = findInText([made.compiled], { text, stretches });
          return found.every(
            ({ from, to, words: said }) => text.slice(from, to) === said && to > from,
          );
        },
      ),
    );
  });
});
