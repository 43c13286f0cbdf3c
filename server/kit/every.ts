import { pause } from './clock.ts';
import type { Logger } from './log.ts';

/** Milliseconds after which a chore that failed is tried again; twice as many after each failure, up to its own rest. */
const FIRST_PATIENCE = 1_000;

/** A chore done again and again, with a rest between; what it throws is logged and does not end it. */
export type Chore = {
  name: string;
  milliseconds: number;
  log: Logger;
  /** One round; `stopping` tells a long one that it should end where it is. */
  work: (stopping: AbortSignal) => Promise<unknown>;
};

function restOf({ milliseconds }: Chore, failures: number): number {
  if (failures === 0) return milliseconds;
  return Math.min(milliseconds, FIRST_PATIENCE * 2 ** (failures - 1));
}

/** Starts a chore; stopping lets a round under way end. */
export function every(chore: Chore): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const rounds = async (): Promise<void> => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      try {
        await chore.work(stopping.signal);
        failures = 0;
      } catch (error) {
        failures += 1;
        chore.log.warn({ err: error, chore: chore.name }, 'A chore failed; it will be tried again');
      }
      await pause(restOf(chore, failures), stopping.signal);
    }
  };
  const ended = rounds();
  return {
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}
