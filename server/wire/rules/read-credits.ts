import { toCorpusShape } from '#contract/credits/corpus-shape.ts';
import { parseCreditLine } from '#contract/credits/parse.ts';
import type { Unit } from './source-units.ts';
import type { ReadContributor, ReadCredits } from './wire-reading.ts';

/** Credits as read, with what they claim of the text's language and who else they name. */
export type CreditsRead = {
  credits: ReadCredits;
  /** Language version that the line credits a translation into. */
  claims: string | null;
  organisation: string | null;
  unread: string[];
};

const SEPARATORS: readonly (readonly [RegExp, string])[] = [
  [/;/u, ';'],
  [/[.。](?=\s*\p{Lu})/u, '.'],
  [/,/u, ','],
  [/،/u, '،'],
  [/、/u, '、'],
];
const AND = / (?:and|et|y|e|und|en|och|og|ja|ve|и|та|і) /u;

function separatorsIn(raw: string): string[] {
  const marks = SEPARATORS.filter(([pattern]) => pattern.test(raw)).map(([, mark]) => mark);
  const and = AND.exec(raw)?.[0];
  return and === undefined ? marks : [...marks, and];
}

function notesOn(contributors: readonly ReadContributor[]): string[] {
  const notes: string[] = [];
  const scoped = contributors.filter(
    (person) => person.role === 'editing' && person.lang !== undefined,
  );
  const own = contributors.some((person) => person.role === 'editing' && person.lang === undefined);
  if (scoped.length > 0 && !own) {
    notes.push(
      'The editing is credited for the translated version; the original’s own editor is not named.',
    );
  }
  if (contributors.some((person) => person.inferred === true)) {
    notes.push('A role is not printed and was deduced from the place in the line.');
  }
  return notes;
}

/** Reads the credit lines of a story as one list, in printed order. `null` when no name was found. */
export function readCredits(units: readonly Unit[], language: string): CreditsRead | null {
  const first = units[0];
  if (first === undefined) return null;
  const readings = units.map((unit) =>
    parseCreditLine(unit.text.replace(/\s*\n\s*/gu, ' '), language),
  );
  const contributors = readings
    .flatMap((reading) => toCorpusShape(reading).contributors)
    .map((person, index) => ({ ...person, seq: index + 1 }));
  const raw = units.map((unit) => unit.text).join('\n');
  return {
    credits: {
      raw,
      line: first.lines[0] ?? 0,
      lines: units.flatMap((unit) => unit.lines),
      contributors,
      rows: readings.flatMap((reading) => reading.rows),
      separators: separatorsIn(raw),
      notes: notesOn(contributors),
    },
    claims: readings.find((reading) => reading.translation !== null)?.translation?.lang ?? null,
    organisation: readings.find((reading) => reading.organisation !== null)?.organisation ?? null,
    unread: readings.flatMap((reading) => reading.unread),
  };
}
