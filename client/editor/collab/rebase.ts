import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { Mapping, ReplaceStep, type Step } from 'prosemirror-transform';
import { otherName } from './rescue-origins.ts';
import { blockWithId, placesOfIds } from './rescue-places.ts';
import { Standing, type Rebased } from './rescue-standing.ts';
import type { Unconfirmed } from './unconfirmed.ts';

declare module 'prosemirror-transform' {
  interface Mapping {
    /** Says that one map undoes another; there, but not told to the compiler. */
    setMirror: (n: number, m: number) => void;
  }
}

/** An own deed that was not made again, because it would have taken away what others wrote meanwhile. */
export type Spared = { blockId: string; text: string };

/** Others’ steps under the own ones: the transaction, what is unconfirmed after it, and what was spared. */
export type Rebase = { tr: Transaction; unconfirmed: Unconfirmed[]; spared: Spared[] };

type Deed = { steps: readonly Step[]; first: number };
type Making = { tr: Transaction; own: number };
type Made = {
  steps: Step[];
  verdict: 'made' | 'impossible' | 'spares';
  spared: Spared | null;
  /** Others have taken, or moved away, some of what it took. */
  tookLess: boolean;
};

function deedsOf(unconfirmed: readonly Unconfirmed[]): Deed[] {
  const deeds: (Deed & { steps: Step[]; deed: object })[] = [];
  unconfirmed.forEach(({ step, deed }, first) => {
    const last = deeds.at(-1);
    if (last?.deed === deed) last.steps.push(step);
    else deeds.push({ steps: [step], first, deed });
  });
  return deeds;
}

/** Stands on both sides of a block’s id in what a step takes; no text has it. */
const EDGE = '\u0000';
const MARKS_OF_BLOCKS = new RegExp(`${EDGE}[^${EDGE}]*${EDGE}`, 'gu');

/**
 * What a step takes: words, and a mark where a block with words begins, which says the block’s id when the whole of it goes.
 * Words alone would not do: where others have divided a paragraph and deleted the empty half that kept its id, the same
 * words are another block, and would stand twice as soon as theirs is spared and ours is put in.
 */
function takenBy(step: Step, doc: Node): string {
  let taken = '';
  step.getMap().forEach((from, to) => {
    if (to === from) return;
    doc.nodesBetween(from, to, (node, at) => {
      if (node.isText) taken += node.text?.slice(Math.max(from - at, 0), to - at) ?? '';
      else if (node.isInline) taken += '\n';
      else if (at >= from && (node.isTextblock || node.isLeaf)) {
        const isWhole = at + node.nodeSize <= to;
        taken += EDGE + (isWhole ? String(node.attrs['id']) : '') + EDGE;
      }
    });
  });
  return taken;
}

function wordsOf(taken: string): string {
  return taken.replaceAll(MARKS_OF_BLOCKS, '\n').replace(/^\n/u, '');
}

function bringsWords(step: Step): boolean {
  return step instanceof ReplaceStep && step.slice.content.size > 0;
}

function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (part[at] === letter) at += letter.length;
  return at >= part.length;
}

/** Ids of blocks that a step brings. */
function idsBroughtBy(step: Step): string[] {
  if (!(step instanceof ReplaceStep)) return [];
  const ids: string[] = [];
  step.slice.content.descendants((node) => {
    const id: unknown = node.attrs['id'];
    // The first and last block of a slice may be open: then they are blocks that stand.
    if (typeof id === 'string' && step.slice.openStart === 0) ids.push(id);
    return !node.isTextblock;
  });
  return ids;
}

function blockAt(doc: Node, place: number): string {
  const $place = doc.resolve(Math.min(place, doc.content.size));
  const id: unknown = ($place.depth > 0 ? $place.parent : $place.nodeAfter)?.attrs['id'];
  return typeof id === 'string' ? id : '';
}

/** Whether a block stands twice, or has come under its other name since both sides knew the text as `base`. */
function standsTwice(ids: readonly string[], doc: Node, base: Node): boolean {
  const places = placesOfIds(doc);
  return ids.some((id) => {
    const twin = otherName(id);
    return (
      (places.get(id)?.length ?? 0) > 1 || (places.has(twin) && blockWithId(base, twin) === null)
    );
  });
}

