import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listMigrations } from '#launch/migrations.ts';
import { postgresBinaries } from '#launch/postgres/binaries.ts';
import { startCluster } from '#launch/postgres/cluster.ts';
import { initialise, SUPERUSER } from '#launch/postgres/initialise.ts';
import { runAs } from '#launch/postgres/run-as.ts';
import { admit, ensureDatabase, ensureRole, grantRights, rolesOf } from '#launch/roles.ts';
import { addressFor, withClient } from '#launch/sql.ts';

/** The database every test's own is copied from. Its roles are shared by all copies. */
export const TEMPLATE = 'writethru';
const PASSWORD = 'only-for-tests';

/** Where the run's PostgreSQL listens; what the workers need to know. */
export type TestCluster = { superUrl: string; password: string; stop: () => Promise<void> };

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
    for (const { name, sql } of listMigrations(join(import.meta.dirname, '../..'))) {
      await client.query(sql).catch((error: unknown) => {
        throw new Error(`Migration ${name} cannot be applied`, { cause: error });
      });
    }
    await grantRights(client, roles);
  });
}

/**
 * Starts a PostgreSQL for one run of the tests in a folder of its own, with the migrated template in
 * it. When the run is killed, the server stops and the folder goes.
 */
export async function startTestCluster(): Promise<TestCluster> {
  const home = mkdtempSync(join(tmpdir(), 'writethru-tests-'));
  // PostgreSQL may run as another user, who must be able to come in.
  chmodSync(home, 0o711);
  const folder = join(home, 'postgres');
  const binaries = await postgresBinaries();
  await initialise(binaries, folder, PASSWORD);
  const cluster = await startCluster({
    binaries,
    as: runAs(folder, binaries.postgres),
    folder,
    log: join(home, 'postgres.log'),
    preferredPort: null,
    removeWhenKilled: home,
  });
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
  return { superUrl, password: PASSWORD, stop };
}

/** Copies the template. `database` is the new one's name; only the owner's rights are copied along. */
export async function copyTemplate(superUrl: string, database: string): Promise<void> {
  const roles = rolesOf(TEMPLATE);
  await withClient(superUrl, async (client) => {
    await client.query(`create database ${database} template ${TEMPLATE} owner ${roles.owner}`);
    await admit(client, { database, roles });
  });
}
