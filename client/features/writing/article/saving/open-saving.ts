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
  type Trouble,
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

/** Why `settle` could not; the code is that of the refusal. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
  readonly code: string;

  constructor(trouble: Trouble | null) {
    super(trouble?.sentence);
    this.code = trouble?.code ?? '';
  }
}

type Waiter = { done: (standing: { position: number }) => void; fail: (error: Error) => void };

/** Saving with its timers and listeners around the pure machine. */
class OpenSaving implements Saving {
  private readonly needs: SavingNeeds;
  private current: SaveState;
  private readonly listeners = new Set<() => void>();
  private readonly waiters = new Set<Waiter>();
  private show: (content: Content) => void = () => undefined;
  private isBusy: () => boolean = () => false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private draftTimer: ReturnType<typeof setTimeout> | undefined;
  private draftIsKept = false;

  constructor(needs: SavingNeeds) {
    this.needs = needs;
    this.current = freshState(needs.standing, needs.savedAt);
  }

  readonly state = (): SaveState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly type = (part: Partial<Content>): void => {
    const content = { ...this.current.mine, ...part };
    this.feed({ type: 'typed', content, at: this.needs.now() });
  };

  readonly saveNow = (): void => this.feed({ type: 'hurry' });

  readonly settle = (): Promise<{ position: number }> =>
    new Promise((done, fail) => {
      this.waiters.add({ done, fail });
      this.feed({ type: 'hurry' });
      this.answerWaiters();
    });

  readonly heard = (standing: Standing, mayEdit: boolean): void =>
    this.feedGently({ type: 'news', standing, mayEdit });

  readonly decide = (choices: Choices): void => this.feed({ type: 'decided', choices });

  readonly readNews = (): void => this.feed({ type: 'read-news' });

  readonly restore = ({ server, mine, sending }: Draft): void =>
    this.feed({ type: 'restored', server, mine, sending, at: this.needs.now() });

  readonly back = (): void => this.feed({ type: 'back' });

  readonly keepDraft = (): void => {
    clearTimeout(this.draftTimer);
    this.draftTimer = undefined;
    const draft = draftOf(this.current);
    if (draft !== null || this.draftIsKept) this.needs.drafts.keep(draft);
    this.draftIsKept = draft !== null;
  };

  readonly onShow = (show: (content: Content) => void): void => {
    this.show = show;
  };

  readonly holdWhile = (isBusy: () => boolean): void => {
    this.isBusy = isBusy;
  };

  private feed(event: SaveEvent): void {
    const step = saveStep(this.current, event, this.needs.tools);
    if (step.state === this.current && step.effects.length === 0) return;
    this.current = step.state;
    for (const effect of step.effects) this.carryOut(effect);
    this.keepDraftSoon();
    this.answerWaiters();
    for (const listener of this.listeners) listener();
  }

  /** What may merge texts waits until no letter is half typed. */
  private feedGently(event: SaveEvent): void {
    if (this.isBusy()) setTimeout(() => this.feedGently(event), BUSY_PAUSE);
    else this.feed(event);
  }

  private carryOut(effect: SaveEffect): void {
    if (effect.do === 'show') this.show(effect.content);
    if (effect.do === 'send') void this.send(effect.sending);
    if (effect.do === 'wake') {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.feed({ type: 'due' }), effect.after);
    }
  }

  private async send(sending: Sending): Promise<void> {
    const { key } = sending;
    try {
      const { position, savedAt } = await this.needs.put(sending);
      this.feed({ type: 'acknowledged', key, position, savedAt });
    } catch (error) {
      const outcome = outcomeOf(error);
      if ('stale' in outcome) this.feedGently({ type: 'stale', key, stale: outcome.stale });
      else this.feed({ type: 'failed', key, failure: outcome.failure });
    }
  }

  private keepDraftSoon(): void {
    // The first unsaved word is kept at once, and so is the news that all is saved.
    if (draftOf(this.current) === null || !this.draftIsKept) this.keepDraft();
    else this.draftTimer ??= setTimeout(this.keepDraft, DRAFT_PAUSE);
  }

  private answerWaiters(): void {
    const { conflict, trouble, out, server } = this.current;
    const isStuck = conflict !== null || (trouble !== null && !out);
    for (const waiter of this.waiters) {
      if (isSafe(this.current)) waiter.done({ position: server.position });
      else if (isStuck) waiter.fail(new NotSaved(trouble));
      else continue;
      this.waiters.delete(waiter);
    }
  }
}

/** Opens the text for writing. It goes on saving until everything is safe, whoever looks at it. */
export function openSaving(needs: SavingNeeds): Saving {
  return new OpenSaving(needs);
}
