import type { Sql } from '#server/kit/run-command.ts';

/** Whether an article’s text begins with words of a template, which come before anybody’s. */
export async function beginsWithTemplate(tx: Sql, articleId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM step WHERE article_id = ${articleId}::uuid AND position = 1 AND origin LIKE 'template:%'`;
  return rows.length > 0;
}

/** Who wrote templates, named as makers of words (`template:` and the id), when an article took their words. */
export async function templateLenders(
  tx: Sql,
  articleId: string,
  makers: readonly string[],
): Promise<Map<string, string[]>> {
  const lent = makers.filter((maker) => maker.startsWith('template:'));
  if (lent.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ maker: string; people: string[] }[]>`
    SELECT m.maker, array_agg(p.id::text) AS people FROM unnest(${lent}::text[]) AS m (maker)
      CROSS JOIN LATERAL template_authors(substring(m.maker FROM 10)::uuid, ${articleId}::uuid) AS p (id)
    GROUP BY m.maker`;
  return new Map(rows.map(({ maker, people }) => [maker, people]));
}

/** Whether a line of the template stands in a text, the canonical words of a revision, as it came: what the database asks, too. */
export async function templateStands(tx: Sql, articleId: string, words: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ stands: boolean }[]>`
    SELECT template_stands(${articleId}::uuid, ${words}) AS stands`;
  return rows[0]?.stands === true;
}

/** Notes who wrote the words of a template besides whoever keeps it. */
export async function insertTemplateAuthors(
  tx: Sql,
  templateId: string,
  people: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO template_author (template_id, person_id)
    SELECT ${templateId}::uuid, id FROM unnest(${[...people]}::uuid[]) AS id ON CONFLICT DO NOTHING`;
}
