import type { PersonRef } from '#contract/api/shapes.ts';
import type { Sql } from '#server/kit/run-command.ts';

/** Suggestions that came into a text or left it at a position of its log. */
export type SuggestionMove = {
  articleId: string;
  personId: string;
  position: number;
  opened: readonly string[];
  settled: readonly { id: string; accepted: boolean }[];
};

/**
 * Keeps who proposed what and what became of it. What comes again under an id of the article is opened again; what its
 * own author takes out is withdrawn.
 */
export async function insertSuggestionMoves(tx: Sql, move: SuggestionMove): Promise<void> {
  const { articleId, personId, position } = move;
  const settled = JSON.stringify(move.settled);
  await tx.$executeRaw`
    WITH opened AS (
      INSERT INTO suggestion (article_id, id, person_id, opened_position)
      SELECT ${articleId}::uuid, o, ${personId}::uuid, ${position}::int FROM unnest(${[...move.opened]}::text[]) AS o
      ON CONFLICT DO NOTHING)
    INSERT INTO suggestion_settlement (article_id, suggestion_id, position, outcome, person_id)
    SELECT s.article_id, s.id, ${position}::int,
      CASE WHEN e.id IS NULL THEN 'reopened' WHEN e.accepted THEN 'accepted'
        WHEN s.person_id = ${personId}::uuid THEN 'withdrawn' ELSE 'rejected' END,
      ${personId}::uuid
    FROM suggestion s LEFT JOIN jsonb_to_recordset(${settled}::jsonb) AS e (id text, accepted boolean) ON e.id = s.id
    WHERE s.article_id = ${articleId}::uuid AND (e.id IS NOT NULL OR s.id = ANY (${[...move.opened]}))`;
}

/** Which of these suggestions somebody else made. */
export async function suggestionsOfOthers(
  tx: Sql,
  { articleId, personId, ids }: { articleId: string; personId: string; ids: readonly string[] },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT o AS id FROM unnest(${[...ids]}::text[]) AS o WHERE NOT EXISTS (SELECT FROM suggestion
      WHERE article_id = ${articleId}::uuid AND id = o AND person_id = ${personId}::uuid)`;
  return rows.map(({ id }) => id);
}

/** Who proposed what in an article, and when, by the suggestion's id. */
export async function suggestionAuthors(
  sql: Sql,
  articleId: string,
): Promise<Map<string, { by: PersonRef; at: Date }>> {
  const rows = await sql.$queryRaw<{ id: string; at: Date; person_id: string; name: string }[]>`
    SELECT s.id, s.at, s.person_id, p.name FROM suggestion s JOIN person p ON p.id = s.person_id
    WHERE s.article_id = ${articleId}::uuid`;
  return new Map(
    rows.map(({ id, at, person_id, name }) => [id, { at, by: { id: person_id, name } }]),
  );
}

/** Suggestions that a revision was cut over and that nobody has decided on since, in the order in which they were made. */
export async function openSuggestions(
  sql: Sql,
  revisionId: string,
): Promise<{ id: string; by: PersonRef }[]> {
  const rows = await sql.$queryRaw<{ id: string; person_id: string; name: string }[]>`
    SELECT s.id, s.person_id, p.name FROM revision r JOIN suggestion s ON s.article_id = r.article_id
      JOIN person p ON p.id = s.person_id
    WHERE r.id = ${revisionId}::uuid AND s.id IN (SELECT suggestions_left_open(r.id))
    ORDER BY s.opened_position, s.id`;
  return rows.map(({ id, person_id, name }) => ({ id, by: { id: person_id, name } }));
}
