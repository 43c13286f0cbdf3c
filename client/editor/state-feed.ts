import { useMemo, useSyncExternalStore } from 'react';
import type { EditorState } from 'prosemirror-state';

/** Tells those parts of the screen about the editor’s state that ask for it, each only about what it reads. */
export class StateFeed {
  private readonly listeners = new Set<() => void>();
  private now: EditorState;

  constructor(state: EditorState) {
    this.now = state;
  }

  get state(): EditorState {
    return this.now;
  }

  push(state: EditorState): void {
    this.now = state;
    for (const listener of this.listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

/** How a component reads what it shows. */
export type Reading<Fact> = {
  read: (state: EditorState) => Fact;
  /** Whether two facts look the same on the screen, so that nothing need be drawn again. */
  same?: (one: Fact, other: Fact) => boolean;
};

function readingOf<Fact>(feed: StateFeed, { read, same = Object.is }: Reading<Fact>): () => Fact {
  let at: EditorState | null = null;
  let fact: Fact;
  return () => {
    if (at !== feed.state) {
      const next = read(feed.state);
      if (at === null || !same(fact, next)) fact = next;
      at = feed.state;
    }
    return fact;
  };
}

/** What a component reads of the text as it stands; it is drawn again only when that has changed. */
export function useFact<Fact>(feed: StateFeed, reading: Reading<Fact>): Fact {
  const { read, same } = reading;
  const snapshot = useMemo(
    () => readingOf(feed, same === undefined ? { read } : { read, same }),
    [feed, read, same],
  );
  return useSyncExternalStore(feed.subscribe, snapshot);
}
