import { hasWords, type Found } from './graveyard.ts';
import type { Passage } from './passage.ts';
import { beginsIn, isStructure, type Beginning, type Region } from './region.ts';
import { stepOf } from './units.ts';

/** Shorter runs are common words: that they stood somewhere says nothing of where they come from. */
export const SHORTEST_RUN = 12;
/** How much of the graveyard is read for runs, and how long a run may be before it is looked up in strides. */
const MOST_READ = 60_000;
const LONGEST_READ_THROUGH = 512;
const MOST_OCCURRENCES = 20;

/** Whether whole removals end there: what is undone comes back as it was taken out. */
function isSeam({ gone }: Passage, at: number): boolean {
  const [before, behind] = [gone[at - 1], gone[at]];
  return before === undefined || behind === undefined || stepOf(before) !== stepOf(behind);
}

function stretch(passage: Passage, from: number, to: number): Found {
  return { passage, stretches: [{ from, to }] };
}

/** What the newest removals took out of a passage, when that is this text. */
function lastRemovals(passage: Passage, text: string): Found | null {
  const { gone } = passage;
  const [oldest] = gone
    .map(stepOf)
    .sort((one, other) => other - one)
    .slice(text.length - 1);
  if (oldest === undefined) return null;
  const stretches: { from: number; to: number }[] = [];
  let said = '';
  gone.forEach((unit, at) => {
    if (stepOf(unit) < oldest) return;
    said += passage.text[at] ?? '';
    const last = stretches.at(-1);
    if (last?.to === at) last.to += 1;
    else stretches.push({ from: at, to: at + 1 });
  });
  return said === text ? { passage, stretches } : null;
}

/** The stretches of a passage that lie between the edges of blocks; the whole when there are none. */
function pieces({ text }: Passage): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let from = 0, at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isStructure(text[at])) continue;
    if (at > from) found.push({ from, to: at });
    from = at + 1;
  }
  return found;
}

function edgeOf(
  passage: Passage,
  { from, to }: { from: number; to: number },
  text: string,
): Found | null {
  if (text.length > to - from) return null;
  const [end, start] = [from + text.length, to - text.length];
  if (passage.text.startsWith(text, from) && isSeam(passage, end)) {
    return stretch(passage, from, end);
  }
  return passage.text.startsWith(text, start) && isSeam(passage, start)
    ? stretch(passage, start, to)
    : null;
}

/** What this text takes back of a passage: the newest removals, the edge of it, or of one block’s words in it. */
function undoneOf(passage: Passage, text: string): Found | null {
  if (text.length > passage.text.length) return null;
  const found =
    lastRemovals(passage, text) ?? edgeOf(passage, { from: 0, to: passage.text.length }, text);
  if (found !== null || !hasWords({ text })) return found;
  for (const piece of pieces(passage)) {
    const edge = edgeOf(passage, piece, text);
    if (edge !== null) return edge;
  }
  return null;
}

/** Edges of blocks are those that were taken out only when the same blocks begin there. */
function beginsAlike({ passage, stretches }: Found, begins: readonly Beginning[]): boolean {
  const were = stretches.flatMap(({ from, to }) => beginsIn(passage.begins, from, to));
  return were.length > 0 && were.map(({ id }) => id).join() === begins.map(({ id }) => id).join();
}

/** The passage that stood at this very place and that this text is the whole or the edge of; the newest first. */
export function findUndone(
  passages: readonly Passage[],
  { where, at, region }: { where: string; at: number; region: Region },
): Found | null {
  const { text } = region;
  const here = passages.filter(
    (passage) => passage.where === where && (passage.low === at || passage.high === at),
  );
  for (const passage of here) {
    const found = undoneOf(passage, text);
    if (found === null) continue;
    if (hasWords(region) || beginsAlike(found, region.begins)) return found;
  }
  return null;
}

/** The passage that was left over from this block and that this text is the whole or the edge of; the newest first. */
export function findLeftOver(
  passages: readonly Passage[],
  { id, text }: { id: string; text: string },
): Found | null {
  for (const passage of passages) {
    const found = passage.of === id ? undoneOf(passage, text) : null;
    if (found !== null) return found;
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
      const found = stretch(passage, block.from, block.to);
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

function longestIn(passage: Passage, run: { text: string; from: number }): FoundRun | null {
  const seed = run.text.slice(run.from, run.from + SHORTEST_RUN);
  let [from, size] = [0, 0];
  let at = passage.text.indexOf(seed);
  for (let tries = 0; at >= 0 && tries < MOST_OCCURRENCES; tries += 1) {
    const shared = sharedFrom(passage.text, at, run);
    if (shared > size) [from, size] = [at, shared];
    at = passage.text.indexOf(seed, at + 1);
  }
  return size === 0 ? null : { found: stretch(passage, from, from + size), at: run.from, size };
}

/** A run of inserted text that stands verbatim in a passage: its place and size in the inserted text. */
export type FoundRun = { found: Found; at: number; size: number };

/** The newest passages, as much of them as is read. */
function newest(passages: readonly Passage[]): Passage[] {
  const read: Passage[] = [];
  let size = 0;
  for (const passage of passages) {
    if (size > 0 && size + passage.text.length > MOST_READ) break;
    size += passage.text.length;
    read.push(passage);
  }
  return read;
}

/**
 * The first stretch of at least twelve units of the text from `from` on that stands in a passage: as a whole where it
 * does, else the longest one in the newest passage that has its beginning. Null when there is none.
 */
export function findRun(passages: readonly Passage[], text: string, from: number): FoundRun | null {
  const rest = text.slice(from);
  if (rest.length < SHORTEST_RUN) return null;
  const read = newest(passages);
  for (const passage of read) {
    const at = passage.text.indexOf(rest);
    if (at < 0) continue;
    return { found: stretch(passage, at, at + rest.length), at: from, size: rest.length };
  }
  const stride = rest.length > LONGEST_READ_THROUGH ? SHORTEST_RUN : 1;
  for (let start = from; start + SHORTEST_RUN <= text.length; start += stride) {
    for (const passage of read) {
      const run = longestIn(passage, { text, from: start });
      if (run !== null) return run;
    }
  }
  return null;
}
