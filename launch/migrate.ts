import type pg from 'pg';
import { LaunchFailure, saysDiskFull } from './failure.ts';
import { listMigrations } from './migrations.ts';
import { PRISMA } from './prepare-program.ts';
import { lastLines, runTool } from './run-program.ts';
import { withClient } from './sql.ts';

/** The migrations a database has gone through, in Prisma's own table; none when there is no such table. */
async function appliedTo(client: pg.Client): Promise<Set<string>> {
  const { rows: found } = await client.query<{ name: string | null }>(
    "select to_regclass('_prisma_migrations')::text as name",
  );
  if ((found[0]?.name ?? null) === null) return new Set();
  const { rows } = await client.query<{ name: string }>(
    'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  );
  return new Set(rows.map(({ name }) => name));
}

/**
 * The names of the migrations a database still needs. Throws when it has gone through one that this
 * version of the program does not know: an older program would write what a newer one cannot read.
 */
export async function pendingMigrations(root: string, ownerUrl: string): Promise<string[]> {
  const known = listMigrations(root).map(({ name }) => name);
  const applied = await withClient(ownerUrl, appliedTo);
  const unknown = [...applied].filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new LaunchFailure(
      'migration',
      `The database was used by a newer Writethru (it has ${unknown.join(', ')}). Start that version, or restore a backup from before.`,
    );
  }
  return known.filter((name) => !applied.has(name));
}

/** Applies the pending migrations with Prisma's own command, as the database's owner. */
export async function applyMigrations(root: string, ownerUrl: string): Promise<void> {
  const { ok, printed } = await runTool(root, PRISMA, {
    args: ['migrate', 'deploy'],
    env: { OWNER_DATABASE_URL: ownerUrl },
  });
  if (ok) return;
  const last = lastLines(printed, 20);
  throw saysDiskFull(printed)
    ? new LaunchFailure('diskFull', `The database’s disk is full.\n${last}`)
    : new LaunchFailure('migration', `The database could not be migrated.\n${last}`);
}
