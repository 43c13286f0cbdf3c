import { Prisma } from './generated/client.ts';
import { statementNames } from './statement-names.ts';
import type { Client, Pool } from './open-pool.ts';
import type { Sql } from './transaction.ts';

/** What sends a prepared statement: a pool or one connection of it. */
export type Sends = Pick<Pool | Client, 'query'>;

/** Stands where a fragment may be and there is none. */
export const NOTHING = Prisma.sql`NULL`;

/**
 * Says, until the transaction ends, that a statement and all that its triggers ask is planned once a connection. Left alone,
 * PostgreSQL plans the first five times for the values at hand: on a new connection that doubles what five commands cost.
 */
export const PLANNED_ONCE = Prisma.sql`set_config('plan_cache_mode', 'force_generic_plan', true)`;

const nameOf = statementNames();
/** Texts of templates without fragments: the same place in the program always says the same. */
const texts = new WeakMap<TemplateStringsArray, string>();

function textOf(strings: TemplateStringsArray): string {
  const known = texts.get(strings);
  if (known !== undefined) return known;
  const text = strings.reduce((before, after, n) => `${before}$${String(n)}${after}`);
  texts.set(strings, text);
  return text;
}

function statement(
  asked: TemplateStringsArray | Prisma.Sql,
  given: readonly unknown[],
): { name: string; text: string; values: unknown[] } {
  if (!('raw' in asked)) {
    const { text, values } = asked;
    return { name: nameOf(text), text, values };
  }
  if (given.some((value) => value instanceof Prisma.Sql)) {
    return statement(Prisma.sql(asked, ...given), []);
  }
  const text = textOf(asked);
  return { name: nameOf(text), text, values: [...given] };
}

/**
 * Tagged SQL straight on the driver, each statement prepared once a connection: about half of what the
 * models' engine costs this process (decision 0006).
 */
export function taggedSql(on: Sends): Sql {
  return {
    $queryRaw: async <Rows>(
      asked: TemplateStringsArray | Prisma.Sql,
      ...given: unknown[]
    ): Promise<Rows> => {
      const { rows } = await on.query(statement(asked, given));
      return rows as Rows;
    },
    $executeRaw: async (asked, ...given) => (await on.query(statement(asked, given))).rowCount ?? 0,
  };
}

/** Does work in one transaction (READ COMMITTED) on one connection; what it throws undoes all of it. */
export async function inTransaction<Result>(
  pool: Pool,
  work: (tx: Sql) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('BEGIN');
    const result = await work(taggedSql(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
