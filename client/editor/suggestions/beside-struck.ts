import type { Node } from 'prosemirror-model';
import { Selection, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { DELETION, idBetween, openAround } from './marks-of.ts';
import { proposeGone, type Proposing } from './propose-gone.ts';
import { canBecomeOne, proposeAcross, proposeContent } from './propose-words.ts';
import type { Proposer } from './proposer.ts';

type Range = { from: number; to: number };

function struckAround(doc: Node, position: number): Range | null {
  const open = openAround(doc.resolve(position));
  return open?.mark.type === DELETION ? open : null;
}

/** From a place in a block that would go as a whole, the nearest place outside of all such blocks; null at the text’s end. */
function outOfStruck(doc: Node, position: number, towards: 1 | -1): number | null {
  let at: number | null = position;
  for (
    let struck = struckAround(doc, position);
    struck !== null;
    struck = at === null ? null : struckAround(doc, at)
  ) {
    const edge: number = towards === 1 ? struck.to : struck.from;
    at = Selection.findFrom(doc.resolve(edge), towards, true)?.from ?? null;
  }
  return at;
}

/** Deleting on beyond blocks that would go: what stands on both sides of them would become one. */
function proposeJoin(tr: Transaction, { from, to }: Range, who: Proposer): void {
  const start = outOfStruck(tr.doc, from, -1);
  const end = outOfStruck(tr.doc, to, 1);
  if (start === null || end === null) return;
  const [$from, $to] = [tr.doc.resolve(start), tr.doc.resolve(end)];
  if (!$from.parent.isTextblock || !$to.parent.isTextblock || $from.depth !== $to.depth) return;
  if (!canBecomeOne($from, $to)) return;
  proposeAcross(tr, { $from, $to }, { who, id: idBetween($from, $to, who) });
  const caret = to === end ? start : end;
  tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(caret))));
}

/**
 * What somebody does with words at a block that would go as a whole: it is gone already, so only what lies beside it
 * changes. Null where there is no such block, or more is done than that.
 */
export function besideStruck(
  state: EditorState,
  direct: Transaction,
  { range, fresh, who }: { range: Range; fresh: Range; who: Proposer },
): Transaction | null {
  const { doc, tr, selection } = state;
  if (struckAround(doc, range.from) === null && struckAround(doc, range.to) === null) return null;
  const slice = direct.doc.slice(fresh.from, fresh.to);
  const { content, openStart, openEnd } = slice;
  if (selection.empty && content.size === 0) {
    proposeJoin(tr, range, who);
    return tr;
  }
  if (openStart + openEnd > 0 || content.firstChild?.isInline === false) return null;
  const from = outOfStruck(doc, range.from, 1);
  const to = outOfStruck(doc, range.to, -1);
  if (from === null || to === null || from > to) return tr;
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  if (openAround($from) !== null || openAround($to) !== null) return null;
  const how: Proposing = { who, id: idBetween($from, $to, who) };
  proposeGone(tr, { from, to }, how);
  proposeContent(tr, { at: tr.mapping.map(to), slice }, how.id);
  tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(to)), -1));
  return tr;
}
