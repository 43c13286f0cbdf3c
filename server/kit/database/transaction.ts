import type { Prisma } from './generated/client.ts';

/** The transaction a command works in: models and tagged SQL, for stores. */
export type Transaction = Prisma.TransactionClient;

/** Anything that can be kept as JSON. */
export type JsonInput = Prisma.InputJsonValue;
