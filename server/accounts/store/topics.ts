import type { Sql, Transaction } from '#server/kit/run-command.ts';

/** A subject code with its labels by language. */
export type TopicColumns = {
  code: string;
  labels: Record<string, string>;
  broader: string | null;
  retired: boolean;
};

/** Writes topics over those of the same code; one statement however many. */
export async function saveTopics(tx: Transaction, topics: readonly TopicColumns[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO topic (code, labels, broader, retired)
    SELECT DISTINCT ON (x.code) x.code, x.labels, x.broader, x.retired
    FROM json_to_recordset(${JSON.stringify(topics)}::json) AS x(code text, labels jsonb, broader text, retired boolean)
    ON CONFLICT (code) DO UPDATE SET labels = excluded.labels, broader = excluded.broader, retired = excluded.retired`;
}

/** A text as a LIKE pattern that finds it anywhere. */
function anywhere(text: string): string {
  return `%${text.replace(/[\\%_]/gu, '\\$&')}%`;
}

/** Topics in use of which one name, in whatever language, or the code has all these words: first what begins so, then the shortest. */
export async function topicsCalled(
  sql: Sql,
  { search, language, most }: { search: string; language: string; most: number },
): Promise<{ code: string; names: Record<string, string> }[]> {
  const words = search.split(/\s+/u).filter((word) => word !== '');
  const begins = anywhere(search).slice(1);
  return sql.$queryRaw`
    SELECT t.code, t.labels AS names
    FROM (SELECT code, labels, coalesce(labels ->> ${language}, labels ->> 'en', code) AS name FROM topic WHERE NOT retired) t
    WHERE EXISTS (
      SELECT FROM (SELECT value FROM jsonb_each_text(t.labels) UNION ALL SELECT t.code) AS called(name)
      WHERE called.name ILIKE ALL (${words.map(anywhere)}::text[])
    )
    ORDER BY t.name ILIKE ${begins} DESC, length(t.name), t.name, t.code LIMIT ${most}::int`;
}
