import type { Node } from 'prosemirror-model';
import { PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { BlockMarks, PlacedFinding, TextFinding } from './finding.ts';
import classes from './proofing.module.css';

/** How a text is proofed; another object proofs it anew from the beginning. */
export type ProofSettings = {
  /** Spelling is ours here, so that the browser keeps quiet about it. */
  spells: boolean;
  /** Looks one block through. `cursor` is where somebody is writing in it: a word half written is no mistake yet. */
  check: (block: Node, cursor: number | null) => BlockMarks;
  /** Tells when words that blocks await have been looked up; gives the way to stop. */
  onNews: (listener: () => void) => () => void;
  /** Called whenever other places are underlined, or the same elsewhere. */
  onFound: () => void;
  /** Somebody wants to know about a finding: by key or menu, or because the mouse rests on it; null when it has left. */
  onAsk: (found: PlacedFinding | null, how: 'menu' | 'hover') => void;
};

/** A block that was looked through: where its text begins and ends, and what it has. */
export type Checked = { from: number; to: number; marks: BlockMarks };

export type Proofing = {
  settings: ProofSettings | null;
  /** What blocks have, by the block itself: one that is unchanged or comes back need not be looked through again. */
  known: WeakMap<Node, BlockMarks>;
  set: DecorationSet;
};

type Change = { settings?: ProofSettings | null; checked?: readonly Checked[] };
type Spec = { finding: TextFinding };
type Place = { from: number; to: number };

/** Where the editor keeps how a text is proofed. */
export const key = new PluginKey<Proofing>('proofing');
/** A text that nobody proofs. */
export const NOTHING: Proofing = { settings: null, known: new WeakMap(), set: DecorationSet.empty };

function decorationsOf({ from, marks }: Omit<Checked, 'to'>): Decoration[] {
  return marks.marks.map(({ finding, ...at }) =>
    Decoration.inline(
      from + at.from,
      from + at.to,
      { class: classes['found'] ?? '', 'data-proof': finding.weight },
      { finding } satisfies Spec,
    ),
  );
}

function draw(set: DecorationSet, doc: Node, checked: readonly Checked[]): DecorationSet {
  const old = checked.flatMap(({ from, to }) => set.find(from, to));
  return set.remove(old).add(doc, checked.flatMap(decorationsOf));
}

/** The blocks with text that a change touched, as they are now. */
function touchedBlocks({ doc, mapping }: Transaction): (Place & { node: Node })[] {
  const found = new Map<number, Place & { node: Node }>();
  mapping.maps.forEach((map, n) => {
    map.forEach((_from, _to, begin, end) => {
      const rest = mapping.slice(n + 1);
      const from = Math.max(0, rest.map(begin, -1));
      const to = Math.min(doc.content.size, rest.map(end, 1));
      doc.nodesBetween(from, Math.max(from, to), (node, at) => {
        if (node.isTextblock) {
          found.set(at, { node, from: at + 1, to: at + 1 + node.content.size });
        }
        return !node.isTextblock;
      });
    });
  });
  return [...found.values()];
}

/** Findings whose words have been written over; nobody should be told of them while the block waits its turn. */
function writtenOver(set: DecorationSet, doc: Node, { from, to }: Place): Decoration[] {
  return set.find(from, to).filter(({ from: begin, to: end, spec }) => {
    const { finding } = spec as Spec;
    return doc.textBetween(begin, end, '', '\n') !== finding.words;
  });
}

/** What is known of touched blocks is drawn at once: a block that was moved or brought back keeps its findings. */
function followed(before: Proofing, tr: Transaction): Proofing {
  let set = before.set.map(tr.mapping, tr.doc);
  for (const { node, ...place } of touchedBlocks(tr)) {
    const marks = before.known.get(node);
    set =
      marks === undefined
        ? set.remove(writtenOver(set, tr.doc, place))
        : draw(set, tr.doc, [{ ...place, marks }]);
  }
  return { ...before, set };
}

/** What becomes of the findings when the text or the way of proofing changes. */
export function applyTo(tr: Transaction, before: Proofing): Proofing {
  const change = tr.getMeta(key) as Change | undefined;
  if (change?.settings !== undefined) {
    const set = change.settings === null ? DecorationSet.empty : before.set;
    return { settings: change.settings, known: new WeakMap(), set };
  }
  const now = tr.docChanged ? followed(before, tr) : before;
  return change?.checked === undefined
    ? now
    : { ...now, set: draw(now.set, tr.doc, change.checked) };
}

/** How the text is being proofed. */
export function proofingOf(state: EditorState): Proofing {
  return key.getState(state) ?? NOTHING;
}

/** Begins to proof, in another way, or not at all. */
export function proofWith(view: EditorView, settings: ProofSettings | null): void {
  if (view.isDestroyed || proofingOf(view.state).settings === settings) return;
  view.dispatch(view.state.tr.setMeta(key, { settings }).setMeta('addToHistory', false));
}

/** Shows what blocks have. */
export function withChecked(tr: Transaction, checked: readonly Checked[]): Transaction {
  return tr.setMeta(key, { checked }).setMeta('addToHistory', false);
}

function placed(state: EditorState, { from, to, spec }: Decoration): PlacedFinding {
  const id: unknown = state.doc.resolve(from).parent.attrs['id'];
  const { finding } = spec as Spec;
  return { from, to, finding, blockId: typeof id === 'string' ? id : '' };
}

/** Everything that was found, in the order of the text; the text is walked once, however much was found. */
export function findingsOf(state: EditorState): PlacedFinding[] {
  const found = proofingOf(state).set.find();
  if (found.length === 0) return [];
  const ordered = found.sort((a, b) => a.from - b.from || b.to - a.to);
  const all: PlacedFinding[] = [];
  let next = 0;
  state.doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const end = at + node.nodeSize;
    const id: unknown = node.attrs['id'];
    for (; next < ordered.length; next += 1) {
      const decoration = ordered[next];
      if (decoration === undefined || decoration.from >= end) break;
      const { from, to } = decoration;
      const { finding } = decoration.spec as Spec;
      if (to > from) all.push({ from, to, finding, blockId: typeof id === 'string' ? id : '' });
    }
    return false;
  });
  return all;
}

/** What was found where a position is, its ends included; what weighs most first. */
export function findingAt(state: EditorState, position: number): PlacedFinding | null {
  const found = proofingOf(state).set.find(position, position);
  const ours = found.filter(({ from, to }) => to > from);
  const weights = ['blocks', 'warning', 'spelling', 'advice'];
  const weight = ({ spec }: Decoration): number => weights.indexOf((spec as Spec).finding.weight);
  const first = ours.sort((a, b) => weight(a) - weight(b))[0];
  return first === undefined ? null : placed(state, first);
}
