import type { Node } from 'prosemirror-model';
import { fold, type Strictness } from './fold.ts';

/** What is looked for. */
export type Query = Strictness & { words: string; wholeWord: boolean };

/** Where it stands: positions in the document. */
export type Match = { from: number; to: number };

const WORD_LETTER = /[\p{L}\p{N}\p{M}_]/u;

function letterBefore(text: string, at: number): string {
  return [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
}

function letterAt(text: string, at: number): string {
  return [...text.slice(at, at + 2)][0] ?? '';
}

/** Whether a word begins or ends at a place: letters on both sides mean that it goes on. */
function isInsideWord(text: string, at: number): boolean {
  return WORD_LETTER.test(letterBefore(text, at)) && WORD_LETTER.test(letterAt(text, at));
}

function inLine(text: string, words: string, query: Query): Match[] {
  const folded = fold(text, query);
  const found: Match[] = [];
  const placeOf = (unit: number): number =>
    folded.at === null ? unit : (folded.at[unit] ?? text.length);
  let at = folded.text.indexOf(words);
  while (at !== -1) {
    const [from, to] = [placeOf(at), placeOf(at + words.length)];
    const isWhole = !isInsideWord(text, from) && !isInsideWord(text, to);
    const hit = from < to && (!query.wholeWord || isWhole);
    if (hit) found.push({ from, to });
    at = folded.text.indexOf(words, hit ? at + words.length : at + 1);
  }
  return found;
}

type Known = { query: Query; found: readonly Match[] };
/** Lines never change, they are replaced: what was looked through once need not be again at every key. */
const known = new WeakMap<Node, Known>();

function inBlock(block: Node, words: string, query: Query): readonly Match[] {
  const before = known.get(block);
  if (before?.query === query) return before.found;
  // A line break is one letter wide, here as in the document.
  const text = block.textBetween(0, block.content.size, undefined, '\n');
  const found = inLine(text, words, query);
  known.set(block, { query, found });
  return found;
}

/** Every place where the words stand, across bold, links and comments, never across two blocks. */
export function matchesIn(doc: Node, query: Query): Match[] {
  const words = fold(query.words, query).text;
  const matches: Match[] = [];
  if (words === '') return matches;
  doc.descendants((node, position) => {
    if (!node.isTextblock) return !node.isAtom;
    for (const { from, to } of inBlock(node, words, query)) {
      matches.push({ from: position + 1 + from, to: position + 1 + to });
    }
    return false;
  });
  return matches;
}
