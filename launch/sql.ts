import pg from 'pg';
import { LaunchFailure } from './failure.ts';

/** Connects, does something, and lets go of the connection however that ends. */
export async function withClient<T>(
  url: string,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that goes away while we work makes the query under way fail; that is enough.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The address of a database for somebody: `at` with another database, user and password in it. */
export function addressFor(
  at: string,
  { database, user, password }: { database?: string; user?: string; password?: string },
): string {
  const url = new URL(at);
  if (url.host === '' && user !== undefined) {
    throw new LaunchFailure('settings', `${at} names no host, so no other role can sign in there`);
  }
  if (database !== undefined) url.pathname = `/${encodeURIComponent(database)}`;
  if (user !== undefined) url.username = encodeURIComponent(user);
  if (password !== undefined) url.password = encodeURIComponent(password);
  return url.href;
}

/** Any number that only starts of Writethru use (pg_advisory_lock is per database). */
const START_LOCK = 20_261_123;

/** Does something while no other process does the same in that database; others wait for their turn. */
export async function aloneIn<T>(url: string, work: () => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [START_LOCK]);
    // The lock goes with the connection.
    return work();
  });
}
