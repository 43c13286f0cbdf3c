import { PrismaPg } from '@prisma/adapter-pg';
import type { Logger } from '../log.ts';
import { PrismaClient } from './generated/client.ts';
import { openPool, type Pool } from './open-pool.ts';
import { statementNames } from './statement-names.ts';
import { taggedSql } from './tagged-sql.ts';
import type { Sql } from './transaction.ts';

/** The newsroom's database as the runtime role sees it: models and tagged SQL on one pool. */
export type Database = {
  prisma: PrismaClient;
  /** Tagged SQL outside of a transaction, for hot questions. */
  sql: Sql;
  pool: Pool;
  /** Lets running queries finish, then hangs up. */
  close(): Promise<void>;
};

/** The database as readers see it: public views only, and nothing can be written. */
export type Reader = { pool: Pool; close(): Promise<void> };

/** Opens the runtime role's connections. Nothing is connected until the first query. */
export function openDatabase(options: {
  url: string;
  log: Logger;
  size?: number;
  name?: string;
}): Database {
  const pool = openPool({
    url: options.url,
    log: options.log,
    size: options.size ?? 12,
    name: options.name ?? 'app',
  });
  const nameOf = statementNames();
  const adapter = new PrismaPg(pool, {
    // Planning costs more than most of our questions: measured, half of a command's time in the database.
    statementNameGenerator: ({ sql }) => nameOf(sql),
    onConnectionError: (error) => {
      options.log.warn({ err: error }, 'A database connection was lost inside a transaction');
    },
  });
  const prisma = new PrismaClient({
    adapter,
    errorFormat: 'minimal',
    transactionOptions: { maxWait: 2_500, timeout: 10_000 },
  });
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await prisma.$disconnect();
    await pool.end();
  };
  return { prisma, sql: taggedSql(pool), pool, close: () => (closing ??= close()) };
}

/** Opens the reader role's own small pool for the public site. */
export function openReader(options: { url: string; log: Logger; size?: number }): Reader {
  const pool = openPool({
    url: options.url,
    log: options.log,
    size: options.size ?? 4,
    name: 'reader',
    statementTimeout: 5_000,
    readOnly: true,
  });
  let closing: Promise<void> | null = null;
  return { pool, close: () => (closing ??= pool.end()) };
}
