import { every } from '#server/kit/every.ts';
import { serial } from '#server/kit/serial.ts';
import type { Services } from '#server/kit/services.ts';
import { lookInMemory, MemoryLook, type PagesInMemory } from './commands/look-in-memory.ts';
import { sayAlive, sayGone } from './site-process-store.ts';

/** Milliseconds between two signs of life. */
const PULSE = 10_000;

/** Speaks for the memory of one process that serves readers. */
export type Witness = {
  /** Hears that somebody looks for words under embargo; answers in its own time. */
  asked: (look: string, pages: PagesInMemory) => void;
  close: () => Promise<void>;
};

/** Lets a process be asked what it holds. `name` is its host and port, so that whatever starts there again takes its place. */
export function openWitness(services: Services, name: string): Witness {
  const { database, log } = services;
  const memory = new MemoryLook();
  const looks = serial();
  const under = new Set<string>();
  const pulse = every({
    ...{ name: 'site-process', milliseconds: PULSE, log },
    work: async () => sayAlive(database, name),
  });
  return {
    asked: (look, pages) => {
      if (under.has(look)) return;
      under.add(look);
      looks
        .do(async () => lookInMemory(services, { look, process: name, pages }, memory))
        .catch((error: unknown) => log.warn({ err: error }, 'Pages in memory were not looked at'))
        .finally(() => under.delete(look));
    },
    close: async () => {
      await pulse.stop();
      await looks.idle();
      // Without a database nobody hears that this process is gone; it is forgotten within the hour.
      await sayGone(database, name).catch((error: unknown) =>
        log.warn({ err: error }, 'The end of this process could not be told'),
      );
    },
  };
}
