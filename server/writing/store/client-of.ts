import type { Database } from '#server/kit/database/open-database.ts';
import type { Sql } from '#server/kit/run-command.ts';

/** Where a question is asked: inside a command's transaction, or on its own. */
export type From = Database | Sql;

/** What to ask with. */
export function clientOf(from: From): Sql {
  return 'pool' in from ? from.sql : from;
}
