import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseWireCopy } from '#server/wire/rules/parse-wire-copy.ts';
import { LINE_KINDS, readWireLine } from '#server/wire/rules/read-line.ts';
import { count } from '#tests/support/counts.ts';

/** Beginnings of what the rules look for, to be repeated until a careless pattern would never end. */
const PIECES = [
  'a',
  'A ',
  '(',
  ')',
  '- ',
  '+++ ',
  '1 ',
  '12:',
  '12 heures ',
  '. ',
  ', ',
  'Reporting by ',
  'contributed ',
  'Follow us on facebook ',
  'All rights reserved Copyright ',
  '© 2024 ',
  'Embargoed until ',
  'This story has been ',
  'an earlier version of this ',
  'please hold the story “',
  'KILL ',
  'Updated with ',
  'neu gefasst ',
  'NEXT ',
  'LEITH and ',
  '4 March 2024 ',
  'heure de Paris ',
  'بتوقيت ',
  'و',
  'Текст ',
  '@',
  '+44 20 ',
  '\n',
  '\n\n',
] as const;

const SENTENCE = 'The ferry sails again on Friday, and nobody minds.';

describe('copy that was made to wear the importer out', () => {
  it.each(PIECES)('is read to its last line: %j', (piece) => {
    const long = piece.repeat(Math.ceil(60_000 / piece.length));
    const many = `Word ${piece.repeat(20)}\n\n`.repeat(200);
    for (const text of [long, many, `${SENTENCE}\n\n${long}\n\n${SENTENCE}`]) {
      const reading = parseWireCopy(text);
      expect(reading.lines.map(({ n }) => n)).toEqual(reading.lines.map((_, at) => at + 1));
      expect(text).toContain(reading.lines.at(-1)?.text ?? '');
    }
  });

  it('never makes a line reader fail, whatever the line holds', () => {
    const line = fc
      .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 6 })), {
        maxLength: 40,
      })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(line, fc.constantFrom(...LINE_KINDS), (text, kind) => {
        expect(() => readWireLine({ kind, text })).not.toThrow();
      }),
      { numRuns: count({ quick: 300, full: 3000 }) },
    );
  });
});
