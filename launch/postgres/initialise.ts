import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LaunchFailure, saysDiskFull } from '../failure.ts';
import { lastLines, runProgram } from '../run-program.ts';
import type { Binaries } from './binaries.ts';
import { runAs } from './run-as.ts';

/** The only superuser of a server of ours; the newsroom's own roles are made beside it. */
export const SUPERUSER = 'postgres';

// The built-in provider orders by code point on every machine alike; C.UTF-8 as LC_CTYPE besides,
// because with C pg_trgm finds no letters in Cyrillic, Arabic or Japanese.
const LOCALE = [
  '--encoding=UTF8',
  '--locale=C',
  '--lc-ctype=C.UTF-8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

/**
 * Makes the files of a new PostgreSQL server at `folder`, which must not exist. Nothing stands there
 * until they are whole, so that a launcher killed half-way begins anew.
 */
export async function initialise(
  binaries: Binaries,
  folder: string,
  password: string,
): Promise<void> {
  const making = `${folder}.new`;
  const secret = join(dirname(folder), '.superuser');
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 });
  const as = runAs(making, binaries.initdb);
  try {
    writeFileSync(secret, password, { mode: 0o600 });
    if (as.owner !== null) chownSync(secret, as.owner.uid, as.owner.gid);
    const [command, ...args] = [...as.prefix, binaries.initdb, '-D', making];
    const auth = ['--auth=scram-sha-256', `--username=${SUPERUSER}`, `--pwfile=${secret}`];
    const { ok, printed } = await runProgram(command, [...args, ...auth, ...LOCALE], {
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', TZ: 'UTC' },
      ...as.identity,
    });
    if (!ok) throw failureFrom(folder, printed);
    renameSync(making, folder);
  } finally {
    rmSync(secret, { force: true });
    rmSync(making, { recursive: true, force: true });
  }
}

function failureFrom(folder: string, printed: string): LaunchFailure {
  const last = lastLines(printed, 4);
  return saysDiskFull(printed)
    ? new LaunchFailure('diskFull', `The disk with ${dirname(folder)} is full.\n${last}`)
    : new LaunchFailure('postgres', `PostgreSQL could not make its files.\n${last}`);
}

/** Whether a server's files are already there. */
export function isInitialised(folder: string): boolean {
  return existsSync(join(folder, 'PG_VERSION'));
}
