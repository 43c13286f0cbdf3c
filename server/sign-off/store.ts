import type { Scope } from '#contract/vocabulary.ts';
import type { Transaction } from '#server/kit/run-command.ts';

/** A sign-off to append; the digest the signer saw, which the database holds against its own. */
export type NewSignOff = {
  id: string;
  articleId: string;
  revisionId: string;
  scope: Scope;
  digest: string;
  personId: string;
  statement: string;
  note: string;
};

/** Appends a sign-off. */
export async function insertSignOff(tx: Transaction, signOff: NewSignOff): Promise<void> {
  const digest = new Uint8Array(Buffer.from(signOff.digest, 'hex'));
  await tx.signOff.create({ data: { ...signOff, digest }, select: { id: true } });
}

/** Appends the taking back of a sign-off. */
export async function insertSignOffWithdrawal(
  tx: Transaction,
  row: { signOffId: string; personId: string; reason: string },
): Promise<void> {
  await tx.signOffWithdrawal.create({ data: row, select: { signOffId: true } });
}

/** Which article a sign-off belongs to; null when there is no such sign-off. */
export async function articleOfSignOff(tx: Transaction, id: string): Promise<string | null> {
  const row = await tx.signOff.findUnique({ where: { id }, select: { articleId: true } });
  return row?.articleId ?? null;
}
