import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { creditRowSchema } from '#contract/content.ts';
import { parseByline } from '#contract/credits/byline.ts';
import { parseCreditLine } from '#contract/credits/parse.ts';
import { HOUSE_LANGUAGES } from '#contract/vocabulary.ts';
import { count } from '#tests/support/counts.ts';

const MEGABYTE = 1_000_000;

const REPEATED = [
  'a',
  ' ',
  'by ',
  '(',
  ')',
  '@',
  'a@',
  '\u2068',
  '\u2069',
  '1',
  '1 ',
  '- ',
  '-',
  'Ana Soto, ',
  '[',
  '<',
  'Reporting by A; ',
  'A in ',
  'و',
  'و ',
  'A-\n',
  '\n',
  'https://',
  '.',
  'J.',
  '\u0301',
  '\0',
  '\ud800',
  '\u2068a\u2069',
  '+',
  '((',
  'français ',
  'version ',
  'contributed to ',
  'Editing by ',
  "l'",
  'correspondent ',
  'Zq',
  'A in Zq',
  'A in Zq Zq, ',
  'A (Zq ',
];

const WORDS = [
  'Reporting by',
  'Editing by',
  'French version by',
  ';',
  ',',
  'and',
  '(',
  ')',
  'in',
  'Paris',
  'Jane Moss',
  'édité par',
  'version française',
  'إعداد',
  'للنشرة العربية',
  'و',
  'перевод',
  ':',
  '.',
  '–',
  '/',
  'contributed to this report',
  'Associated Press writers',
  '\n',
  '[phone]',
  '\u200f',
  '1',
  '"',
  'a@b.c',
  'della',
  "d'",
  'for the French service',
];

describe('a line that is no credit line', () => {
  it.each(REPEATED)('of a megabyte of %j is answered', (piece) => {
    const text = piece.repeat(Math.ceil(MEGABYTE / piece.length));
    for (const part of [text, text.slice(0, 19_000)]) {
      const { rows, inferred, versions } = parseCreditLine(part, 'en');
      expect([inferred.length, versions.length]).toEqual([rows.length, rows.length]);
      expect(rows.filter((row) => !creditRowSchema.safeParse(row).success)).toEqual([]);
      expect(Array.isArray(parseByline(part, 'ar').people)).toBe(true);
    }
  });

  it('never makes the reader stumble, whatever its words', () => {
    const line = fc.array(
      fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 6 })),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(line, fc.constantFrom(...HOUSE_LANGUAGES, 'ja', '', 'x-y'), (words, language) => {
        const { rows } = parseCreditLine(words.join(' '), language);
        for (const row of rows) expect(creditRowSchema.safeParse(row).success).toBe(true);
        for (const person of parseByline(words.join(' '), language).people)
          expect(person.name).not.toBe('');
      }),
      { numRuns: count({ quick: 300, full: 5000 }) },
    );
  });

  it.each([
    ['', 'en'],
    ['()', 'en'],
    ['The bridge was closed on Tuesday after inspectors found a crack, the city said.', 'en'],
    ['12 34 56', 'de'],
  ])('%j names nobody', (text, language) => {
    expect(parseCreditLine(text, language).rows).toEqual([]);
  });
});
