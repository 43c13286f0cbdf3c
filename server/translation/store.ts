import type { Sql, Transaction } from '#server/kit/run-command.ts';

/** From which source block, in which state, a translated block was made. */
export type BlockSourceRow = {
  blockId: string;
  sourceBlockId: string;
  sourceDigest: string;
  sourceRevisionId: string | null;
};

/** The source of a translation and the revision of it that counts now: the live one, else the head. */
export type SourceReference = { sourceArticleId: string; revisionId: string | null };

/** The source of an article; null when it is an original. */
export async function sourceOf(tx: Sql, articleId: string): Promise<SourceReference | null> {
  const rows = await tx.$queryRaw<SourceReference[]>`
    SELECT src.id AS "sourceArticleId", coalesce(p.revision_id, src.head_revision_id) AS "revisionId"
    FROM article a JOIN article src ON src.id = a.source_article_id
    LEFT JOIN publication p ON p.id = src.live_publication_id
    WHERE a.id = ${articleId}::uuid`;
  return rows[0] ?? null;
}

/** The revision of an article that translators work from: the live one, else the head; null when there is none. */
export async function referenceRevision(tx: Sql, articleId: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string | null }[]>`
    SELECT coalesce(p.revision_id, a.head_revision_id) AS id FROM article a
    LEFT JOIN publication p ON p.id = a.live_publication_id WHERE a.id = ${articleId}::uuid`;
  return rows[0]?.id ?? null;
}

/** What is known of a translation's blocks. */
export async function blockSources(tx: Sql, articleId: string): Promise<BlockSourceRow[]> {
  return tx.$queryRaw`
    SELECT block_id AS "blockId", source_block_id AS "sourceBlockId", source_digest AS "sourceDigest",
      source_revision_id AS "sourceRevisionId"
    FROM block_source WHERE article_id = ${articleId}::uuid`;
}

/** Writes what blocks were made from, over what was known of them; one statement however many. */
export async function saveBlockSources(
  tx: Sql,
  about: { articleId: string; sourceArticleId: string; revisionId: string | null },
  pairs: readonly { blockId: string; sourceBlockId: string; digest: string }[],
): Promise<void> {
  if (pairs.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO block_source (article_id, block_id, source_article_id, source_revision_id, source_block_id, source_digest)
    SELECT ${about.articleId}::uuid, b, ${about.sourceArticleId}::uuid, ${about.revisionId}::uuid, s, d
    FROM unnest(${pairs.map((pair) => pair.blockId)}::text[], ${pairs.map((pair) => pair.sourceBlockId)}::text[],
      ${pairs.map((pair) => pair.digest)}::text[]) AS x(b, s, d)
    ON CONFLICT (article_id, block_id) DO UPDATE SET source_block_id = excluded.source_block_id,
      source_digest = excluded.source_digest, source_revision_id = excluded.source_revision_id, at = newsroom_now()`;
}

/** Forgets what blocks were made from. */
export async function forgetBlockSources(
  tx: Transaction,
  articleId: string,
  blockIds: readonly string[],
): Promise<void> {
  await tx.blockSource.deleteMany({ where: { articleId, blockId: { in: [...blockIds] } } });
}

/** The desks that work in a language. */
export async function desksInLanguage(tx: Transaction, language: string): Promise<string[]> {
  const rows = await tx.desk.findMany({
    where: { languages: { has: language } },
    orderBy: { slug: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
