import type { EditorState } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import { receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { rescue } from './rescue.ts';
import type { Passage } from './rescue-keep.ts';

const RECEIVED = 'received-from';

/** Told by a transaction that brings others’ steps: the tab that made them, empty for a program’s. */
export function receivedFrom(tr: { getMeta: (key: string) => unknown }): string | null {
  const value = tr.getMeta(RECEIVED);
  return typeof value === 'string' ? value : null;
}

/** A run of steps of one tab: the first `ours` of them are our own, coming back. */
export type Run = { steps: readonly Step[]; ours: number; clientId: string };

/** The own steps that nobody has confirmed yet, oldest first. */
export function unconfirmedSteps(state: EditorState): readonly Step[] {
  return sendableSteps(state)?.steps ?? [];
}

type Received = { state: EditorState; passages: Passage[] };

/** Takes a run of steps into the text: own ones are confirmed, the rest is rebased, and no word is lost by that. */
export function receive(before: EditorState, run: Run, newId: () => string): Received {
  const clientId = sendableSteps(before)?.clientID ?? run.clientId;
  const unconfirmed = unconfirmedSteps(before).length;
  const names = run.steps.map((_step, index) => (index < run.ours ? clientId : ' '));
  const tr = receiveTransaction(before, run.steps, names, { mapSelectionBackward: true });
  const foreign = run.steps.length - run.ours;
  if (foreign > 0) tr.setMeta(RECEIVED, run.clientId);
  const own = Math.max(0, unconfirmed - run.ours);
  const { steps, passages } = rescue({ change: tr, own: foreign === 0 ? 0 : own, foreign }, newId);
  const { state, transactions } = before.applyTransaction(tr);
  if (steps.length === 0) return { state, passages };
  const fix = state.tr.setMeta('addToHistory', false);
  const appended = transactions.slice(1);
  for (const step of steps) {
    const mapped = appended.reduce<Step | null>(
      (each, { mapping }) => each?.map(mapping) ?? null,
      step,
    );
    if (mapped !== null) fix.maybeStep(mapped);
  }
  return { state: state.apply(fix), passages };
}
