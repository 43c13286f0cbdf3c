import { z } from 'zod';
import { MILESTONES, PUBLICATION_KINDS, REVISION_REASONS, SCOPES } from '#contract/vocabulary.ts';
import type { Sql } from '#server/kit/run-command.ts';

const personSchema = z.object({ id: z.string(), name: z.string() });

const milestoneSchema = z.object({
  id: z.string(),
  what: z.enum(MILESTONES),
  at: z.string().transform((text) => new Date(text)),
  revision: z
    .object({
      id: z.string(),
      number: z.number(),
      position: z.number(),
      reason: z.enum(REVISION_REASONS),
      label: z.string(),
    })
    .nullable(),
  scope: z.enum(SCOPES).nullable(),
  publicationKind: z.enum(PUBLICATION_KINDS).nullable(),
  note: z.string(),
  by: personSchema.nullable(),
  guestName: z.string().nullable(),
});

/** Something about a text that is kept for ever. Times are whole milliseconds. */
export type MilestoneFacts = z.output<typeof milestoneSchema>;

const milestones = z.array(milestoneSchema);

/**
 * What became of an article's text, the last first: filed, signed, published, taken down, kept. Those before an
 * instant and, of those at it, those whose id is smaller. A revision that was cut on the way is not told twice.
 */
export async function milestonesBefore(
  tx: Sql,
  articleId: string,
  { at, id, most }: { at: Date | null; id: string; most: number },
): Promise<MilestoneFacts[]> {
  const rows = await tx.$queryRaw<{ told: unknown }[]>`
    WITH told AS (
      SELECT 'filed' AS what, id, at, revision_id, NULL AS scope, NULL AS kind, note, person_id, NULL AS guest
      FROM desk_move WHERE article_id = ${articleId}::uuid AND kind = 'submitted'
      UNION ALL
      SELECT 'signed', id, at, revision_id, scope, NULL, note, person_id, guest_name
      FROM sign_off WHERE article_id = ${articleId}::uuid
      UNION ALL
      SELECT CASE WHEN revision_id IS NULL THEN 'taken-down' ELSE 'published' END, id, at, revision_id, NULL, kind, note,
        person_id, NULL
      FROM publication WHERE article_id = ${articleId}::uuid),
    every AS (
      SELECT * FROM told
      UNION ALL
      SELECT 'kept', r.id, r.at, r.id, NULL, NULL, '', r.made_by, NULL
      FROM revision r WHERE r.article_id = ${articleId}::uuid
        AND (r.reason = 'named-save' OR NOT EXISTS (SELECT FROM told t WHERE t.revision_id = r.id))),
    timed AS (SELECT *, date_trunc('milliseconds', at) AS moment FROM every),
    page AS (
      SELECT * FROM timed WHERE (moment, id) < (coalesce(${at}::timestamptz, 'infinity'), ${id}::uuid)
      ORDER BY moment DESC, id DESC LIMIT ${most})
    SELECT json_build_object('id', e.id, 'what', e.what, 'at', e.moment, 'scope', e.scope, 'publicationKind', e.kind,
      'note', e.note, 'guestName', e.guest,
      'by', CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('id', p.id, 'name', p.name) END,
      'revision', CASE WHEN r.id IS NULL THEN NULL ELSE json_build_object('id', r.id, 'number', r.number,
        'position', r.position, 'reason', r.reason, 'label', r.label) END) AS told
    FROM page e LEFT JOIN revision r ON r.id = e.revision_id LEFT JOIN person p ON p.id = e.person_id
    ORDER BY e.moment DESC, e.id DESC`;
  return milestones.parse(rows.map(({ told }) => told));
}
