import type { ServerResponse } from 'node:http';
import { createEventBuffer, type Session } from 'better-sse';
import { NEWS_EVENTS, type News } from '#contract/api/news.ts';
import type { Actor } from '../../actor.ts';
import { pause, stopwatch } from '../../clock.ts';

/** What one line may cost us. */
export type ListenerLimits = {
  /** Bytes told to somebody and not yet taken, before more is kept back. */
  unsent: number;
  /** News kept back for somebody; past it they only hear that they missed something. */
  waiting: number;
  /** Milliseconds in which nothing is taken, after which the line is cut. */
  patience: number;
};

/** Milliseconds that a goodbye may take. */
const GOODBYE = 500;

/** One browser tab that listens: who it is, and what it has not taken yet. */
export class Listener {
  readonly token: string;
  actor: Actor;
  readonly #session: Session;
  readonly #response: ServerResponse;
  readonly #limits: ListenerLimits;
  /** By its text, so that the same is told once. */
  readonly #waiting = new Map<string, News>();
  #missed = false;
  #stuckFor: (() => number) | null = null;

  constructor(
    { token, actor }: { token: string; actor: Actor },
    about: { session: Session; response: ServerResponse; limits: ListenerLimits },
  ) {
    this.token = token;
    this.actor = actor;
    this.#session = about.session;
    this.#response = about.response;
    this.#limits = about.limits;
    this.#response.on('drain', () => this.send());
    // Whoever hangs up while they are written to ends nothing but their own line.
    this.#response.on('error', () => this.cut());
  }

  /** Tells news, or keeps them back while the reader is slow; who missed something asks for everything anyway. */
  tell(news: readonly News[]): void {
    if (!this.#missed) for (const one of news) this.#waiting.set(`${one.k} ${one.id}`, one);
    if (this.#waiting.size > this.#limits.waiting) this.missed();
    else this.send();
  }

  /** Says that everything may have changed. */
  missed(): void {
    this.#missed = true;
    this.#waiting.clear();
    this.send();
  }

  /** Whether nothing has been taken for too long. */
  isStuck(): boolean {
    return (this.#stuckFor?.() ?? 0) > this.#limits.patience;
  }

  /** Hangs up; whoever was signed out is told so, if they read at all. */
  end({ signedOut = false } = {}): void {
    if (signedOut) this.#write(NEWS_EVENTS.signedOut, null);
    this.#response.end();
    void pause(GOODBYE).then(() => this.cut());
  }

  cut(): void {
    this.#response.destroy();
  }

  /** Tells what was kept back, if it would be taken now; asked now and then, for small rests bring no `drain`. */
  send(): void {
    if (!this.#missed && this.#waiting.size === 0) return;
    if (this.#response.writableLength > this.#limits.unsent) {
      this.#stuckFor ??= stopwatch();
      return;
    }
    this.#stuckFor = null;
    if (this.#missed) this.#write(NEWS_EVENTS.missed, null);
    // To whom it is addressed is known by whoever hears it.
    const news = [...this.#waiting.values()].map(({ k, id }) => ({ k, id }));
    this.#missed = false;
    this.#waiting.clear();
    if (news.length > 0) this.#write(NEWS_EVENTS.news, news);
  }

  #write(event: string, data: unknown): void {
    if (!this.#session.isConnected) return;
    void this.#session.batch(createEventBuffer().event(event).data(data).dispatch());
  }
}
