import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressFor } from '#launch/sql.ts';
import { startTemporaryCluster, TEMPLATE } from '#launch/temporary-cluster.ts';
import { driftOf } from './schema-drift.ts';

/*
 * npm run db:new -- NAME: writes a migration with the SQL that turns the database the migrations make
 * into the one the schema files describe. What Prisma cannot say is then added by hand.
 */

const root = join(import.meta.dirname, '../..');

/** Prisma's form of a migration's folder: its time in UTC to the second, then its name. */
function folderName(name: string): string {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  return `${time}_${name.replace(/[^a-z0-9]+/gi, '_').toLowerCase()}`;
}

const [name] = process.argv.slice(2);
if (name === undefined) {
  process.stderr.write('Say what it does: npm run db:new -- add_a_thing\n');
  process.exitCode = 2;
} else {
  const cluster = await startTemporaryCluster();
  try {
    const sql = await driftOf(root, addressFor(cluster.superUrl, { database: TEMPLATE }));
    const folder = join(root, 'prisma/migrations', folderName(name));
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'migration.sql'),
      sql === '' ? '-- The schema files ask for nothing new.\n' : `${sql}\n`,
    );
    process.stdout.write(`${folder}\n`);
  } finally {
    await cluster.stop();
  }
}
