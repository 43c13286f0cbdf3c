import type { Pool } from './open-pool.ts';

/**
 * Does a piece of work that no other process does at the same time under this name; null, and nothing done, where one
 * does it already. Whoever dies lets go with their connection.
 */
export async function alone<Result>(
  pool: Pool,
  name: string,
  work: () => Promise<Result>,
): Promise<Result | null> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ held: boolean }>(
      `SELECT pg_try_advisory_lock(hashtextextended('alone ' || $1, 0)) AS held`,
      [name],
    );
    if (rows[0]?.held !== true) return null;
    try {
      return await work();
    } finally {
      await client.query(`SELECT pg_advisory_unlock(hashtextextended('alone ' || $1, 0))`, [name]);
    }
  } finally {
    client.release();
  }
}
