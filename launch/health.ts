import { readSettings } from '#server/env.ts';
import { withClient } from './sql.ts';

/*
 * Asks whether the process beside us works; for container health checks. Exits with 0 or 1. A web process
 * answers for itself; a worker is as healthy as its way to the database.
 */

const LIMIT_MS = 4000;

async function isHealthy(): Promise<boolean> {
  const { process: kind, port, database } = readSettings();
  if (kind !== 'worker') {
    const signal = AbortSignal.timeout(LIMIT_MS);
    const { ok } = await fetch(`http://127.0.0.1:${String(port)}/readyz`, { signal });
    return ok;
  }
  if (database.ownerUrl === null) return false;
  await withClient(database.appUrl ?? database.ownerUrl, (client) => client.query('select'));
  return true;
}

process.exitCode = (await isHealthy().catch(() => false)) ? 0 : 1;
