import type { RequestHandler } from 'express';
import { stopwatch } from '../clock.ts';
import { databaseFault } from '../database/database-fault.ts';
import type { Pool } from '../database/open-pool.ts';
import { Refused } from '../refused.ts';

/** What keeps the process from serving; empty when nothing does. */
export type ReadinessCheck = () => Promise<readonly string[]>;

/** `GET /healthz`: the process is alive. It asks nobody else. */
export function healthPage(): RequestHandler {
  return (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.json({ status: 'alive' });
  };
}

/**
 * Checks that the database answers and has every migration this program was built with; newer ones
 * are welcome, because they are made to suit the version before them too.
 */
export function databaseReady(pool: Pool, migrations: readonly string[]): ReadinessCheck {
  return async () => {
    try {
      const found = await pool.query<{ name: string }>(
        `SELECT migration_name AS name FROM _prisma_migrations
         WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
      );
      const applied = new Set(found.rows.map((row) => row.name));
      return migrations
        .filter((name) => !applied.has(name))
        .map((name) => `The migration ${name} has not been applied.`);
    } catch (error) {
      if (databaseFault(error) === null) throw error;
      return ['The database cannot be reached or was never migrated.'];
    }
  };
}

/**
 * `GET /readyz`: 200 when work can be given to this process, else 503 with what is missing. It looks
 * once a second at most, however often it is asked.
 */
export function readyPage(check: ReadinessCheck, isClosing: () => boolean): RequestHandler {
  let age = stopwatch();
  let last: Promise<readonly string[]> | null = null;
  return async (_request, response) => {
    if (last === null || age() > 1_000) {
      age = stopwatch();
      last = check();
    }
    const missing = isClosing() ? ['The process is stopping.'] : await last;
    if (missing.length > 0) {
      throw new Refused({
        status: 503,
        code: 'not-ready',
        detail: missing.join(' '),
        issues: missing.map((message) => ({ at: '', code: 'not-ready', message })),
        retryAfter: 1,
      });
    }
    response.setHeader('Cache-Control', 'no-store');
    response.json({ status: 'ready' });
  };
}
