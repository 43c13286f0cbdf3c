import type { Account } from '#contract/vocabulary.ts';
import type { Sql } from '#server/kit/run-command.ts';

/** What somebody said of a change, the newest word on it. */
export type StoredAccount = {
  place: string;
  digest: string;
  how: Account;
  note: string;
  personId: string;
  name: string;
  at: Date;
};

/** The publication whose text readers have, or had last; null before the first. */
export async function lastSeenPublication(from: Sql, articleId: string): Promise<string | null> {
  const rows = await from.$queryRaw<{ id: string }[]>`
    SELECT id FROM publication WHERE article_id = ${articleId}::uuid AND revision_id IS NOT NULL
    ORDER BY sequence DESC LIMIT 1`;
  return rows[0]?.id ?? null;
}

/** The newest word on each change since what readers saw last. */
export async function accountsSince(from: Sql, articleId: string): Promise<StoredAccount[]> {
  return from.$queryRaw<StoredAccount[]>`
    SELECT DISTINCT ON (c.place, c.digest) c.place, c.digest, c.how, c.note, c.person_id AS "personId",
      coalesce(who.name, '') AS name, c.at
    FROM change_account c LEFT JOIN person who ON who.id = c.person_id
    WHERE c.article_id = ${articleId}::uuid AND c.publication_id = (
      SELECT id FROM publication WHERE article_id = ${articleId}::uuid AND revision_id IS NOT NULL
      ORDER BY sequence DESC LIMIT 1)
    ORDER BY c.place, c.digest, c.at DESC, c.id DESC`;
}

/** What is said of changes; the database refuses it for anything but what readers have now. */
export type NewAccounts = {
  articleId: string;
  publicationId: string;
  personId: string;
  rows: readonly { place: string; digest: string; how: Account; note: string }[];
};

/** Appends what somebody says of changes. */
export async function insertAccounts(tx: Sql, accounts: NewAccounts): Promise<void> {
  const { articleId, publicationId, personId, rows } = accounts;
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO change_account (article_id, publication_id, person_id, place, digest, how, note)
    SELECT ${articleId}::uuid, ${publicationId}::uuid, ${personId}::uuid, x.place, x.digest, x.how, x.note
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x (place text, digest text, how text, note text)`;
}
