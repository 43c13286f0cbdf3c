import type { StaleSave } from '#contract/api/writing.ts';
import type { Content } from '#contract/content.ts';
import type { Saved } from '../api.ts';
import type { DraftStore } from './draft-store.ts';
import { outcomeOf } from './failure-of.ts';
import type { Choices } from './resolve-conflict.ts';
import type { SaveEffect, SaveEvent, SaveTools } from './save-events.ts';
import { saveStep } from './save-machine.ts';
import {
  draftOf,
  freshState,
  isSafe,
  type Draft,
  type SaveState,
  type Sending,
  type Standing,
} from './save-state.ts';

/** What saving needs from outside: a way to the server, the drafts, the time, chance. */
export type SavingNeeds = {
  standing: Standing;
  savedAt: string;
  tools: SaveTools;
  now: () => number;
  drafts: DraftStore;
  /** Sends one save; throws `ApiProblem` or, when it takes too long, anything else. */
  put: (sending: Sending) => Promise<Saved>;
};

/** One article’s text while it is being written: what is typed goes in, and is at the server soon after. */
export type Saving = {
  state: () => SaveState;
  subscribe: (listener: () => void) => () => void;
  /** Some fields as they read now. */
  type: (part: Partial<Content>) => void;
  saveNow: () => void;
  /** Saves everything; rejects when that is not possible now. */
  settle: () => Promise<{ position: number }>;
  /** The article as it was asked for just now; may be older than what we know. */
  heard: (standing: Standing, mayEdit: boolean) => void;
  decide: (choices: Choices) => void;
  readNews: () => void;
  restore: (draft: Draft) => void;
  /** Network or session are back. */
  back: () => void;
  /** Writes the draft at once: the page may be gone in a moment. */
  keepDraft: () => void;
  /** Gets texts that were merged elsewhere; one listener, the open editor. */
  onShow: (show: (content: Content) => void) => void;
  /** While somebody composes a letter, nothing of others is merged in. */
  holdWhile: (isBusy: () => boolean) => void;
};

/** How long the draft may be behind what is typed, in milliseconds. */
const DRAFT_PAUSE = 200;
const BUSY_PAUSE = 150;

/** Why `settle` could not. */
class NotSaved extends Error {
  override readonly name = 'NotSaved';
}

type Waiter = { done: (standing: { position: number }) => void; fail: (error: Error) => void };

/** Opens the text for writing. It goes on saving until everything is safe, whoever looks at it. */
export function openSaving(needs: SavingNeeds): Saving {
  const { tools, now, drafts } = needs;
  let state = freshState(needs.standing, needs.savedAt);
  const listeners = new Set<() => void>();
  const waiters = new Set<Waiter>();
  let show: (content: Content) => void = () => undefined;
  let isBusy: () => boolean = () => false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let draftTimer: ReturnType<typeof setTimeout> | undefined;
  let draftIsKept = false;

  const keepDraft = (): void => {
    clearTimeout(draftTimer);
    draftTimer = undefined;
    const draft = draftOf(state);
    if (draft !== null || draftIsKept) drafts.keep(draft);
    draftIsKept = draft !== null;
  };
  const keepDraftSoon = (): void => {
    // The first unsaved word is kept at once, and so is the news that all is saved.
    if (draftOf(state) === null || !draftIsKept) keepDraft();
    else draftTimer ??= setTimeout(keepDraft, DRAFT_PAUSE);
  };
  const answerWaiters = (): void => {
    const stuck = state.conflict !== null || (state.trouble !== null && !state.out);
    for (const waiter of waiters) {
      if (isSafe(state)) waiter.done({ position: state.server.position });
      else if (stuck) waiter.fail(new NotSaved(state.trouble?.sentence ?? ''));
      else continue;
      waiters.delete(waiter);
    }
  };
  const carryOut = (effect: SaveEffect): void => {
    if (effect.do === 'show') show(effect.content);
    if (effect.do === 'send') void send(effect.sending);
    if (effect.do === 'wake') {
      clearTimeout(timer);
      timer = setTimeout(() => feed({ type: 'due' }), effect.after);
    }
  };
  const feed = (event: SaveEvent): void => {
    const step = saveStep(state, event, tools);
    if (step.state === state && step.effects.length === 0) return;
    state = step.state;
    for (const effect of step.effects) carryOut(effect);
    keepDraftSoon();
    answerWaiters();
    for (const listener of listeners) listener();
  };
  /** What may merge texts waits until no letter is half typed. */
  const feedGently = (event: SaveEvent): void => {
    if (isBusy()) setTimeout(() => feedGently(event), BUSY_PAUSE);
    else feed(event);
  };
  const stale = (key: string, answer: StaleSave): void =>
    feedGently({ type: 'stale', key, stale: answer });
  const send = async (sending: Sending): Promise<void> => {
    const { key } = sending;
    try {
      const { position, savedAt } = await needs.put(sending);
      feed({ type: 'acknowledged', key, position, savedAt });
    } catch (error) {
      const outcome = outcomeOf(error);
      if ('stale' in outcome) stale(key, outcome.stale);
      else feed({ type: 'failed', key, failure: outcome.failure });
    }
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type: (part) => feed({ type: 'typed', content: { ...state.mine, ...part }, at: now() }),
    saveNow: () => feed({ type: 'hurry' }),
    settle: () =>
      new Promise((done, fail) => {
        waiters.add({ done, fail });
        feed({ type: 'hurry' });
        answerWaiters();
      }),
    heard: (standing, mayEdit) => feedGently({ type: 'news', standing, mayEdit }),
    decide: (choices) => feed({ type: 'decided', choices }),
    readNews: () => feed({ type: 'read-news' }),
    restore: (draft) => feed({ type: 'restored', ...draft, at: now() }),
    back: () => feed({ type: 'back' }),
    keepDraft,
    onShow: (listener) => {
      show = listener;
    },
    holdWhile: (busy) => {
      isBusy = busy;
    },
  };
}
