import type { BodyJson } from '../content.ts';
import { isSameJson } from './changed-fields.ts';
import { canonicalText } from './canonical.ts';
import { mergePieces, onlyRemoves, type Piece } from './merge-tokens.ts';
import { tokensOf } from './tokens.ts';

/** One text in three states: as both sides found it, and as each has left it. */
export type ThreeTexts = { base: string; mine: string; theirs: string };

function piecesOf(text: string, language: string): Piece<string>[] {
  return tokensOf(text, language).map(({ core, space }) => ({
    key: core + space,
    value: core + space,
  }));
}

/** The words and punctuation of a text, for which white space is no matter. */
function coresOf(text: string, language: string): string[] {
  return tokensOf(text, language).flatMap(({ core }) => (core === '' ? [] : [core]));
}

/** Who yields when both sides changed the same words: the one whose words were all there before. */
function whoYields(texts: ThreeTexts, language: string): 'mine' | 'theirs' | null {
  const base = coresOf(texts.base, language);
  if (onlyRemoves(base, coresOf(texts.mine, language))) return 'mine';
  return onlyRemoves(base, coresOf(texts.theirs, language)) ? 'theirs' : null;
}

/** A merged text; `clash` says that both sides changed the same words. */
export type MergedText = { text: string; clash: boolean };

/**
 * Both sides' changes to a text without marks. When they overlap, a side that only removed words yields; when both
 * wrote, the texts stand one after the other with ` / ` between, theirs first.
 */
export function mergeTexts({ base, mine, theirs }: ThreeTexts, language: string): MergedText {
  if (mine === theirs || mine === base) return { text: theirs, clash: false };
  if (theirs === base) return { text: mine, clash: false };
  const sides = {
    base: piecesOf(base, language),
    mine: piecesOf(mine, language),
    theirs: piecesOf(theirs, language),
  };
  const merged = mergePieces(sides);
  if (merged !== null) return { text: merged.map(({ value }) => value).join(''), clash: false };
  const yields = whoYields({ base, mine, theirs }, language);
  if (yields !== null) return { text: yields === 'mine' ? theirs : mine, clash: true };
  return { text: `${theirs} / ${mine}`, clash: true };
}

const textOf = (content: readonly BodyJson[]): string =>
  content.map(({ text }) => text ?? '\n').join('');

/** The running text of a block word by word, each piece with its marks: a word that became bold is another piece. */
function inlinePieces(content: readonly BodyJson[], language: string): Piece<BodyJson>[] {
  const words = tokensOf(textOf(content), language).map(
    ({ core, space }) => core.length + space.length,
  );
  const pieces: Piece<BodyJson>[] = [];
  let wordLeft = words.shift() ?? 0;
  for (const node of content) {
    const length = node.text?.length ?? 1;
    for (let at = 0; at < length;) {
      const step = Math.min(Math.max(wordLeft, 1), length - at);
      const value =
        node.text === undefined ? node : { ...node, text: node.text.slice(at, at + step) };
      pieces.push({ key: canonicalText(value), value });
      at += step;
      wordLeft -= step;
      if (wordLeft <= 0) wordLeft = words.shift() ?? 0;
    }
  }
  return pieces;
}

function joined(pieces: readonly Piece<BodyJson>[]): BodyJson[] {
  const content: BodyJson[] = [];
  for (const { value } of pieces) {
    const last = content.at(-1);
    if (
      last?.text !== undefined &&
      value.text !== undefined &&
      isSameJson(last.marks, value.marks)
    ) {
      last.text += value.text;
    } else {
      content.push({ ...value });
    }
  }
  return content;
}

type ThreeContents = { base: BodyJson[]; mine: BodyJson[]; theirs: BodyJson[] };

/** What became of running text that both sides changed: merged, or whose text stands because they overlapped. */
export type MergedInline = { outcome: 'merged' | 'mine' | 'theirs' | 'both'; content: BodyJson[] };

/** Both sides' changes to a block's running text, marks included. With `both`, neither side's text may be dropped. */
export function mergeInline({ base, mine, theirs }: ThreeContents, language: string): MergedInline {
  const sides = {
    base: inlinePieces(base, language),
    mine: inlinePieces(mine, language),
    theirs: inlinePieces(theirs, language),
  };
  const merged = mergePieces(sides);
  if (merged !== null) return { outcome: 'merged', content: joined(merged) };
  // A side that only removed words, or changed how they look, yields: no words are lost.
  const texts = { base: textOf(base), mine: textOf(mine), theirs: textOf(theirs) };
  const yields = whoYields(texts, language);
  if (yields === 'mine') return { outcome: 'theirs', content: theirs };
  if (yields === 'theirs') return { outcome: 'mine', content: mine };
  return { outcome: 'both', content: theirs };
}
