import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';

/** A program of the bench in its own process. */
export type Child = {
  said: Record<string, unknown>;
  ask: () => Promise<Record<string, unknown>>;
  stop: () => Promise<void>;
};

const message = z.record(z.string(), z.unknown());

async function next(child: ChildProcess): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    child.once('message', (said) => {
      resolve(message.parse(said));
    });
    child.once('exit', (code) => {
      reject(new Error(`A program of the bench ended with ${String(code)}`));
    });
  });
}

/** Starts a file beside this one as a process and waits for its first word. */
export async function startChild(file: string, args: readonly string[]): Promise<Child> {
  const child = fork(join(import.meta.dirname, file), args, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // As bin/start.mjs starts the newsroom.
    execArgv: ['--max-semi-space-size=8'],
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: join(import.meta.dirname, '../../node_modules/.cache/compile'),
    },
  });
  const said = await next(child);
  return {
    said,
    ask: async () => {
      child.send({});
      return next(child);
    },
    stop: async () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          resolve();
        });
        child.disconnect();
      }),
  };
}
