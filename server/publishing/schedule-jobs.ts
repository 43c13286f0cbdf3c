import { pause, stopwatch } from '#server/kit/clock.ts';
import { every } from '#server/kit/every.ts';
import type { Services } from '#server/kit/services.ts';
import { followZoneData } from './commands/follow-zone-data.ts';
import { runSchedule } from './commands/run-schedule.ts';
import { watchSchedules } from './commands/watch-schedules.ts';
import { nextSchedules, type DueSchedule } from './queries/next-schedules.ts';

/**
 * Publications under way at once, and how many are looked for at once: few, for all commits stand in one line for the record,
 * every connection plans for itself, and what was looked for long ago has been run by others.
 */
const AT_ONCE = 2;
const LOOK_FOR = 4;
/** The longest sleep, in milliseconds: news of a new schedule may be lost. */
const LONGEST = 5_000;
/** How long a schedule that met a fault of the house is left alone, in milliseconds. */
const PATIENCE = 1_000;
/** How long other work waits for schedules at most, in milliseconds. */
const OTHERS_WAIT = 3_000;

/** The program that lets schedules run, until it is stopped. */
export type ScheduleRunner = {
  /** Looks now: what is due next may have changed. */
  wake: () => void;
  /** Resolves when nothing that is due is left for this process, or after three seconds: all other work comes after schedules, but comes. */
  calm: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Schedules that met a fault of the house, each until its patience is over. */
class Faulty {
  readonly #since = new Map<string, () => number>();

  add(id: string): void {
    this.#since.set(id, stopwatch());
  }

  get ids(): string[] {
    for (const [id, elapsed] of this.#since) if (elapsed() > PATIENCE) this.#since.delete(id);
    return [...this.#since.keys()];
  }
}

async function runAll(
  services: Services,
  due: readonly DueSchedule[],
  faulty: Faulty,
): Promise<void> {
  const waiting = [...due];
  const runner = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const schedule = next.id;
      try {
        const became = await runSchedule(services, next);
        if (became === 'failed') services.log.warn({ schedule }, 'A schedule failed');
        // Whoever has it may die with it; it is looked for again, but not at once.
        if (became === 'elsewhere') faulty.add(schedule);
      } catch (error) {
        faulty.add(schedule);
        services.log.warn({ err: error, schedule }, 'A schedule could not be run; trying again');
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, due.length) }, runner));
}

/** Whether schedules are being run at this moment, for all that may wait until they have. */
class Rush {
  #over: PromiseWithResolvers<undefined> | null = null;

  say(isOn: boolean): void {
    if (isOn) this.#over ??= Promise.withResolvers();
    else {
      this.#over?.resolve(undefined);
      this.#over = null;
    }
  }

  async over(): Promise<void> {
    if (this.#over === null) return;
    const waited = new AbortController();
    await Promise.race([this.#over.promise, pause(OTHERS_WAIT, waited.signal)]);
    waited.abort();
  }
}

/** Lets schedules run at their instants by the database’s clock; the own clock only measures how long to sleep. */
function runSchedules(services: Services): ScheduleRunner {
  const stopping = new AbortController();
  const faulty = new Faulty();
  const rush = new Rush();
  let bell = new AbortController();
  const round = async (): Promise<number> => {
    const left = faulty.ids;
    const { due, next } = await nextSchedules(services, { most: LOOK_FOR, but: left });
    rush.say(due.length > 0);
    await runAll(services, due, faulty);
    if (due.length > 0) return 0;
    const soonest = next === null ? LONGEST : Math.max(1, Math.ceil(next * 1000));
    return Math.min(soonest, left.length > 0 ? PATIENCE : LONGEST);
  };
  const rounds = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      bell = new AbortController();
      const sleep = await round().catch((error: unknown) => {
        rush.say(false);
        services.log.warn({ err: error }, 'Schedules cannot be read; trying again');
        return PATIENCE;
      });
      if (sleep > 0) await pause(sleep, AbortSignal.any([stopping.signal, bell.signal]));
    }
  };
  const ended = rounds();
  return {
    wake: () => bell.abort(),
    calm: async () => rush.over(),
    stop: async () => {
      stopping.abort();
      await ended;
      rush.say(false);
    },
  };
}

/** Starts what publishing does by itself: schedules run, are watched, and follow the rules of their zones. */
export function startSchedules(services: Services): ScheduleRunner {
  const { log } = services;
  const runner = runSchedules(services);
  const chores = [
    every({
      name: 'watch-schedules',
      milliseconds: 5_000,
      log,
      work: async () => watchSchedules(services),
    }),
    every({
      name: 'follow-zone-data',
      milliseconds: 60_000,
      log,
      work: async () => followZoneData(services),
    }),
  ];
  return {
    wake: () => runner.wake(),
    calm: async () => runner.calm(),
    stop: async () => {
      for (const chore of chores) await chore.stop();
      await runner.stop();
    },
  };
}
