import type { EditorView } from 'prosemirror-view';
import type { PlacedFinding } from './finding.ts';
import { findingsOf } from './proofing-state.ts';

/** How long nobody types before the list follows the text, in milliseconds. */
const REST = 300;

/** The findings of an open text for whoever lists them; it follows typing a moment later. */
export class FindingsFeed {
  private readonly listeners = new Set<() => void>();
  private found: readonly PlacedFinding[] = [];
  private waiting: ReturnType<typeof setTimeout> | undefined;

  readonly read = (): readonly PlacedFinding[] => this.found;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The findings of this text have changed. */
  follow(view: EditorView): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      this.found = view.isDestroyed ? [] : findingsOf(view.state);
      for (const listener of this.listeners) listener();
    }, REST);
  }

  close(): void {
    clearTimeout(this.waiting);
  }
}
