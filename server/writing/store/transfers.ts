import type { Sql } from '#server/kit/run-command.ts';

/** Holds the stories of two articles as they stand, so that nobody merges or parts them meanwhile; before any article is. */
export async function holdStoriesOf(tx: Sql, articleIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT s.id FROM story s WHERE s.id IN (SELECT story_id FROM article WHERE id = ANY (${[...articleIds]}::uuid[]))
    ORDER BY s.id FOR SHARE`;
}

/** The articles of the stories that were merged into this one: those of its language, and those merged first, first. */
export async function mergedArticles(
  sql: Sql,
  { storyId, language }: { storyId: string; language: string },
): Promise<string[]> {
  const rows = await sql.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM story s JOIN article a ON a.story_id = s.id
      CROSS JOIN LATERAL (SELECT max(m.at) AS at FROM story_merge m WHERE m.story_id = s.id) AS merged
    WHERE s.merged_into_id = ${storyId}::uuid ORDER BY a.language <> ${language}, merged.at, a.number`;
  return rows.map(({ id }) => id);
}

/** A block that was brought over: from where, what it is called here, by whom and when. */
export type PastTransfer = {
  article: string;
  block: string;
  as: string;
  by: { id: string; name: string };
  at: Date;
};

/** What was brought over into an article, oldest first. */
export async function transfersInto(sql: Sql, articleId: string): Promise<PastTransfer[]> {
  const rows = await sql.$queryRaw<(Omit<PastTransfer, 'by'> & { id: string; name: string })[]>`
    SELECT st.transfer ->> 'article' AS article, st.transfer ->> 'block' AS block, st.transfer ->> 'as' AS "as", st.at, p.id, p.name
    FROM step st JOIN person p ON p.id = st.author_id
    WHERE st.article_id = ${articleId}::uuid AND st.transfer IS NOT NULL ORDER BY st.position`;
  return rows.map(({ id, name, ...row }) => ({ ...row, by: { id, name } }));
}
