import type { MarkType, ResolvedPos } from 'prosemirror-model';
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { isSafeUrl } from '#contract/body/safe-url.ts';
import { directionOf } from '#client/ui/language-name.ts';
import { markType } from './commands.ts';

/** How far a mark with the same attributes goes on both sides of a position. */
function extentOf($at: ResolvedPos, type: MarkType): { from: number; to: number } | null {
  const { parent } = $at;
  const mark = type.isInSet($at.marks()) ?? type.isInSet($at.nodeAfter?.marks ?? []);
  if (mark === undefined) return null;
  let extent: { from: number; to: number } | null = null;
  let at = $at.start();
  parent.forEach((child) => {
    const end = at + child.nodeSize;
    if (mark.isInSet(child.marks)) {
      const joins = extent !== null && extent.to === at;
      if (joins && extent !== null) extent.to = end;
      else if (extent === null || extent.to < $at.pos) extent = { from: at, to: end };
    }
    at = end;
  });
  return extent;
}

/** What a mark is put on or taken from: the selected words, or the whole marked passage around the cursor. */
function passage(state: EditorState, type: MarkType): { from: number; to: number } | null {
  const { empty, from, to, $from } = state.selection;
  return empty ? extentOf($from, type) : { from, to };
}

const safe = (address: string): string | null => (isSafeUrl(address) ? address : null);

/** An address as somebody types it: `example.org` and `name@example.org` get what they lack. Null when it is unsafe. */
export function readAddress(typed: string): string | null {
  const text = typed.trim();
  const known = safe(text);
  if (known !== null) return known;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/u.test(text)) return safe(`mailto:${text}`);
  const isDomain = /^(?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,}(?:[/?#:].*)?$/u.test(text);
  return isDomain ? safe(`https://${text}`) : null;
}

/** The words that a link would stand on: those selected, or the link’s around the cursor; null when there are none yet. */
export function wordsOfLink(state: EditorState): string | null {
  const where = passage(state, markType('link'));
  return where === null ? null : state.doc.textBetween(where.from, where.to, ' ', ' ');
}

/**
 * Makes the selected words a link or changes the link around the cursor; where there are none, writes `words`, or the
 * address itself when they are empty.
 */
export function withLink(state: EditorState, href: string, words = ''): Transaction {
  const type = markType('link');
  const link = type.create({ href });
  const where = passage(state, type);
  const { tr } = state;
  if (where !== null) {
    return tr.removeMark(where.from, where.to, type).addMark(where.from, where.to, link);
  }
  const { from } = state.selection;
  const text = words || href;
  const to = from + text.length;
  tr.insertText(text, from).addMark(from, to, link);
  return tr.setSelection(TextSelection.create(tr.doc, to)).removeStoredMark(type);
}

/** Says which language the selected words are in, so that they are read and spelt as such; null says nothing. */
export function withLanguage(state: EditorState, lang: string | null): Transaction {
  const type = markType('language');
  const where = passage(state, type);
  const { tr } = state;
  if (where === null) return tr;
  tr.removeMark(where.from, where.to, type);
  if (lang === null) return tr;
  const dir = directionOf(lang) === 'rtl' ? 'rtl' : 'ltr';
  return tr.addMark(where.from, where.to, type.create({ lang, dir }));
}

/** Takes the link off the selected words or off the link around the cursor. */
export function withoutLink(state: EditorState): Transaction {
  const type = markType('link');
  const where = passage(state, type);
  return where === null ? state.tr : state.tr.removeMark(where.from, where.to, type);
}
