import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One migration: its folder's name, which orders it, and what it does to the database. */
export type Migration = { name: string; sql: string };

/** The migrations of this version of the program, in the order they are applied. */
export function listMigrations(root: string): Migration[] {
  const folder = join(root, 'prisma/migrations');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }));
}
