import type { EditorState } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import { rebase } from './rebase.ts';
import { rescue } from './rescue.ts';
import type { Passage } from './rescue-keeping.ts';
import { unconfirmedIn, withUnconfirmed } from './unconfirmed.ts';

const RECEIVED = 'received-from';

/** Told by a transaction that brings others’ steps: the tab that made them, empty for a program’s. */
export function receivedFrom(tr: { getMeta: (key: string) => unknown }): string | null {
  const value = tr.getMeta(RECEIVED);
  return typeof value === 'string' ? value : null;
}

/** A run of steps of one tab: the first `ours` of them are our own, coming back. */
export type Run = { steps: readonly Step[]; ours: number; clientId: string };

type Received = { state: EditorState; passages: Passage[] };

/** Takes a run of steps into the text: own ones are confirmed, the rest is rebased, and no word is lost by that. */
export function receive(before: EditorState, run: Run, newId: () => string): Received {
  const waiting = unconfirmedIn(before).slice(run.ours);
  const foreign = run.steps.slice(run.ours);
  if (foreign.length === 0) {
    return { state: before.apply(withUnconfirmed(before.tr, waiting)), passages: [] };
  }
  const { tr, unconfirmed, spared } = rebase(before, waiting, foreign);
  withUnconfirmed(tr, unconfirmed).setMeta(RECEIVED, run.clientId);
  const rebased = { change: tr, own: waiting.length, foreign: foreign.length };
  const { steps, passages } = rescue(rebased, newId);
  const { state, transactions } = before.applyTransaction(tr);
  const all: Passage[] = [
    ...passages,
    ...spared.map((each): Passage => ({ ...each, whose: 'theirs', kind: 'words' })),
  ];
  if (steps.length === 0) return { state, passages: all };
  const appended = transactions.slice(1);
  let mended = state;
  for (const step of steps) {
    const mapped = appended.reduce<Step | null>(
      (each, { mapping }) => each?.map(mapping) ?? null,
      step,
    );
    // A deed each: somebody else may have put back the same block, and not what was typed into it.
    const { tr: fix } = mended;
    if (mapped !== null) fix.setMeta('addToHistory', false).maybeStep(mapped);
    mended = mended.apply(fix);
  }
  return { state: mended, passages: all };
}
