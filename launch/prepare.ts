import { join } from 'node:path';
import { LaunchFailure, messageOf } from './failure.ts';
import { buildClient, generateClient } from './prepare-program.ts';
import { stepsTo } from './steps.ts';

/* Makes what the program needs from its sources and nothing else; for tests and for the container image. */

const root = join(import.meta.dirname, '..');
const { step } = stepsTo((text) => process.stdout.write(text));
try {
  await step('Database client', () => generateClient(root));
  await step('Staff UI', () => buildClient(root));
} catch (error) {
  process.stderr.write(`\n${messageOf(error)}\n`);
  process.exitCode = error instanceof LaunchFailure ? error.exitCode : 1;
}
