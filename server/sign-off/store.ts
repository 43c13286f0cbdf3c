import type { Scope } from '#contract/vocabulary.ts';
import type { Sql, Transaction } from '#server/kit/run-command.ts';

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
  /** What of the changes since their last signature they say they have read. */
  read: readonly string[];
};

/** Appends a sign-off. */
export async function insertSignOff(tx: Sql, signOff: NewSignOff): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO sign_off (id, article_id, revision_id, scope, digest, person_id, statement, note, read)
    VALUES (${signOff.id}::uuid, ${signOff.articleId}::uuid, ${signOff.revisionId}::uuid, ${signOff.scope},
      decode(${signOff.digest}, 'hex'), ${signOff.personId}::uuid, ${signOff.statement}, ${signOff.note},
      ${[...signOff.read]}::text[])`;
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
