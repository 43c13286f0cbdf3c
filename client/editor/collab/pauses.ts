import type { SharedNeeds } from './shared-needs.ts';

/** Things that are done after a pause, one of each name: asking again begins the pause anew. */
export class Pauses {
  private readonly later: SharedNeeds['later'];
  private readonly waiting = new Map<string, () => void>();

  constructor(later: SharedNeeds['later']) {
    this.later = later;
  }

  /** Does something after so many milliseconds in which it was not asked for again. */
  after(what: string, pause: number, then: () => void): void {
    this.waiting.get(what)?.();
    const stop = this.later(pause, () => {
      this.waiting.delete(what);
      then();
    });
    this.waiting.set(what, stop);
  }

  /** Nothing of it is done any more. */
  end(): void {
    for (const stop of this.waiting.values()) stop();
    this.waiting.clear();
  }
}
