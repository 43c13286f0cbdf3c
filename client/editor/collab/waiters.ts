import type { Later } from './shared-needs.ts';

/** How long somebody waits for a line that is down, in milliseconds. */
const PATIENCE = 10_000;

/** Why waiting for acknowledgement was in vain. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

type Waiter = {
  done: (settled: { position: number }) => void;
  fail: (error: Error) => void;
  stop: () => void;
};

/** Those who wait until everything is acknowledged. */
export class Waiters {
  private readonly later: Later;
  private readonly all = new Set<Waiter>();

  constructor(later: Later) {
    this.later = later;
  }

  /** One more; gives up after ten seconds. */
  add(): Promise<{ position: number }> {
    return new Promise((done, fail) => {
      const stop = this.later(PATIENCE, () =>
        this.end(waiter, () => fail(new NotSaved('silence'))),
      );
      const waiter: Waiter = { done, fail, stop };
      this.all.add(waiter);
    });
  }

  /** Everything is acknowledged. */
  settle(position: number): void {
    for (const waiter of this.all) this.end(waiter, () => waiter.done({ position }));
  }

  /** It will not be, for this reason. */
  fail(code: string): void {
    for (const waiter of this.all) this.end(waiter, () => waiter.fail(new NotSaved(code)));
  }

  private end(waiter: Waiter, say: () => void): void {
    waiter.stop();
    if (this.all.delete(waiter)) say();
  }
}
