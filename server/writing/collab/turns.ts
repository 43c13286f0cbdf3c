import { pause, stopwatch } from '#server/kit/clock.ts';

/** Milliseconds: how long the others wait for somebody who came too late, and for how long in all. */
export type TurnTimes = { lease: number; most: number };

type Late = { over: PromiseWithResolvers<undefined>; lease: AbortController; since: () => number };

/**
 * Lets nobody come too late for ever. Whoever was told that somebody else was first has the next turn, in the order in
 * which they came too late: for as long as a step takes over a bad line. Else whoever sits nearest would always be first.
 */
export class Turns<Who extends object> {
  readonly #times: TurnTimes;
  readonly #late = new Map<Who, Late>();
  /** They let their turn go by, and have none until they were in time again. */
  readonly #forfeited = new WeakSet<Who>();

  constructor(times: TurnTimes) {
    this.#times = times;
  }

  /** Somebody came too late, and was told so just now. */
  cameLate(who: Who): void {
    if (this.#forfeited.has(who)) return;
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
    this.#forfeited.add(who);
    this.#end(who);
  }

  #end(who: Who): void {
    const late = this.#late.get(who);
    this.#late.delete(who);
    late?.lease.abort();
    late?.over.resolve(undefined);
  }
}
