import { pause } from './clock.ts';
import type { Logger } from './log.ts';

/** A chore done again and again, with a rest between; what it throws is logged and does not end it. */
export type Chore = {
  name: string;
  milliseconds: number;
  log: Logger;
  work: () => Promise<unknown>;
};

/** Starts a chore; stopping lets a round under way end. */
export function every(chore: Chore): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const rounds = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await chore.work();
      } catch (error) {
        chore.log.warn({ err: error, chore: chore.name }, 'A chore failed; it will be tried again');
      }
      await pause(chore.milliseconds, stopping.signal);
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
