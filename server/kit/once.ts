import { AsyncLocalStorage } from 'node:async_hooks';
import type { Sql } from './database/transaction.ts';

/**
 * A caller's wish that something happens once only (`Idempotency-Key`). The first command of the
 * request claims it inside its own transaction, so that claim and effect commit together.
 */
export type Once = { personId: string; key: string; digest: string; claimed: boolean };

/** Thrown inside a command whose claim somebody else already holds; its transaction is rolled back. */
export class AlreadyClaimed extends Error {
  override readonly name = 'AlreadyClaimed';
}

const current = new AsyncLocalStorage<Once>();

/** Runs a request's handler so that its first command claims `once`. */
export async function withOnce<Result>(once: Once, work: () => Promise<Result>): Promise<Result> {
  return current.run(once, work);
}

/**
 * Claims the request's key in the command's transaction; waits for a rival claim to end, then
 * throws `AlreadyClaimed` when that one kept its effect. Nothing to do without a key.
 */
export async function claimOnce(tx: Sql): Promise<Once | null> {
  const once = current.getStore();
  if (once === undefined || once.claimed) return null;
  const claimed = await tx.$executeRaw`
    INSERT INTO idempotency_key (person_id, key, request_digest, status, response)
    VALUES (${once.personId}::uuid, ${once.key}, ${once.digest}, 0, '{}'::jsonb)
    ON CONFLICT (person_id, key) DO NOTHING`;
  if (claimed === 0) throw new AlreadyClaimed('This request was made before.');
  return once;
}
