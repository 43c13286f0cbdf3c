import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listMigrations } from './migrations.ts';
import { postgresBinaries } from './postgres/binaries.ts';
import { startCluster } from './postgres/cluster.ts';
import { initialise, SUPERUSER } from './postgres/initialise.ts';
import { startAgain } from './postgres/keeper.ts';
import { runAs } from './postgres/run-as.ts';
import { ensureDatabase, ensureRole, grantRights, rolesOf } from './roles.ts';
import { addressFor, withClient } from './sql.ts';

/** The migrated database in it, from which others can be copied; its roles are shared by all copies. */
export const TEMPLATE = 'writethru';
const PASSWORD = 'for-a-short-life';

/** A PostgreSQL for a while; `superUrl` is its superuser's address. */
export type TemporaryCluster = {
  superUrl: string;
  /** Kills it, as nothing but a fault would, and starts it again at the same address. */
  crash: () => Promise<void>;
  stop: () => Promise<void>;
};

async function buildTemplate(superUrl: string): Promise<void> {
  const roles = rolesOf(TEMPLATE);
  await withClient(superUrl, async (client) => {
    for (const role of Object.values(roles)) await ensureRole(client, role, PASSWORD);
    await ensureDatabase(client, { database: TEMPLATE, roles });
  });
  const ownerUrl = addressFor(superUrl, {
    database: TEMPLATE,
    user: roles.owner,
    password: PASSWORD,
  });
  await withClient(ownerUrl, async (client) => {
    for (const { name, sql } of listMigrations(join(import.meta.dirname, '..'))) {
      await client.query(sql).catch((error: unknown) => {
        throw new Error(`Migration ${name} cannot be applied`, { cause: error });
      });
    }
    await grantRights(client, roles);
  });
}

/**
 * Starts a PostgreSQL in a folder of its own, with an empty newsroom in it, for a run of the tests or
 * a look at the schema. When this process is killed, the server stops and the folder goes.
 */
export async function startTemporaryCluster(): Promise<TemporaryCluster> {
  const home = mkdtempSync(join(tmpdir(), 'writethru-'));
  // PostgreSQL may run as another user, who must be able to come in.
  chmodSync(home, 0o711);
  const folder = join(home, 'postgres');
  const binaries = await postgresBinaries();
  await initialise(binaries, folder, PASSWORD);
  const plan = {
    binaries,
    as: runAs(folder, binaries.postgres),
    folder,
    log: join(home, 'postgres.log'),
    preferredPort: null,
    removeWhenKilled: home,
  };
  let cluster = await startCluster(plan);
  const crash = async (): Promise<void> => {
    process.kill(cluster.pid, 'SIGKILL');
    await cluster.ended;
    cluster = (await startAgain(plan, cluster.port)) ?? cluster;
  };
  const stop = async (): Promise<void> => {
    await cluster.stop();
    rmSync(home, { recursive: true, force: true });
  };
  const superUrl = `postgresql://${SUPERUSER}:${PASSWORD}@127.0.0.1:${String(cluster.port)}/postgres`;
  try {
    await buildTemplate(superUrl);
  } catch (error) {
    await stop();
    throw error;
  }
  return { superUrl, crash, stop };
}
