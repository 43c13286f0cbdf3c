import { pause, stopwatch } from '#server/kit/clock.ts';
import type { Services } from '#server/kit/services.ts';
import {
  askForLook,
  forgetAnswers,
  readAnswers,
  readProcesses,
  type Held,
} from '../site-process-store.ts';

/** Milliseconds that web processes have for an answer. */
const PATIENCE = 10_000;
const BETWEEN = 100;
/** Whoever was not listening for a moment is asked again, every so many rounds. */
const ASK_AGAIN = 20;

/** What web processes hold in memory: by whom it was said, and who said nothing. */
export type Heard = {
  processes: string[];
  silent: string[];
  held: (Held & { process: string })[];
};

/**
 * Asks every process that serves readers which words under embargo stand in its memory. Waits for the slowest, but no longer
 * than `patience` milliseconds; whoever has not answered by then is named as silent.
 */
export async function askProcesses(services: Services, patience = PATIENCE): Promise<Heard> {
  const { database, newId } = services;
  const look = newId();
  const elapsed = stopwatch();
  const processes = await readProcesses(database);
  let answers: Awaited<ReturnType<typeof readAnswers>> = [];
  const silent = (): string[] =>
    processes.filter((name) => !answers.some(({ process }) => process === name));
  for (let round = 0; silent().length > 0; round += 1) {
    if (round > 0 && elapsed() >= patience) break;
    if (round % ASK_AGAIN === 0) await askForLook(database, look);
    await pause(BETWEEN);
    answers = await readAnswers(database, look);
  }
  await forgetAnswers(database, look);
  return {
    processes,
    silent: silent(),
    held: answers.flatMap(({ process, held }) => held.map((each) => ({ ...each, process }))),
  };
}
