import { useEffect, useEffectEvent } from 'react';
import type { NEWS_EVENTS, News } from '#contract/api/news.ts';
import type { NewsKind } from '#contract/vocabulary.ts';
import { announceSessionLost, isSessionLost, watchSession } from './session-watch.ts';

/** What a screen hears: the thing that changed, or that the line was down or too slow and anything may have. */
export type Heard = { id: string; cameBack: false } | { id: null; cameBack: true };

type Listener = { kind: NewsKind; hear: (heard: Heard) => void };

/** The contract’s names; written out, because the contract’s file would bring its parser to every visitor. */
const EVENTS: typeof NEWS_EVENTS = { news: 'news', missed: 'missed', signedOut: 'signed-out' };

const ADDRESS = '/api/v1/news';
/** Between two tries, in milliseconds, up to which chance decides; the last goes on. */
const PAUSES = [500, 1_000, 2_000, 5_000, 10_000, 30_000] as const;
const CAME_BACK: Heard = { id: null, cameBack: true };

/** The one line of this tab to the server, for as long as somebody listens. */
class NewsLine {
  readonly #listeners = new Set<Listener>();
  #source: EventSource | null = null;
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
    this.#unwatch = watchSession(() => {
      if (!isSessionLost()) this.#wake();
    });
    this.#dial();
  }

  #end(): void {
    window.removeEventListener('online', this.#wake);
    this.#unwatch?.();
    this.#hangUp();
    this.#wasDown = false;
  }

  readonly #wake = (): void => {
    this.#tries = 0;
    if (this.#source === null) this.#dial();
  };

  #dial(): void {
    clearTimeout(this.#again);
    if (typeof EventSource === 'undefined' || isSessionLost()) return;
    const source = new EventSource(ADDRESS);
    this.#source = source;
    source.addEventListener('open', () => {
      this.#tries = 0;
      if (this.#wasDown) this.#tellAll(CAME_BACK);
      this.#wasDown = false;
    });
    source.addEventListener(EVENTS.news, ({ data }: MessageEvent<string>) => {
      for (const { k, id } of JSON.parse(data) as News[]) this.#tell(k, { id, cameBack: false });
    });
    source.addEventListener(EVENTS.missed, () => this.#tellAll(CAME_BACK));
    source.addEventListener(EVENTS.signedOut, () => {
      this.#fall();
      announceSessionLost();
    });
    // The browser's own way to come back gives up for good at the first refusal.
    source.addEventListener('error', () => {
      if (source !== this.#source) return;
      this.#fall();
      const most = PAUSES[Math.min(this.#tries, PAUSES.length - 1)] ?? 30_000;
      this.#tries += 1;
      this.#again = setTimeout(() => this.#dial(), most * (0.5 + 0.5 * Math.random()));
    });
  }

  #fall(): void {
    this.#wasDown = true;
    this.#hangUp();
  }

  #hangUp(): void {
    clearTimeout(this.#again);
    this.#source?.close();
    this.#source = null;
  }

  #tell(kind: NewsKind, heard: Heard): void {
    for (const listener of this.#listeners) if (listener.kind === kind) listener.hear(heard);
  }

  #tellAll(heard: Heard): void {
    for (const listener of this.#listeners) listener.hear(heard);
  }
}

const line = new NewsLine();

/**
 * Hears what happens on the desk while it happens: every thing of that kind that changed, and after the line was down
 * that anything may have changed. News hold no facts: ask again for what is shown. All of a tab's screens share a line.
 */
export function useNews(kind: NewsKind, onNews: (heard: Heard) => void): void {
  const hear = useEffectEvent(onNews);
  useEffect(() => line.add({ kind, hear: (heard) => hear(heard) }), [kind]);
}
