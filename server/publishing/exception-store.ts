import type { GlassBreakView } from '#contract/api/publication.ts';
import type { GlassVerdict } from '#contract/publish-exceptions.ts';
import type { Sql } from '#server/kit/run-command.ts';
import type { Override } from './rules/may-override.ts';

/** What a publication is made in spite of; written before the publication, which the database then looks at. */
export type Exceptional = { publicationId: string; articleId: string; personId: string };

/** Appends the checks that a publication overrides. */
export async function insertOverrides(
  tx: Sql,
  about: Exceptional,
  overrides: readonly Override[],
): Promise<void> {
  if (overrides.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO publication_override (publication_id, article_id, person_id, code, place, reason)
    SELECT ${about.publicationId}::uuid, ${about.articleId}::uuid, ${about.personId}::uuid, x.code, x.at, x.reason
    FROM jsonb_to_recordset(${JSON.stringify(overrides)}::jsonb) AS x (code text, at text, reason text)`;
}

/** Appends that a publication goes out without its signatures; the database says until when a second person looks. */
export async function insertGlassBreak(
  tx: Sql,
  about: Exceptional & { revisionId: string; reason: string; missing: readonly string[] },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO glass_break (publication_id, article_id, revision_id, person_id, reason, missing)
    VALUES (${about.publicationId}::uuid, ${about.articleId}::uuid, ${about.revisionId}::uuid, ${about.personId}::uuid,
      ${about.reason}, ${[...about.missing]})`;
}

/** Appends what a second person found. */
export async function insertGlassReview(
  tx: Sql,
  review: Exceptional & { verdict: GlassVerdict; note: string },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO glass_review (publication_id, article_id, person_id, verdict, note)
    VALUES (${review.publicationId}::uuid, ${review.articleId}::uuid, ${review.personId}::uuid, ${review.verdict}, ${review.note})`;
}

/** The article of a publication that went out without its signatures; null where none did. */
export async function articleOfGlass(tx: Sql, publicationId: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ articleId: string }[]>`
    SELECT article_id AS "articleId" FROM glass_break WHERE publication_id = ${publicationId}::uuid`;
  return rows[0]?.articleId ?? null;
}

/** Notes each publication that nobody has looked at in time, once; the database tells the people. Gives how many. */
export async function insertGlassAlarms(tx: Sql): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO glass_alarm (publication_id, article_id)
    SELECT g.publication_id, g.article_id FROM glass_break g
    WHERE g.due_at <= newsroom_now()
      AND NOT EXISTS (SELECT FROM glass_review r WHERE r.publication_id = g.publication_id)
      AND NOT EXISTS (SELECT FROM glass_alarm l WHERE l.publication_id = g.publication_id)
    ON CONFLICT (publication_id) DO NOTHING`;
}

type Told = { id: string; name: string };

/** A publication’s exceptions as they are listed. */
export type ListedExceptions = {
  publicationId: string;
  overrides: { code: string; at: string; reason: string }[];
  glass:
    | (GlassBreakView & {
        review: { verdict: GlassVerdict; note: string; by: Told; at: string } | null;
      })
    | null;
};

/** What the publications of an article were made in spite of; those that had to go past nothing are left out. */
export async function listExceptions(tx: Sql, articleId: string): Promise<ListedExceptions[]> {
  return tx.$queryRaw<ListedExceptions[]>`
    SELECT p.id AS "publicationId",
      (SELECT coalesce(json_agg(json_build_object('code', o.code, 'at', o.place, 'reason', o.reason) ORDER BY o.code, o.place), '[]')
        FROM publication_override o WHERE o.publication_id = p.id) AS overrides,
      (SELECT json_build_object('publicationId', g.publication_id, 'reason', g.reason, 'missing', g.missing,
          'by', json_build_object('id', b.id, 'name', b.name), 'at', g.at, 'dueAt', g.due_at,
          'review', (SELECT json_build_object('verdict', r.verdict, 'note', r.note,
              'by', json_build_object('id', w.id, 'name', w.name), 'at', r.at)
            FROM glass_review r JOIN person w ON w.id = r.person_id WHERE r.publication_id = g.publication_id))
        FROM glass_break g JOIN person b ON b.id = g.person_id WHERE g.publication_id = p.id) AS glass
    FROM publication p
    WHERE p.article_id = ${articleId}::uuid
      AND (EXISTS (SELECT FROM publication_override o WHERE o.publication_id = p.id)
        OR EXISTS (SELECT FROM glass_break g WHERE g.publication_id = p.id))`;
}

/** How long a desk gives the second person, and everybody who may sign for it now. */
export async function signersOf(
  tx: Sql,
  deskId: string,
): Promise<{ minutes: number; signers: Told[] }> {
  const rows = await tx.$queryRaw<{ minutes: number; signers: Told[] }[]>`
    SELECT d.glass_minutes AS minutes, (
      SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name, p.id), '[]') FROM person p
      WHERE p.active AND has_right(p.id, d.id, 'sign-editorial')) AS signers
    FROM desk d WHERE d.id = ${deskId}::uuid`;
  return rows[0] ?? { minutes: 0, signers: [] };
}
