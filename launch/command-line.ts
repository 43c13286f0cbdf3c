import { join } from 'node:path';
import { readSettings, WrongSettings, type Config, type Settings } from '#server/env.ts';
import { bringUp } from './bring-up.ts';
import { openDataFolder } from './data-folder.ts';
import { runningDatabase } from './embedded-database.ts';
import { LaunchFailure, messageOf } from './failure.ts';
import { holderOf } from './lock.ts';
import { runCommandLine } from './parts.ts';
import { stepsTo } from './steps.ts';

/*
 * npm run admin, import and topics: does one thing in the newsroom and says what came of it. Works beside
 * a newsroom that is running, and brings its database up for the moment where none is.
 */

const root = join(import.meta.dirname, '..');

/** The newsroom that is running on the data folder, else null. */
function runningNewsroom(settings: Settings): Config | null {
  const { database, ...rest } = settings;
  if (database.ownerUrl !== null) return null;
  const folder = openDataFolder(settings.dataDir);
  const addresses = holderOf(folder.lock) === null ? null : runningDatabase(folder);
  if (addresses === null) return null;
  return { ...rest, appDatabaseUrl: addresses.appUrl, readerDatabaseUrl: addresses.readerUrl };
}

async function run(args: readonly string[]): Promise<string[]> {
  const settings = readSettings();
  const running = runningNewsroom(settings);
  if (running !== null) return runCommandLine(root, running, args);
  await using undo = new AsyncDisposableStack();
  const { config } = await bringUp({
    root,
    // Nobody is served, and a newsroom that is administered by hand is no demo.
    settings: { ...settings, process: 'worker', demo: { ...settings.demo, seed: false } },
    steps: stepsTo((text) => process.stderr.write(text)),
    news: { say: () => undefined, gaveUp: () => undefined },
    ending: new AbortController().signal,
    undo,
  });
  return await runCommandLine(root, config, args);
}

try {
  for (const line of await run(process.argv.slice(2))) process.stdout.write(`${line}\n`);
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  const failure =
    error instanceof WrongSettings ? new LaunchFailure('settings', error.message) : error;
  process.exitCode = failure instanceof LaunchFailure ? failure.exitCode : 1;
}
process.exit();
