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
