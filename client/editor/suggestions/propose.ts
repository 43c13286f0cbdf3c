import type { Node, ResolvedPos } from 'prosemirror-model';
import { Selection, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import {
  AttrStep,
  AddMarkStep,
  AddNodeMarkStep,
  RemoveMarkStep,
  RemoveNodeMarkStep,
  Transform,
  type Step,
} from 'prosemirror-transform';
import { decideProposals } from '#contract/body/decide-proposals.ts';
import { markNamed, proposalId } from '#contract/body/proposals.ts';
import { besideStruck } from './beside-struck.ts';
import { DELETION, idBetween, openAroundBoth, type Open } from './marks-of.ts';
import { proposeBlocks } from './propose-blocks.ts';
import { proposeInline } from './propose-inline.ts';
import { canBecomeOne, proposeAcross, proposeContent } from './propose-words.ts';
import { mayTouch, type Proposer } from './proposer.ts';

/** From where to where a transaction changes a text, before and after. */
type Hull = { from: number; to: number; fromNew: number; toNew: number };

function touched(step: Step): { from: number; to: number }[] {
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return [step];
  const isOnNode =
    step instanceof AttrStep ||
    step instanceof AddNodeMarkStep ||
    step instanceof RemoveNodeMarkStep;
  if (isOnNode) return [{ from: step.pos, to: step.pos + 1 }];
  const ranges: { from: number; to: number }[] = [];
  step.getMap().forEach((_from, _to, from, to) => ranges.push({ from, to }));
  return ranges;
}

function hullOf(tr: Transaction): Hull {
  let [from, toNew] = [tr.doc.content.size, 0];
  tr.steps.forEach((step, index) => {
    const since = tr.mapping.slice(index + 1);
    for (const range of touched(step)) {
      from = Math.min(from, since.map(range.from, -1));
      toNew = Math.max(toNew, since.map(range.to, 1));
    }
  });
  const to = toNew + tr.before.content.size - tr.doc.content.size;
  return { from, to: Math.max(to, from), fromNew: from, toNew: Math.max(toNew, from) };
}

function isInWords(...places: ResolvedPos[]): boolean {
  const [first] = places;
  return places.every(($at) => $at.parent.isTextblock && $at.depth === first?.depth);
}

/** Words in one block, or from one block into another that it can be joined with. */
function proposeWords(tr: Transaction, direct: Transaction, hull: Hull, who: Proposer): boolean {
  const [$from, $to] = [tr.doc.resolve(hull.from), tr.doc.resolve(hull.to)];
  const [$start, $end] = [direct.doc.resolve(hull.fromNew), direct.doc.resolve(hull.toNew)];
  if (!isInWords($from, $to, $start, $end)) return false;
  if (!$from.parent.hasMarkup($start.parent.type, $start.parent.attrs, $from.parent.marks))
    return false;
  const how = { who, id: idBetween($from, $to, who) };
  const isInOne = $from.sameParent($to);
  const isSameLength = hull.to - hull.from === hull.toNew - hull.fromNew;
  if (isInOne && $start.sameParent($end) && isSameLength) {
    proposeInline(tr, { before: $from.parent, after: $start.parent, at: $from.start() }, how);
    return true;
  }
  if (!canBecomeOne($from, $to)) return false;
  // Beside somebody else’s words in a block of theirs only words can come and go.
  const isTheirs = openAroundBoth($from, $to) !== null;
  if (isTheirs && !(isInOne && $start.sameParent($end))) return true;
  proposeAcross(tr, { $from, $to }, how);
  const slice = direct.doc.slice(hull.fromNew, hull.toNew);
  if (slice.size === 0 && slice.openStart === 0) return true;
  return proposeContent(tr, { at: tr.mapping.map(hull.to), slice }, how.id);
}

function place(
  tr: Transaction,
  direct: Transaction,
  { fromNew, toNew }: Hull,
  position: number,
): number {
  if (position < fromNew || (position === fromNew && position !== toNew)) return position;
  const fromEnd = direct.doc.content.size - Math.max(position, toNew);
  return Math.max(0, tr.doc.content.size - fromEnd);
}

function selectionIn(tr: Transaction, direct: Transaction, hull: Hull, was: Selection): Selection {
  const { anchor, head } = direct.selection;
  const isGone = hull.fromNew === hull.toNew && hull.to > hull.from;
  // Backspace leaves the caret before what it strikes out, so that the next one strikes out more.
  if (isGone && was.empty && was.head === hull.to && head === hull.toNew) {
    return Selection.near(tr.doc.resolve(Math.min(hull.from, tr.doc.content.size)), -1);
  }
  const at = (position: number): ResolvedPos => tr.doc.resolve(place(tr, direct, hull, position));
  return direct.selection instanceof TextSelection
    ? TextSelection.between(at(anchor), at(head))
    : Selection.near(at(direct.selection.from), 1);
}

/** What a transaction says beside its steps and what holds for the proposing one too. */
const SAID = ['uiEvent', 'paste', 'addToHistory', 'composition', 'closeHistory$', 'pointer'];

function withManners(tr: Transaction, direct: Transaction): Transaction {
  for (const name of SAID) {
    const value: unknown = direct.getMeta(name);
    if (value !== undefined) tr.setMeta(name, value);
  }
  if (direct.storedMarksSet) tr.setStoredMarks(direct.storedMarks);
  return direct.scrolledIntoView ? tr.scrollIntoView() : tr;
}

function meansTheSame(proposed: Node, done: Node): boolean {
  const [one, other] = [proposed, done].map((doc) => {
    const accepted = new Transform(doc);
    decideProposals(accepted, () => 'accept');
    const texts: string[] = [];
    accepted.doc.descendants((node) => {
      texts.push(node.isText ? (node.text ?? '') : `\n${node.type.name} `);
    });
    return texts.join('');
  });
  return one === other;
}

function proposing(
  state: EditorState,
  { direct, hull, inBlocks }: { direct: Transaction; hull: Hull; inBlocks: boolean },
  who: Proposer,
): Transaction {
  const words = state.tr;
  const isProposed = !inBlocks && proposeWords(words, direct, hull, who);
  const isInOne = state.doc.resolve(hull.from).sameParent(state.doc.resolve(hull.to));
  // From block to block words may come to stand in a neighbour of theirs: then whole blocks are proposed.
  if (isProposed && (isInOne || !words.docChanged || meansTheSame(words.doc, direct.doc))) {
    return words;
  }
  const { tr } = state;
  proposeBlocks(tr, direct.doc, { who, id: who.newId() });
  return tr;
}

/**
 * Done at once in a block that is only proposed; what comes out of it on the way is proposed like it. Null when blocks
 * around it change too.
 */
function within(direct: Transaction, open: Open): Transaction | null {
  const from = direct.mapping.map(open.from, -1);
  const to = direct.mapping.map(open.to, 1);
  const $from = direct.doc.resolve(from);
  if (!$from.sameParent(direct.doc.resolve(to)) || $from.depth !== open.depth) return null;
  const places: number[] = [];
  direct.doc.nodesBetween(from, to, (node, position) => {
    const isInside = position >= from && position + node.nodeSize <= to;
    if (isInside && markNamed(node, 'insertion') === null) places.push(position);
    return !isInside;
  });
  for (const place of places) direct.addNodeMark(place, open.mark);
  return direct;
}

/**
 * A transaction that proposes what another one would do: the text stays as it is, with marks on what would come, go or
 * change. Inside what the same person proposed it is done at once; inside what would go nothing is.
 */
export function proposeInstead(
  state: EditorState,
  direct: Transaction,
  who: Proposer,
): Transaction {
  if (!direct.docChanged) return direct;
  const hull = hullOf(direct);
  const open = openAroundBoth(state.doc.resolve(hull.from), state.doc.resolve(hull.to));
  if (open?.mark.type === DELETION) return state.tr.setSelection(state.selection);
  const { from, to, fromNew, toNew } = hull;
  const fresh = { from: fromNew, to: toNew };
  const beside = besideStruck(state, direct, { range: { from, to }, fresh, who });
  if (beside !== null) return withManners(beside, direct);
  const isMine = open !== null && mayTouch(who, proposalId(open.mark));
  const inside = isMine ? within(direct, open) : null;
  if (inside !== null) return inside;
  const tr = proposing(state, { direct, hull, inBlocks: isMine }, who);
  if (direct.selectionSet || tr.docChanged) {
    tr.setSelection(selectionIn(tr, direct, hull, state.selection));
  }
  return withManners(tr, direct);
}
