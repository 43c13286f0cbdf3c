import pg from 'pg';

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
  if (database !== undefined) url.pathname = `/${encodeURIComponent(database)}`;
  if (user !== undefined) url.username = encodeURIComponent(user);
  if (password !== undefined) url.password = encodeURIComponent(password);
  return url.href;
}
