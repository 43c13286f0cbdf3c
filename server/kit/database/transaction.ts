import type { Prisma } from './generated/client.ts';

/** The transaction most commands work in: models and tagged SQL, for stores. */
export type Transaction = Prisma.TransactionClient;

/** A piece of a statement with its values, from `Prisma.sql`. */
export type Fragment = Prisma.Sql;

/**
 * Tagged SQL alone, on a transaction, a connection or the pool: what a store takes that needs no models.
 * Values become parameters, `Prisma.sql` fragments become text; dates come as `Date`, JSON parsed.
 */
export type Sql = {
  $queryRaw<Rows = unknown>(
    text: TemplateStringsArray | Fragment,
    ...values: unknown[]
  ): Promise<Rows>;
  /** Gives the number of rows that it touched. */
  $executeRaw(text: TemplateStringsArray | Fragment, ...values: unknown[]): Promise<number>;
};

/** Anything that can be kept as JSON. */
export type JsonInput = Prisma.InputJsonValue;
