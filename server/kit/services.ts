import type { Database } from './database/open-database.ts';
import type { Metrics } from './http/metrics.ts';
import type { Logger } from './log.ts';
import type { Mailer } from './mail/mailer.ts';

/** What every room is handed: built once at start, never imported as a singleton. */
export type Services = {
  database: Database;
  log: Logger;
  /** Makes the ids of new rows (UUIDv7). */
  newId: () => string;
  /** Where commands are measured, in programs that show measures. */
  metrics?: Metrics;
  /** Whether cookies may only travel over HTTPS. */
  secureCookies: boolean;
  /** Where heads of the record's chain are written down outside the database; an absolute path. */
  anchorFile: string;
  /** Where mail is handed in; none where nobody has set a mail server, and then mail is kept and not sent. */
  mailer?: Mailer;
  /** Counts a try at a secret from this address against this name; throws a 429 `Refused` when there were too many. */
  signInLimit: (ip: string, name: string) => Promise<void>;
};
