import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { NodeSelection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { decideProposals } from '#contract/body/decide-proposals.ts';
import { isProposal, proposalId, proposalIds, type Verdict } from '#contract/body/proposals.ts';
import { directly, mayDecide } from './suggesting.ts';

/** Accepts or rejects suggestions; those that this person may not decide on stay. */
export function decide(ids: readonly string[], verdict: Verdict): Command {
  return (state, dispatch) => {
    const chosen = new Set(ids.filter((id) => mayDecide(state, id, verdict)));
    const tr = directly(state.tr);
    decideProposals(tr, (id) => (chosen.has(id) ? verdict : null));
    if (!tr.docChanged) return false;
    // A decision is undone by itself, whatever was typed a moment before.
    dispatch?.(closeHistory(tr).scrollIntoView());
    return true;
  };
}

/** The suggestions that the selection touches: around the cursor, or in the selected words and blocks. */
export function suggestionsAt(state: EditorState): string[] {
  const { selection, doc } = state;
  const { from, to, $from, empty } = selection;
  const ids = new Set<string>();
  const add = (node: Node | null | undefined): void => {
    for (const mark of node?.marks ?? []) if (isProposal(mark)) ids.add(proposalId(mark));
  };
  if (empty) {
    add($from.nodeBefore?.isInline === true ? $from.nodeBefore : null);
    add($from.nodeAfter?.isInline === true ? $from.nodeAfter : null);
  } else doc.nodesBetween(from, to, (node) => add(node));
  if (selection instanceof NodeSelection) add(selection.node);
  for (let { depth } = $from; depth > 0; depth -= 1) add($from.node(depth));
  return [...ids];
}

/** Where a suggestion begins; null when it is not in the text. */
function placeOf(state: EditorState, id: string): number | null {
  let found: number | null = null;
  state.doc.descendants((node, position) => {
    if (found === null && node.marks.some((mark) => isProposal(mark) && proposalId(mark) === id)) {
      found = node.isInline || node.isAtom ? position : position + 1;
    }
    return found === null;
  });
  return found;
}

/** Scrolls to a suggestion and puts the cursor into it; false when it is not in the text. */
export function revealSuggestion(view: EditorView, id: string): boolean {
  const at = view.isDestroyed ? null : placeOf(view.state, id);
  if (at === null) return false;
  const { tr, doc } = view.state;
  const node = doc.nodeAt(at);
  const selection =
    node?.isBlock === true && node.isAtom
      ? NodeSelection.create(doc, at)
      : TextSelection.near(doc.resolve(at + (node?.isInline === true ? 1 : 0)), 1);
  view.dispatch(tr.setSelection(selection).scrollIntoView());
  view.focus();
  return true;
}

/** Goes to the next suggestion behind the cursor, or to the one before it, around the end. */
export function stepToSuggestion(view: EditorView, by: 1 | -1): string | null {
  const ids = [...proposalIds(view.state.doc)];
  const here = suggestionsAt(view.state);
  const { from } = view.state.selection;
  const places = ids.map((id) => ({ id, at: placeOf(view.state, id) ?? 0 }));
  const others = places.filter(({ id }) => !here.includes(id));
  const [before, behind] = [
    others.filter(({ at }) => at < from),
    others.filter(({ at }) => at >= from),
  ];
  const next = by === 1 ? (behind[0] ?? others[0]) : (before.at(-1) ?? others.at(-1));
  const id = next?.id ?? here[0] ?? null;
  if (id !== null) revealSuggestion(view, id);
  return id;
}
