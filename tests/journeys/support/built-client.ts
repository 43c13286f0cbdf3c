import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '#launch/lock.ts';
import { buildClient } from '#launch/prepare-program.ts';

const ROOT = join(import.meta.dirname, '../../..');
const LOCK = join(ROOT, 'dist/.building');

/** Builds the staff UI when its sources have changed since; of several suites at once one builds, the others wait. */
export async function haveBuiltClient(): Promise<void> {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  for (;;) {
    const taken = await takeLock(LOCK, 0);
    if ('lock' in taken) {
      try {
        await buildClient(ROOT);
        return;
      } finally {
        taken.lock.release();
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
