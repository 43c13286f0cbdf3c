import type { Database } from './database/open-database.ts';
import type { Logger } from './log.ts';

/** What every room is handed: built once at start, never imported as a singleton. */
export type Services = {
  database: Database;
  log: Logger;
  /** Makes the ids of new rows (UUIDv7). */
  newId: () => string;
};
