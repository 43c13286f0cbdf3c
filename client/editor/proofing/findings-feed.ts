import type { EditorView } from 'prosemirror-view';
import type { PlacedFinding } from './finding.ts';
import { findingsOf } from './proofing-state.ts';

/** How long the list waits before it follows the text, in milliseconds. */
const REST = 250;

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
    if (this.waiting !== undefined) return;
    this.waiting = setTimeout(() => {
      this.waiting = undefined;
      this.found = view.isDestroyed ? [] : findingsOf(view.state);
      for (const listener of this.listeners) listener();
    }, REST);
  }

  close(): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
  }
}
