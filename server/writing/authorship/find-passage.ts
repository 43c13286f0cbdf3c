import type { Passage } from './graveyard.ts';
import { stepOf } from './units.ts';

/** Shorter runs are common words: that they stood somewhere says nothing of where they come from. */
export const SHORTEST_RUN = 12;
/** How much of the graveyard is read for runs, and how long a run may be before it is looked up in strides. */
const MOST_READ = 60_000;
const LONGEST_READ_THROUGH = 512;
const MOST_OCCURRENCES = 20;

/** A stretch of a passage. */
export type Found = { passage: Passage; from: number; to: number };

/** Whether whole removals end there: what is undone comes back as it was taken out. */
function isSeam({ gone }: Passage, at: number): boolean {
  const [before, behind] = [gone[at - 1], gone[at]];
  return before === undefined || behind === undefined || stepOf(before) !== stepOf(behind);
}

function edgeOf(passage: Passage, text: string): Found | null {
  const rest = passage.text.length - text.length;
  if (passage.text.startsWith(text) && isSeam(passage, text.length)) {
    return { passage, from: 0, to: text.length };
  }
  if (passage.text.endsWith(text) && isSeam(passage, rest)) {
    return { passage, from: rest, to: passage.text.length };
  }
  return null;
}

/** The passage that stood at this very place and that this text is the whole or the edge of; the newest first. */
export function findUndone(
  passages: readonly Passage[],
  { where, at, text }: { where: string; at: number; text: string },
): Found | null {
  const here = passages.filter(
    (passage) => passage.where === where && (passage.low === at || passage.high === at),
  );
  for (const passage of here) {
    const edge = edgeOf(passage, text);
    if (edge !== null) return edge;
  }
  return null;
}

/** The passage that was left over from this block and that this text is the whole or the edge of; the newest first. */
export function findLeftOver(
  passages: readonly Passage[],
  { id, text }: { id: string; text: string },
): Found | null {
  for (const passage of passages) {
    const edge = passage.of === id ? edgeOf(passage, text) : null;
    if (edge !== null) return edge;
  }
  return null;
}

/** The block of this id that was taken out: with exactly this text, else with any; the newest first. */
export function findBlock(
  passages: readonly Passage[],
  { id, text }: { id: string; text: string },
): Found | null {
  let other: Found | null = null;
  for (const passage of passages) {
    for (const block of passage.blocks) {
      if (block.id !== id) continue;
      const found = { passage, from: block.from, to: block.to };
      if (passage.text.slice(block.from, block.to) === text) return found;
      other ??= found;
    }
  }
  return other;
}

function sharedFrom(
  passage: string,
  at: number,
  { text, from }: { text: string; from: number },
): number {
  let length = 0;
  while (from + length < text.length && passage[at + length] === text[from + length]) length += 1;
  return length;
}

function longestIn(passage: Passage, run: { text: string; from: number }): Found | null {
  const seed = run.text.slice(run.from, run.from + SHORTEST_RUN);
  let best: Found | null = null;
  let at = passage.text.indexOf(seed);
  for (let tries = 0; at >= 0 && tries < MOST_OCCURRENCES; tries += 1) {
    const to = at + sharedFrom(passage.text, at, run);
    if (best === null || to - at > best.to - best.from) best = { passage, from: at, to };
    at = passage.text.indexOf(seed, at + 1);
  }
  return best;
}

/** A run of inserted text that stands verbatim in a passage; `at` is its place in the inserted text. */
export type FoundRun = Found & { at: number };

/**
 * The first stretch of at least twelve units of the text from `from` on that stands in a passage: as a whole where it
 * does, else the longest one in the newest passage that has its beginning. Null when there is none.
 */
export function findRun(passages: readonly Passage[], text: string, from: number): FoundRun | null {
  const read: Passage[] = [];
  let size = 0;
  for (const passage of passages) {
    if (size > 0 && size + passage.text.length > MOST_READ) break;
    size += passage.text.length;
    read.push(passage);
  }
  const rest = text.slice(from);
  if (rest.length < SHORTEST_RUN) return null;
  for (const passage of read) {
    const at = passage.text.indexOf(rest);
    if (at >= 0) return { passage, from: at, to: at + rest.length, at: from };
  }
  const stride = rest.length > LONGEST_READ_THROUGH ? SHORTEST_RUN : 1;
  for (let start = from; start + SHORTEST_RUN <= text.length; start += stride) {
    for (const passage of read) {
      const found = longestIn(passage, { text, from: start });
      if (found !== null) return { ...found, at: start };
    }
  }
  return null;
}
