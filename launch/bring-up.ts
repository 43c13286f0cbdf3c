import type { Config, Settings } from '#server/env.ts';
import { openDataFolder, type DataFolder } from './data-folder.ts';
import {
  chooseDemoPassword,
  demoState,
  emptyHalfFilled,
  fillOnce,
  keepHalfFilled,
} from './demo.ts';
import { bringUpDatabase, type DatabaseAddresses } from './embedded-database.ts';
import { useDatabase } from './given-database.ts';
import { lockFolder } from './lock-folder.ts';
import { STOPPING } from './lock.ts';
import { applyMigrations, pendingMigrations } from './migrate.ts';
import { seedDemo } from './parts.ts';
import { checkPort } from './port.ts';
import type { KeeperNews } from './postgres/keeper.ts';
import { buildClient, generateClient } from './prepare-program.ts';
import { grantRights } from './roles.ts';
import { aloneIn, withClient } from './sql.ts';
import type { Steps } from './steps.ts';

/** What every step of a start is given. */
export type Start = {
  /** The program's own folder. */
  root: string;
  settings: Settings;
  steps: Steps;
  news: KeeperNews;
  /** Aborted when somebody asks us to stop; no further step is begun then. */
  ending: AbortSignal;
  /** What must be undone at the end, the last first. */
  undo: AsyncDisposableStack;
};

/** A newsroom that is ready to be served. */
export type Newsroom = {
  folder: DataFolder;
  config: Config;
  /** Tells the next start on the same folder where we are. */
  announce: (url: string) => void;
};

/** The role an address signs in as. */
function roleIn(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

async function migrate({ root, steps }: Start, addresses: DatabaseAddresses): Promise<void> {
  const { ownerUrl, appUrl, readerUrl } = addresses;
  const pending = await pendingMigrations(root, ownerUrl);
  if (pending.length > 0) {
    await steps.step(`Migrating the database (${String(pending.length)})`, () =>
      applyMigrations(root, ownerUrl),
    );
  }
  await withClient(ownerUrl, (client) =>
    grantRights(client, { app: roleIn(appUrl), reader: roleIn(readerUrl) }),
  );
}

/** Fills an empty newsroom with the demo; a filling that was cut off is started over, unless no demo is wanted any more. */
async function fillWithDemo(
  start: Start,
  config: Config,
  { addresses, folder }: { addresses: DatabaseAddresses; folder: DataFolder },
): Promise<void> {
  const { root, steps } = start;
  const { ownerUrl } = addresses;
  const state = await demoState(ownerUrl);
  if (state === 'half' && !config.demo.seed) {
    steps.say('  The demo newsroom was left half-filled; it stays as it is.');
    await keepHalfFilled(ownerUrl);
  }
  if (state === 'in-use' || !config.demo.seed) return;
  if (state === 'half') {
    await steps.step('Emptying a half-filled demo newsroom', () => emptyHalfFilled(ownerUrl));
    await migrate(start, addresses);
  }
  const password = chooseDemoPassword(folder, config.demo.password);
  await steps.step('Filling the demo newsroom', () =>
    fillOnce(ownerUrl, () => seedDemo(root, { config, password })),
  );
}

async function prepareProgram({ root, settings, steps, ending }: Start): Promise<void> {
  await steps.step('Database client', () => generateClient(root));
  ending.throwIfAborted();
  // A worker shows nothing to anybody.
  if (settings.process !== 'worker') await steps.step('Staff UI', () => buildClient(root));
  ending.throwIfAborted();
}

async function holdFolder(start: Start, folder: DataFolder): Promise<(note: string) => void> {
  // Processes that share a server of their own may share the folder, too.
  if (start.settings.database.ownerUrl !== null) return () => undefined;
  const lock = await lockFolder(folder);
  start.undo.defer(lock.release);
  start.ending.addEventListener('abort', () => {
    lock.note(STOPPING);
  });
  return lock.note;
}

async function database(start: Start, folder: DataFolder): Promise<DatabaseAddresses> {
  const { settings, steps, news, undo } = start;
  if (settings.database.ownerUrl !== null) {
    return steps.step('Connecting to DATABASE_URL', () => useDatabase(settings, folder, news.say));
  }
  const { addresses, kept } = await bringUpDatabase(folder, steps, news);
  undo.defer(kept.stop);
  return addresses;
}

/** Makes a newsroom ready: its folder, its program, its database, and on the first run its demo. */
export async function bringUp(start: Start): Promise<Newsroom> {
  const { settings, ending } = start;
  const folder = openDataFolder(settings.dataDir);
  const announce = await holdFolder(start, folder);
  if (settings.process !== 'worker') await checkPort(settings.host, settings.port);
  // First what can refuse, then what takes long.
  const addresses = await database(start, folder);
  ending.throwIfAborted();
  const { database: _given, ...rest } = settings;
  const config: Config = {
    ...rest,
    appDatabaseUrl: addresses.appUrl,
    readerDatabaseUrl: addresses.readerUrl,
  };
  // Several processes may start on one database at once; one of them prepares it.
  await aloneIn(addresses.ownerUrl, () => migrate(start, addresses));
  ending.throwIfAborted();
  await prepareProgram(start);
  await aloneIn(addresses.ownerUrl, () => fillWithDemo(start, config, { addresses, folder }));
  return { folder, config, announce };
}