/** Makes a deed again on paper: whether it can be, and whether it takes only what it took. */
function tryDeed({ steps, first }: Deed, { tr, own }: Making): Made {
  // A deed of one step needs no paper.
  const paper = steps.length === 1 ? null : new Mapping();
  paper?.appendMapping(tr.mapping);
  const made: Step[] = [];
  const carries = steps.some(bringsWords);
  let doc = tr.doc;
  let tookLess = false;
  for (const [index, step] of steps.entries()) {
    const number = first + index;
    const mapped = step.map((paper ?? tr.mapping).slice(own - number));
    const before = tr.docs[own - number];
    if (mapped === null || before === undefined) return impossible();
    const [took, takes] = [takenBy(step, before), takenBy(mapped, doc)];
    if (carries ? took !== takes : !isWithin(takes, took)) {
      const from = mapped instanceof ReplaceStep ? mapped.from : 0;
      const text = wordsOf(takes);
      const spared = carries ? null : { blockId: blockAt(doc, from), text };
      return { ...impossible(), verdict: 'spares', spared };
    }
    tookLess ||= took !== takes;
    const ids = idsBroughtBy(mapped);
    const after = mapped.apply(doc);
    if (after.doc === null) return impossible();
    if (ids.length > 0 && standsTwice(ids, after.doc, tr.docs[own] ?? tr.doc)) return impossible();
    doc = after.doc;
    made.push(mapped);
    paper?.appendMap(mapped.getMap(), own - 1 - number);
  }
  return { steps: made, verdict: 'made', spared: null, tookLess };
}

function impossible(): Made {
  return { steps: [], verdict: 'impossible', spared: null, tookLess: false };
}

/**
 * Whether own deeds bring back what stands: once a deed was left out, or took less than it had taken, what undid it would
 * put words where they are already.
 */
class Returns {
  private readonly rebased: Rebased;
  private standing: Standing | null = null;
  private mayBe = false;

  constructor(rebased: Rebased) {
    this.rebased = rebased;
  }

  /** From now on deeds may bring what stands. */
  begin(): void {
    this.mayBe = true;
  }

  isOne({ steps, first }: Deed): boolean {
    if (!this.mayBe || !steps.some(bringsWords)) return false;
    this.standing ??= new Standing(this.rebased);
    const { broughtBy, tookBy } = this.standing.origins;
    const of = (by: readonly (readonly number[])[]): number[] =>
      by.slice(first, first + steps.length).flat();
    const taken = new Set(tookBy.slice(0, first).flat());
    const ownTaken = new Set(of(tookBy));
    const back = of(broughtBy).filter((number) => taken.has(number) && !ownTaken.has(number));
    if (back.length === 0) return false;
    const stand = new Set(this.standing.now());
    return back.some((number) => stand.has(number));
  }
}

/**
 * Takes own steps back, makes others’, and makes the own deeds again: each whole or not at all. What would take away words
 * that its author never saw, or bring a block or words that stand already, is not made again: a move or a deletion can be
 * done once more, words cannot. What was typed in such a deed is found by `rescue`.
 */
export function rebase(
  state: EditorState,
  unconfirmed: readonly Unconfirmed[],
  foreign: readonly Step[],
): Rebase {
  const { tr } = state;
  const own = unconfirmed.length;
  for (const { inverted } of unconfirmed.toReversed()) tr.step(inverted);
  for (const step of foreign) tr.step(step);
  const remaining: Unconfirmed[] = [];
  const spared: Spared[] = [];
  const returns = new Returns({ change: tr, own, foreign: foreign.length });
  for (const deed of deedsOf(unconfirmed)) {
    const made = returns.isOne(deed) ? impossible() : tryDeed(deed, { tr, own });
    if (made.verdict !== 'made' || made.tookLess) returns.begin();
    if (made.spared !== null) spared.push(made.spared);
    made.steps.forEach((step, index) => {
      const number = deed.first + index;
      tr.step(step);
      tr.mapping.setMirror(own - 1 - number, tr.steps.length - 1);
      const inverted = step.invert(tr.docs.at(-1) ?? tr.doc);
      remaining.push({ step, inverted, deed: unconfirmed[number]?.deed ?? deed });
    });
  }
  tr.setMeta('rebased', own).setMeta('addToHistory', false);
  return { tr, unconfirmed: remaining, spared };
}
