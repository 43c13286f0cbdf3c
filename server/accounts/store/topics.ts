import type { Transaction } from '#server/kit/run-command.ts';

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
