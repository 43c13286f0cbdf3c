import { editsBetween, type Edit } from '../body/edits.ts';
import type { Fact, LostFact } from './fact.ts';
import type { ReadSentence } from './read-facts.ts';

/** How many words may come with a “not” for it to deny what stood there; with more it is a clause of its own. */
const MOST_BESIDE = 5;
const CLAUSE = /[,;:.—–(]\s*$/u;
const LINKS: ReadonlySet<string> = new Set(
  'and but or nor although though while because which who if when et mais ou ni bien car parce qui que dont si و لكن بل رغم لأن الذي التي وهو وهي'.split(
    ' ',
  ),
);

const LACK: ReadonlySet<string> = new Set(['without', 'sans', 'دون', 'بدون', 'بلا']);

const isBetween = (fact: Fact, from: number, to: number): boolean =>
  fact.kind === 'negation' && fact.from >= from && fact.to <= to;

/** Whether words were added as a clause of their own: behind a comma, or begun by a word that links clauses. */
function isAddedClause(after: ReadSentence, { from, to, insertFrom, insertTo }: Edit): boolean {
  const first = after.words[insertFrom];
  if (first === undefined || from < to) return false;
  // “Without chains” says more of what was said before, and denies nothing of it.
  if (LACK.has(first.key) && insertTo - insertFrom > 1) return true;
  if (insertTo - insertFrom > MOST_BESIDE) return true;
  return (
    insertTo - insertFrom > 2 &&
    (LINKS.has(first.key) || CLAUSE.test(after.text.slice(0, first.from)))
  );
}

/** A stretch of changes with little between them: “did not say … when” added piece by piece. */
function joined(edits: readonly Edit[]): Edit[] {
  const stretches: Edit[] = [];
  for (const edit of edits) {
    const last = stretches.at(-1);
    if (last !== undefined && edit.from - last.to <= 1) {
      [last.to, last.insertTo] = [edit.to, edit.insertTo];
    } else stretches.push({ ...edit });
  }
  return stretches;
}

/** What was affirmed and is denied now, and the other way round. */
export function lostNegations(before: ReadSentence, after: ReadSentence): LostFact[] {
  const edits = editsBetween(
    before.words.map(({ key }) => key),
    after.words.map(({ key }) => key),
  );
  return joined(edits).flatMap((edit) => {
    const gone = before.facts.filter((fact) => isBetween(fact, edit.from, edit.to));
    const come = after.facts.filter((fact) => isBetween(fact, edit.insertFrom, edit.insertTo));
    const count = gone.length - come.length;
    if (count === 0 || (count < 0 && isAddedClause(after, edit))) return [];
    return [
      {
        kind: 'negation' as const,
        key: gone[0]?.key ?? come[0]?.key ?? '',
        was: passage(before, edit.from, edit.to),
        now: passage(after, edit.insertFrom, edit.insertTo),
      },
    ];
  });
}

/** The changed words with one on either side, so that “not” is never all that is shown. */
function passage({ words, text }: ReadSentence, from: number, to: number): string {
  const [first, last] = [words[Math.max(0, from - 1)], words[Math.min(words.length - 1, to)]];
  return first === undefined || last === undefined ? '' : text.slice(first.from, last.to);
}
