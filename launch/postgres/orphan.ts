import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LaunchFailure } from '../failure.ts';
import { isAlive, isPostgresOn } from '../process-table.ts';

const FAST_LIMIT_MS = 20_000;
const QUIT_LIMIT_MS = 10_000;

async function goneWithin(pid: number, milliseconds: number): Promise<boolean> {
  const until = performance.now() + milliseconds;
  while (isAlive(pid)) {
    if (performance.now() > until) return false;
    await pause(50);
  }
  return true;
}

/**
 * Stops a PostgreSQL that an earlier, killed launcher left at work on `folder`; answers whether there
 * was one. A pid file that names some other program's process is removed, else the server would refuse.
 */
export async function stopOrphan(folder: string): Promise<boolean> {
  const pidFile = join(folder, 'postmaster.pid');
  if (!existsSync(pidFile)) return false;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid) || !isPostgresOn(pid, folder)) {
    rmSync(pidFile, { force: true });
    return false;
  }
  // PostgreSQL 18, §18.5: INT is a fast, QUIT an immediate shutdown.
  process.kill(pid, 'SIGINT');
  if (await goneWithin(pid, FAST_LIMIT_MS)) return true;
  process.kill(pid, 'SIGQUIT');
  if (await goneWithin(pid, QUIT_LIMIT_MS)) return true;
  throw new LaunchFailure(
    'postgres',
    `A PostgreSQL left over by an earlier run (process ${String(pid)}) does not stop.`,
  );
}
