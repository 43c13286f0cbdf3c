import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { creditRowSchema } from '#contract/content.ts';
import { draftFromReading } from '#server/wire/rules/draft-from-reading.ts';
import { parseWireCopy } from '#server/wire/rules/parse-wire-copy.ts';
import { splitLines } from '#server/wire/rules/read-bytes.ts';
import { LINE_KINDS, readWireLine } from '#server/wire/rules/read-line.ts';
import type { WireReading } from '#server/wire/rules/wire-reading.ts';
import { count } from '#tests/support/counts.ts';

const runs = count({ full: 5000, quick: 300 });

/** Pieces that wire copy is made of, whole and broken, to be shuffled into every order. */
const PIECES = [
  'UPDATE 2-Ferry sinks off the coast',
  'Ferry sinks – 01/23/2025 at 5:53 p.m.',
  '(Adds quotes, background)',
  '(Reporting by Nora Quill in Oslo; Editing by Lee Marsh)',
  '(Reporting by Nora Quill in Oslo;',
  'Editing by Lee Marsh)',
  'OSLO, Feb 14 (Reuters) - Pilots returned to work.',
  'By Nora Quill',
  '“We are done,” he said. “Now go',
  'The ferry was old . and it sank.',
  '-',
  '--',
  '***',
  'PREV Harbour reopens',
  'NEXT “What now?”',
  'The following information is not intended for publication',
  '==Kyodo',
  'dpa ab/cd ef',
  'BC-EU--Ferry, 1st Ld-Writethru,120<',
  'AP-WF-05-09-17 0056GMT<',
  'EMBARGOED UNTIL 0001 GMT MONDAY, MARCH 4, 2024',
  'Please kill item dpa 88 "Ferry sinks". It did not.',
  '新华社北京1月23日电 铁路',
  '(إعداد سلمى حداد للنشرة العربية)',
  'This story has been corrected.',
  '',
  '   ',
  '\t',
  ')',
  '(',
  '\u0000\ud800',
];
const NEWLINES = ['\n', '\r\n', '\r', '\n\n'];

const wireCopy = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 60 })),
      fc.constantFrom(...NEWLINES),
    ),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.map(([piece, end]) => piece + end).join(''));

/** Every line that is neither blank nor text belongs to the field that names it. */
function linesTold(reading: WireReading): number[] {
  return reading.body.paragraphs.flatMap((paragraph) => paragraph.lines).sort((a, b) => a - b);
}

describe('wire copy in any order', () => {
  it('loses no line: each is numbered, kept as typed and has one fate', () => {
    fc.assert(
      fc.property(wireCopy, (text) => {
        const reading = parseWireCopy(text);
        expect(reading.lines.map(({ text: line }) => line)).toEqual(splitLines(text));
        expect(reading.lines.map(({ n }) => n)).toEqual(splitLines(text).map((_, at) => at + 1));
        const paragraphs = reading.lines.filter(
          ({ becomes }) => becomes === 'paragraph' || becomes === 'dateline',
        );
        expect(linesTold(reading)).toEqual(paragraphs.map(({ n }) => n));
      }),
      { numRuns: runs },
    );
  });

  it('keeps the words of every paragraph, none repaired', () => {
    const characters = (texts: readonly string[]): string =>
      [...texts.join('').replace(/\s+/gu, '')].sort().join('');
    fc.assert(
      fc.property(wireCopy, (text) => {
        const { body, dateline, lines } = parseWireCopy(text);
        const told = body.paragraphs.flatMap((each) => each.lines);
        const source = lines.filter(({ n }) => told.includes(n)).map((line) => line.text);
        const read = [dateline?.raw ?? '', ...body.paragraphs.map((each) => each.text)];
        expect(characters(read)).toBe(characters(source));
      }),
      { numRuns: runs },
    );
  });

  it('gives a draft that a working copy can hold', () => {
    fc.assert(
      fc.property(wireCopy, (text) => {
        const reading = parseWireCopy(text);
        const draft = draftFromReading(reading);
        const breaks = draft.paragraphs.filter((each) => typeof each !== 'string').length;
        expect(draft.paragraphs.length - breaks).toBe(reading.body.paragraphCount);
        expect(breaks).toBe(new Set(reading.body.breaks.map((each) => each.afterParagraph)).size);
        for (const row of draft.credits) expect(creditRowSchema.parse(row)).toEqual(row);
        expect(draft.headline.length).toBeLessThanOrEqual(500);
      }),
      { numRuns: runs },
    );
  });

  it('is read the same when it is read again', () => {
    fc.assert(
      fc.property(wireCopy, (text) => {
        expect(parseWireCopy(text)).toEqual(parseWireCopy(text));
      }),
      { numRuns: 100 },
    );
  });
});

describe('any line as any kind', () => {
  it('is read or declined, never thrown at', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 120 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.constantFrom(...PIECES),
    );
    const language = fc.constantFrom(
      'en',
      'fr',
      'de',
      'es',
      'pt',
      'it',
      'uk',
      'ru',
      'ar',
      'fi',
      'nl',
      'tr',
      'sv',
      'ja',
      'zh',
    );
    fc.assert(
      fc.property(fc.constantFrom(...LINE_KINDS), line, language, (kind, text, lang) => {
        const read = readWireLine({ kind, text, language: lang });
        expect(read === null || typeof read === 'object').toBe(true);
      }),
      { numRuns: runs * 4 },
    );
  });
});

describe('a long text', () => {
  const sentence = 'The minister said on Thursday that “talks” were under way in Paris. ';

  it.each([
    ['one line of a megabyte', sentence.repeat(15_000)],
    ['five megabytes of paragraphs', `${sentence.repeat(6)}\n\n`.repeat(12_000)],
    ['lines of nothing but rules', '-\n'.repeat(50_000)],
    ['lines of nothing but notes', '(Adds details)\n'.repeat(20_000)],
    ['a line of brackets', '('.repeat(500_000)],
    ['a line of open quotation marks', '“'.repeat(200_000)],
  ])('is read whole when it is %s', (_, text) => {
    const reading = parseWireCopy(text);
    expect(reading.lines).toHaveLength(splitLines(text).length);
    expect(reading.warnings.length).toBeLessThan(1100);
  });
});

describe('what is known of a feed before reading', () => {
  const text =
    'Harbour reopens\n\n03/04/2024, 10:15\n\nThe harbour of Oslo reopened and the ships that had been waiting for it sailed.\n';

  it('decides the order of day and month that the text leaves open', () => {
    expect(parseWireCopy(text).timestamp).toMatchObject({ localIso: null, order: null });
    const american = parseWireCopy(text, { defaultOrder: 'MDY' });
    expect(american.timestamp).toMatchObject({ localIso: '2024-03-04T10:15', order: 'MDY' });
    const british = parseWireCopy(text, { defaultOrder: 'DMY' });
    expect(british.timestamp).toMatchObject({ localIso: '2024-04-03T10:15', order: 'DMY' });
  });

  it('names the source and the language, and says so when the text reads as another', () => {
    const reading = parseWireCopy(text, { language: 'fr', sourceName: 'Port desk' });
    expect(reading.sourceName).toBe('Port desk');
    expect(reading.language).toEqual({
      declared: 'fr',
      detected: 'en',
      creditClaims: null,
      conflict: false,
    });
    expect(reading.warnings.map(({ code }) => code)).toContain('language_declared_otherwise');
    expect(draftFromReading(reading).language).toBe('fr');
  });

  it('asks a better judge of languages first', () => {
    const reading = parseWireCopy(text, { detectLanguage: () => 'sv' });
    expect(reading.language.detected).toBe('sv');
  });
});
