import { useEffect, useEffectEvent } from 'react';
import type { NEWS_EVENTS, News } from '#contract/api/news.ts';
import type { NewsKind } from '#contract/planning-words.ts';
import { takeTurns, type Turn } from './one-of-many.ts';
import { announceSessionLost, isSessionLost, watchSession } from './session-watch.ts';

/** What a screen hears: the thing that changed, or that the line was down or too slow and anything may have. */
export type Heard = { id: string; cameBack: false } | { id: null; cameBack: true };

type Listener = { kind: NewsKind; hear: (heard: Heard) => void };
/** What the tab with the line passes on to the others. */
type Passed = { news: News[] } | { event: 'missed' | 'signed-out' };

/** The contract’s names; written out, because the contract’s file would bring its parser to every visitor. */
const EVENTS: typeof NEWS_EVENTS = { news: 'news', missed: 'missed', signedOut: 'signed-out' };

const ADDRESS = '/api/v1/news';
/** Between two tries, in milliseconds, up to which chance decides; the last goes on. */
const PAUSES = [500, 1_000, 2_000, 5_000, 10_000, 30_000] as const;
const CAME_BACK: Heard = { id: null, cameBack: true };

/**
 * The one line of this browser to the server, for as long as a tab listens. A browser opens six connections to us over
 * HTTP/1.1, and a line keeps its own for good: so the tabs take turns, and whichever has the line tells the others.
 */
class NewsLine {
  readonly #listeners = new Set<Listener>();
  #source: EventSource | null = null;
  #turn: Turn<Passed> | null = null;
  #again: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  /** Whether something may have been missed when the line stands. */
  #wasDown = false;
  #unwatch: (() => void) | null = null;

  add(listener: Listener): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#begin();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#end();
    };
  }

  #begin(): void {
    window.addEventListener('online', this.#wake);
    // Whoever is signed out here may be signed in in another tab, which then has its turn.
    this.#unwatch = watchSession(() => {
      this.#stop();
      if (!isSessionLost()) this.#start();
    });
    if (!isSessionLost()) this.#start();
  }

  #end(): void {
    window.removeEventListener('online', this.#wake);
    this.#unwatch?.();
    this.#stop();
    this.#wasDown = false;
  }

  #start(): void {
    if (typeof EventSource === 'undefined') return;
    this.#turn = takeTurns<Passed>('writethru.news', {
      onTurn: (waited) => {
        this.#wasDown ||= waited;
        this.#dial();
      },
      onHeard: (passed) => this.#hear(passed),
    });
  }

  #stop(): void {
    this.#hangUp();
    this.#turn?.end();
    this.#turn = null;
  }

  readonly #wake = (): void => {
    this.#tries = 0;
    if (this.#turn?.isOurs === true && this.#source === null) this.#dial();
  };

  #dial(): void {
    clearTimeout(this.#again);
    const source = new EventSource(ADDRESS);
    this.#source = source;
    source.addEventListener('open', () => {
      this.#tries = 0;
      if (this.#wasDown) this.#pass({ event: EVENTS.missed });
      this.#wasDown = false;
    });
    source.addEventListener(EVENTS.news, ({ data }: MessageEvent<string>) => {
      this.#pass({ news: JSON.parse(data) as News[] });
    });
    source.addEventListener(EVENTS.missed, () => this.#pass({ event: EVENTS.missed }));
    source.addEventListener(EVENTS.signedOut, () => this.#pass({ event: EVENTS.signedOut }));
    // The browser's own way to come back gives up for good at the first refusal.
    source.addEventListener('error', () => {
      if (source !== this.#source) return;
      this.#wasDown = true;
      this.#hangUp();
      const most = PAUSES[Math.min(this.#tries, PAUSES.length - 1)] ?? 30_000;
      this.#tries += 1;
      this.#again = setTimeout(() => this.#dial(), most * (0.5 + 0.5 * Math.random()));
    });
  }

  #hangUp(): void {
    clearTimeout(this.#again);
    this.#source?.close();
    this.#source = null;
  }

  /** Tells the other tabs, then our own screens. */
  #pass(passed: Passed): void {
    this.#turn?.tell(passed);
    this.#hear(passed);
  }

  #hear(passed: Passed): void {
    if ('news' in passed) {
      for (const { k, id } of passed.news) this.#tell(k, { id, cameBack: false });
    } else if (passed.event === EVENTS.missed) {
      for (const listener of this.#listeners) listener.hear(CAME_BACK);
    } else {
      this.#wasDown = true;
      announceSessionLost();
    }
  }

  #tell(kind: NewsKind, heard: Heard): void {
    for (const listener of this.#listeners) if (listener.kind === kind) listener.hear(heard);
  }
}

const line = new NewsLine();

/**
 * Hears what happens on the desk while it happens: every thing of that kind that changed, and after the line was down
 * that anything may have changed. News hold no facts: ask again for what is shown. All screens and tabs share a line.
 */
export function useNews(kind: NewsKind, onNews: (heard: Heard) => void): void {
  const hear = useEffectEvent(onNews);
  useEffect(() => line.add({ kind, hear: (heard) => hear(heard) }), [kind]);
}
