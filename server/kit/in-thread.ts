import { Worker } from 'node:worker_threads';

/** Most memory a thread's own objects may take, in MB; past that its work fails and the process lives on. */
const MOST_MEMORY = 768;

let last: Promise<unknown> = Promise.resolve();

async function run(file: URL, given: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(file, {
      workerData: given,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => {
      reject(new Error('A thread ended without an answer.'));
    });
  });
}

/**
 * Does heavy reckoning outside the thread that answers requests: runs a file that reads `workerData` and posts one
 * message, and gives that message. One after another, so that a heap of work takes one processor and one memory.
 */
export async function inThread(file: URL, given: unknown): Promise<unknown> {
  const mine = last.then(async () => run(file, given));
  last = mine.catch(() => undefined);
  return mine;
}
