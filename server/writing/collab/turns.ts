import { pause, stopwatch } from '#server/kit/clock.ts';

/** Milliseconds: how long the others wait for somebody who came too late, for how long in all, and not again for how long. */
export type TurnTimes = { lease: number; most: number; pardon: number };

type Late = { over: PromiseWithResolvers<undefined>; lease: AbortController; since: () => number };

/**
 * Lets nobody come too late for ever. Whoever was told that somebody else was first has the next turn, in the order in
 * which they came too late: for as long as a step takes over a bad line. Else whoever sits nearest would always be first.
 */
export class Turns<Who extends object> {
  readonly #times: TurnTimes;
  readonly #late = new Map<Who, Late>();
  /** They let their turn go by, and have none for a while, or until they were in time again. */
  readonly #forfeited = new WeakMap<Who, () => number>();

  constructor(times: TurnTimes) {
    this.#times = times;
  }

  /** Somebody came too late, and was told so just now. */
  cameLate(who: Who): void {
    const forfeited = this.#forfeited.get(who);
    if (forfeited !== undefined && forfeited() < this.#times.pardon) return;
    const known = this.#late.get(who);
    known?.lease.abort();
    if (known !== undefined && known.since() > this.#times.most) {
      this.#forfeit(who);
      return;
    }
    const lease = new AbortController();
    this.#late.set(who, {
      over: known?.over ?? Promise.withResolvers<undefined>(),
      since: known?.since ?? stopwatch(),
      lease,
    });
    void pause(this.#times.lease, lease.signal).then(() => {
      if (!lease.signal.aborted) this.#forfeit(who);
    });
  }

  /** Resolves when nobody who came too late before has a turn to come. */
  async mayGo(who: Who): Promise<void> {
    for (;;) {
      const [first] = this.#late;
      if (first === undefined || first[0] === who) return;
      await first[1].over.promise;
    }
  }

  /** Somebody has had their turn, or wants none. */
  done(who: Who): void {
    this.#forfeited.delete(who);
    this.#end(who);
  }

  #forfeit(who: Who): void {
    this.#forfeited.set(who, stopwatch());
    this.#end(who);
  }

  #end(who: Who): void {
    const late = this.#late.get(who);
    this.#late.delete(who);
    late?.lease.abort();
    late?.over.resolve(undefined);
  }
}
