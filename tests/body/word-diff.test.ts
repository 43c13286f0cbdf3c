import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { arrange } from '#contract/body/arrange.ts';
import { diffWords } from '#contract/body/word-diff.ts';
import { tokensOf } from '#contract/body/tokens.ts';
import { sentence } from './arbitrary-content.ts';

/** The comparison with `[-what went-]` and `[+what came+]`. */
function marked(before: string, after: string, language = 'en'): string {
  const brackets = { same: ['', ''], removed: ['[-', '-]'], inserted: ['[+', '+]'] };
  return diffWords(before, after, language)
    .map(({ kind, text }) => brackets[kind].join(text))
    .join('');
}

const edited = fc
  .tuple(
    fc.array(sentence, { maxLength: 6 }),
    fc.array(fc.boolean()),
    fc.array(sentence, { maxLength: 3 }),
  )
  .map(([kept, keep, fresh]) => ({
    before: kept.join(' '),
    after: [...kept.filter((_, index) => keep.at(index) !== false), ...fresh].join('  '),
  }));

describe('what changed in a sentence', () => {
  it.each([
    [
      'en',
      'The mayor said on Tuesday the budget was final and would not be changed.',
      'The deputy mayor said Wednesday that the budget was final, and would not be amended.',
      'The [+deputy +]mayor said [-on Tuesday-][+Wednesday that+] the budget was final[+,+] and would not be [-changed-][+amended+].',
    ],
    [
      'uk',
      'Портова влада закрила зовнішній пірс у вівторок.',
      'Портова влада вчора закрила зовнішній пірс у середу.',
      'Портова влада [+вчора +]закрила зовнішній пірс у [-вівторок-][+середу+].',
    ],
    [
      'ar',
      'أغلقت هيئة الميناء الرصيف الخارجي',
      'أغلقت هيئة الميناء الرصيف الداخلي',
      'أغلقت هيئة الميناء الرصيف [-الخارجي-][+الداخلي+]',
    ],
    [
      'ja',
      '港湾当局は火曜日、桟橋を閉鎖した。',
      '港湾当局は水曜日、桟橋を再開した。',
      '港湾当局は[-火曜日-][+水曜日+]、桟橋を[-閉鎖-][+再開+]した。',
    ],
    ['en', 'About 200,000 people', 'About 300,000 people', 'About [-200,000-][+300,000+] people'],
    ['fr', 'l’État a payé', 'l’Etat a payé', '[-l’État-][+l’Etat+] a payé'],
    ['en', 'two  spaces', 'two spaces', 'two[-  -][+ +]spaces'],
    ['en', '', 'New.', '[+New.+]'],
    ['en', 'Old.', '', '[-Old.-]'],
    ['en', '', '', ''],
    ['en', '👩‍👩‍👧 came', '👩‍👩‍👦 came', '[-👩‍👩‍👧-][+👩‍👩‍👦+] came'],
    [
      'en',
      'Nobody, she said, came',
      'All, he wrote, went',
      '[-Nobody, she said, came-][+All, he wrote, went+]',
    ],
  ])('is marked word by word (%s): %s', (language, before, after, expected) => {
    expect(marked(before, after, language)).toBe(expected);
  });

  it('loses not a character of either text (any edit, any language)', () => {
    const language = fc.constantFrom('en', 'uk', 'ar', 'ja', 'zh-Hant', 'th');
    fc.assert(
      fc.property(edited, language, ({ before, after }, tag) => {
        const segments = diffWords(before, after, tag);
        const without = (gone: string): string =>
          segments
            .filter(({ kind }) => kind !== gone)
            .map(({ text }) => text)
            .join('');
        expect(without('inserted')).toBe(before);
        expect(without('removed')).toBe(after);
        expect(segments.filter(({ text }) => text === '')).toEqual([]);
      }),
    );
  });

  it('shows nothing for equal texts and something for all others (any two texts)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const changed = diffWords(before, after, 'en').some(({ kind }) => kind !== 'same');
        expect(changed).toBe(before !== after);
      }),
    );
  });

  it('shows a text that was wholly rewritten as a whole, however long', () => {
    const words = (prefix: string): string =>
      Array.from({ length: 30_000 }, (_, index) => `${prefix}${index}`).join(' ');
    expect(diffWords(words('a'), words('b'), 'en').map(({ kind }) => kind)).toEqual([
      'removed',
      'inserted',
    ]);
  });

  it('splits any text into tokens that make it up again (any text)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('en', 'ja'), (text, language) => {
        expect(
          tokensOf(text, language)
            .map(({ core, space }) => core + space)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('two lists in one reading order', () => {
  it('puts what was removed behind what it followed, before what came', () => {
    expect(arrange(3, [0, null, 2])).toEqual([
      { kind: 'kept', before: 0, after: 0 },
      { kind: 'removed', before: 1, after: null },
      { kind: 'inserted', before: null, after: 1 },
      { kind: 'kept', before: 2, after: 2 },
    ]);
  });

  it('calls as few as possible moved', () => {
    expect(arrange(4, [3, 0, 1, 2]).map(({ kind }) => kind)).toEqual([
      'moved',
      'kept',
      'kept',
      'kept',
    ]);
  });

  it('names every item of both lists once (any pairing)', () => {
    const pairing = fc
      .tuple(fc.integer({ min: 0, max: 12 }), fc.array(fc.option(fc.nat(11)), { maxLength: 12 }))
      .map(([count, wanted]) => {
        const seen = new Set<number>();
        const beforeOf = wanted.map((before) => {
          if (before === null || before >= count || seen.has(before)) return null;
          seen.add(before);
          return before;
        });
        return { count, beforeOf };
      });
    fc.assert(
      fc.property(pairing, ({ count, beforeOf }) => {
        const placed = arrange(count, beforeOf);
        const befores = placed.flatMap(({ before }) => before ?? []);
        const afters = placed.flatMap(({ after }) => after ?? []);
        expect([...befores].sort((a, b) => a - b)).toEqual(
          Array.from({ length: count }, (_, index) => index),
        );
        expect(afters).toEqual(beforeOf.map((_, index) => index));
        const kept = placed.flatMap((item) => (item.kind === 'kept' ? [item.before] : []));
        expect(kept).toEqual([...kept].sort((a, b) => a - b));
      }),
    );
  });
});
