import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { Mapping, ReplaceStep, type Step } from 'prosemirror-transform';
import { placesOfIds } from './rescue-places.ts';
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
type Made = { steps: Step[]; verdict: 'made' | 'impossible' | 'spares'; spared: Spared | null };

function deedsOf(unconfirmed: readonly Unconfirmed[]): Deed[] {
  const deeds: (Deed & { steps: Step[]; deed: object })[] = [];
  unconfirmed.forEach(({ step, deed }, first) => {
    const last = deeds.at(-1);
    if (last?.deed === deed) last.steps.push(step);
    else deeds.push({ steps: [step], first, deed });
  });
  return deeds;
}

/** Between blocks in what a step takes; no text has it. */
const BETWEEN = '\u0000';

function takenBy(step: Step, doc: Node): string {
  let taken = '';
  step.getMap().forEach((from, to) => {
    if (to > from) taken += doc.textBetween(from, to, BETWEEN, '\n');
  });
  return taken;
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

/** Makes a deed again on paper: whether it can be, and whether it takes only what it took. */
function tryDeed({ steps, first }: Deed, { tr, own }: Making): Made {
  // A deed of one step needs no paper.
  const paper = steps.length === 1 ? null : new Mapping();
  paper?.appendMapping(tr.mapping);
  const made: Step[] = [];
  const carries = steps.some(bringsWords);
  let doc = tr.doc;
  for (const [index, step] of steps.entries()) {
    const number = first + index;
    const mapped = step.map((paper ?? tr.mapping).slice(own - number));
    const before = tr.docs[own - number];
    if (mapped === null || before === undefined) return impossible();
    const [took, takes] = [takenBy(step, before), takenBy(mapped, doc)];
    if (carries ? took !== takes : !isWithin(takes, took)) {
      const from = mapped instanceof ReplaceStep ? mapped.from : 0;
      const text = takes.replaceAll(BETWEEN, '\n');
      const spared = carries ? null : { blockId: blockAt(doc, from), text };
      return { steps: [], verdict: 'spares', spared };
    }
    const ids = idsBroughtBy(mapped);
    const after = mapped.apply(doc);
    if (after.doc === null) return impossible();
    const places = ids.length === 0 ? null : placesOfIds(after.doc);
    if (ids.some((id) => (places?.get(id)?.length ?? 0) > 1)) return impossible();
    doc = after.doc;
    made.push(mapped);
    paper?.appendMap(mapped.getMap(), own - 1 - number);
  }
  return { steps: made, verdict: 'made', spared: null };
}

function impossible(): Made {
  return { steps: [], verdict: 'impossible', spared: null };
}

/**
 * Takes own steps back, makes others’, and makes the own deeds again: each whole or not at all. What would take away words
 * that its author never saw, or bring a block that stands already, is not made again: a move or a deletion can be done
 * once more, words cannot. What was typed in such a deed is found by `rescue`.
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
  for (const deed of deedsOf(unconfirmed)) {
    const made = tryDeed(deed, { tr, own });
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
