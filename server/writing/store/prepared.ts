import type { Prisma } from '#server/kit/database/generated/client.ts';
import type { Database } from '#server/kit/database/open-database.ts';
import { statementNames } from '#server/kit/database/statement-names.ts';

const nameOf = statementNames();

/**
 * Asks a hot question as a prepared statement straight from the pool, which costs this process about half
 * of what the models do. `sql` is a tagged template (`Prisma.sql`); the row's type is what its columns are
 * named.
 */
export async function askPrepared<Row extends object>(
  { pool }: Pick<Database, 'pool'>,
  sql: Prisma.Sql,
): Promise<Row[]> {
  const { text, values } = sql;
  const { rows } = await pool.query<Row>({ name: nameOf(text), text, values });
  return rows;
}
