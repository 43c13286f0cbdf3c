import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';

/** A step of ours that the server has not confirmed, and how to take it back. */
export type Unconfirmed = {
  step: Step;
  inverted: Step;
  /** Steps of one deed have the same: a block that is moved is taken out and put in, or neither. */
  deed: object;
};

const key = new PluginKey<readonly Unconfirmed[]>('unconfirmed');

function stepsOf(tr: Transaction): Unconfirmed[] {
  return tr.steps.map((step, index) => ({
    step,
    inverted: step.invert(tr.docs[index] ?? tr.doc),
    deed: tr,
  }));
}

/**
 * Remembers own steps until the server has confirmed them. After prosemirror-collab (Marijn Haverbeke, MIT), which makes
 * own steps again one by one whatever others did; here whole deeds are made again or not, see `rebase`.
 */
export function unconfirmedPlugin(): Plugin<readonly Unconfirmed[]> {
  return new Plugin<readonly Unconfirmed[]>({
    key,
    state: {
      init: () => [],
      apply: (tr, unconfirmed) => {
        const change = tr.getMeta(key) as readonly Unconfirmed[] | undefined;
        if (change !== undefined) return change;
        return tr.docChanged ? [...unconfirmed, ...stepsOf(tr)] : unconfirmed;
      },
    },
    // Undo must not merge steps that may have to be made again one by one.
    historyPreserveItems: true,
  });
}

/** The own steps that nobody has confirmed yet, oldest first. */
export function unconfirmedIn(state: EditorState): readonly Unconfirmed[] {
  return key.getState(state) ?? [];
}

/** The same without their deeds. */
export function unconfirmedSteps(state: EditorState): readonly Step[] {
  return unconfirmedIn(state).map(({ step }) => step);
}

/** The deed of each step as a number, behind so many steps that are deeds of their own. */
export function deedNumbers(before: number, state: EditorState): number[] {
  const known = new Map<object, number>();
  const own = unconfirmedIn(state).map(({ deed }, index) => {
    const number = known.get(deed) ?? before + index;
    known.set(deed, number);
    return number;
  });
  return [...Array.from({ length: before }, (_, index) => index), ...own];
}

/** Says what is unconfirmed after a transaction. */
export function withUnconfirmed(tr: Transaction, unconfirmed: readonly Unconfirmed[]): Transaction {
  return tr.setMeta(key, unconfirmed);
}
