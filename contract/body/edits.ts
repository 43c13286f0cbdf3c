import { diffArrays } from 'diff';

/** One place where two lists differ: `before[from..to)` became `after[insertFrom..insertTo)`. */
export type Edit = { from: number; to: number; insertFrom: number; insertTo: number };

/**
 * Beyond this many insertions and deletions the time grows with their square, and what changed is easier to read as a
 * whole: the lists then differ in one place.
 */
const MOST_EDITS = 600;

function sharedStart(before: readonly string[], after: readonly string[]): number {
  const most = Math.min(before.length, after.length);
  let length = 0;
  while (length < most && before[length] === after[length]) length += 1;
  return length;
}

function sharedEnd(before: readonly string[], after: readonly string[], most: number): number {
  let length = 0;
  while (length < most && before.at(-1 - length) === after.at(-1 - length)) length += 1;
  return length;
}

/** The places where two lists of tokens differ, in order; neighbouring ones are joined. */
export function editsBetween(before: readonly string[], after: readonly string[]): Edit[] {
  const start = sharedStart(before, after);
  const shorter = Math.min(before.length, after.length);
  const end = sharedEnd(before, after, shorter - start);
  const [to, insertTo] = [before.length - end, after.length - end];
  if (start === to && start === insertTo) return [];
  const whole = { from: start, to, insertFrom: start, insertTo };
  if (start === to || start === insertTo) return [whole];
  const changes = diffArrays(before.slice(start, to), after.slice(start, insertTo), {
    maxEditLength: MOST_EDITS,
  });
  if (changes === undefined) return [whole];
  const edits: Edit[] = [];
  let [left, right] = [start, start];
  let open: Edit | null = null;
  for (const { added, removed, count } of changes) {
    if (!added && !removed) {
      left += count;
      right += count;
      open = null;
      continue;
    }
    if (open === null) {
      open = { from: left, to: left, insertFrom: right, insertTo: right };
      edits.push(open);
    }
    if (removed) open.to = left += count;
    else open.insertTo = right += count;
  }
  return edits;
}
