import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { secretsOf, type DataFolder, type Secrets } from './data-folder.ts';
import { LaunchFailure } from './failure.ts';
import { POSTGRES_MAJOR, postgresBinaries } from './postgres/binaries.ts';
import { initialise, isInitialised, SUPERUSER } from './postgres/initialise.ts';
import { keepRunning, type Kept, type KeeperNews } from './postgres/keeper.ts';
import { stopOrphan } from './postgres/orphan.ts';
import { runAs } from './postgres/run-as.ts';
import { ensureDatabase, ensureRole, rolesOf } from './roles.ts';
import { addressFor, withClient } from './sql.ts';
import type { Steps } from './steps.ts';

/** The addresses of one newsroom's database, one for each role. */
export type DatabaseAddresses = { ownerUrl: string; appUrl: string; readerUrl: string };

const DATABASE = 'writethru';
const LOG_LIMIT = 10 * 1024 * 1024;

function checkCluster(folder: string): void {
  if (!existsSync(folder)) return;
  if (!isInitialised(folder)) {
    if (readdirSync(folder).length === 0) return;
    throw new LaunchFailure(
      'folder',
      `${folder} holds something that is not PostgreSQL’s. Name another folder: DATA_DIR=… npm start`,
    );
  }
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version === POSTGRES_MAJOR) return;
  throw new LaunchFailure(
    'otherPostgresVersion',
    `${folder} was made by PostgreSQL ${version}, and this Writethru brings PostgreSQL ${POSTGRES_MAJOR}. Dump it with the Writethru that made it (docs/operations.md, “Another PostgreSQL”), or start beside it: DATA_DIR=… npm start`,
  );
}

/** Keeps what the server printed from filling the disk: one old file and one new one. */
function turnLog(log: string): void {
  if (existsSync(log) && statSync(log).size > LOG_LIMIT) renameSync(log, `${log}.1`);
}

function lastPort(file: string): number | null {
  const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : Number.NaN;
  return Number.isInteger(port) ? port : null;
}

function superuserAt(port: number, { superuser }: Secrets): string {
  return addressFor(`postgresql://127.0.0.1:${String(port)}/postgres`, {
    user: SUPERUSER,
    password: superuser,
  });
}

/** The addresses of the database in a data folder whose PostgreSQL listens on `port`. */
function addressesAt(port: number, secrets: Secrets): DatabaseAddresses {
  const at = `postgresql://127.0.0.1:${String(port)}/${DATABASE}`;
  const roles = rolesOf(DATABASE);
  return {
    ownerUrl: addressFor(at, { user: roles.owner, password: secrets.owner }),
    appUrl: addressFor(at, { user: roles.app, password: secrets.app }),
    readerUrl: addressFor(at, { user: roles.reader, password: secrets.reader }),
  };
}

async function ensureNewsroom(superUrl: string, secrets: Secrets): Promise<void> {
  const roles = rolesOf(DATABASE);
  await withClient(superUrl, async (client) => {
    await ensureRole(client, roles.owner, secrets.owner);
    await ensureRole(client, roles.app, secrets.app);
    await ensureRole(client, roles.reader, secrets.reader);
    await ensureDatabase(client, { database: DATABASE, roles });
  });
}

/** Where a Writethru that is running on this folder has its database; null when none is running. */
export function runningDatabase(folder: DataFolder): DatabaseAddresses | null {
  const port = lastPort(folder.port);
  return port === null ? null : addressesAt(port, secretsOf(folder));
}

/**
 * Brings up the PostgreSQL in a data folder, making it on the first run, with the newsroom's roles and
 * database in it. The caller holds the folder's lock.
 */
export async function bringUpDatabase(
  folder: DataFolder,
  steps: Steps,
  news: KeeperNews,
): Promise<{ addresses: DatabaseAddresses; kept: Kept }> {
  checkCluster(folder.cluster);
  const secrets = secretsOf(folder);
  const binaries = await postgresBinaries();
  if (await stopOrphan(folder.cluster)) {
    steps.say('  Stopped the PostgreSQL that an earlier run had left behind.');
  }
  if (!isInitialised(folder.cluster)) {
    rmSync(folder.cluster, { recursive: true, force: true });
    await steps.step('Making a new PostgreSQL database', () =>
      initialise(binaries, folder.cluster, secrets.superuser),
    );
  }
  const kept = await steps.step('Starting PostgreSQL', async () => {
    turnLog(folder.log);
    const started = await keepRunning(
      {
        binaries,
        as: runAs(folder.cluster, binaries.postgres),
        folder: folder.cluster,
        log: folder.log,
        preferredPort: lastPort(folder.port),
        removeWhenKilled: null,
      },
      news,
    );
    writeFileSync(folder.port, String(started.port));
    return started;
  });
  try {
    await ensureNewsroom(superuserAt(kept.port, secrets), secrets);
  } catch (error) {
    await kept.stop();
    throw error;
  }
  return { addresses: addressesAt(kept.port, secrets), kept };
}
