import type { Database } from '#server/kit/database/open-database.ts';
import type { Transaction } from '#server/kit/run-command.ts';

/** Where a question is asked: inside a command's transaction, or on its own. */
export type From = Database | Transaction;

/** What to ask with. */
export function clientOf(from: From): Transaction {
  return 'pool' in from ? from.prisma : from;
}
