import type { Config } from './env.ts';
import { hold, type Held } from './process.ts';

/** What a process does, until it is closed. `url` is null where nobody is served. */
export type Program = { url: string | null; close: () => Promise<void> };

type Part = { url: string | null; close: () => Promise<void> };

/** Loads what this process does, and only that, before any of it begins: nothing waits for code then. */
async function loadParts(
  which: Config['process'],
): Promise<((config: Config, held: Held) => Promise<Part>)[]> {
  const worker = which === 'web' ? [] : [(await import('./worker.ts')).startWorker];
  const web = which === 'worker' ? [] : [(await import('./web.ts')).startWeb];
  return [...worker, ...web];
}

/**
 * Starts the newsroom: serving people, doing what is due, or both on one pool. Rejects with the system's error when
 * the port is taken. Closing finishes what is under way, then lets go of the database.
 */
export async function startProgram(config: Config): Promise<Program> {
  const parts = await loadParts(config.process);
  const held = hold(config);
  const started: Part[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(started.map(async (part) => part.close()));
    await held.close();
  };
  try {
    for (const start of parts) started.push(await start(config, held));
  } catch (error) {
    await close();
    throw error;
  }
  return { url: started.find(({ url }) => url !== null)?.url ?? null, close };
}
