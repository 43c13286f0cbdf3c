import { z } from 'zod';
import type { Sql } from '#server/kit/run-command.ts';

/** Holds both stories with all their articles until the transaction ends, always in one order. */
export async function holdStories(tx: Sql, storyIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`SELECT hold_stories(${[...storyIds]}::uuid[])`;
}

const articleSchema = z.object({
  id: z.string(),
  language: z.string(),
  deskId: z.string(),
  headline: z.string(),
  number: z.number(),
  slug: z.string(),
  sectionSlug: z.string().nullable(),
  live: z.boolean(),
  scheduled: z.boolean(),
});

/** A language version with where readers find it. */
export type SideArticle = z.infer<typeof articleSchema>;

/** The language versions of a story, the first one first. */
export async function readSideArticles(tx: Sql, storyId: string): Promise<SideArticle[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT a.id, a.language, a.desk_id AS "deskId", c.headline, a.number, coalesce(l.slug, a.slug) AS slug, x.slug AS "sectionSlug",
      l.id IS NOT NULL AS live, EXISTS (SELECT FROM schedule h WHERE h.article_id = a.id AND h.ended_at IS NULL) AS scheduled
    FROM article a JOIN working_copy c ON c.article_id = a.id LEFT JOIN publication l ON l.id = a.live_publication_id
      LEFT JOIN section x ON x.id = a.live_section_id
    WHERE a.story_id = ${storyId}::uuid ORDER BY a.source_article_id NULLS FIRST, a.number`;
  return rows.map((row) => articleSchema.parse(row));
}

/** Appends that a story was merged into another; the database moves the story's pointer. */
export async function insertMerge(
  tx: Sql,
  merge: { id: string; storyId: string; intoId: string; reason: string; personId: string },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO story_merge (id, story_id, into_id, reason, person_id)
    VALUES (${merge.id}::uuid, ${merge.storyId}::uuid, ${merge.intoId}::uuid, ${merge.reason}, ${merge.personId}::uuid)`;
}

/** Appends that two merged stories were parted again. */
export async function insertParting(
  tx: Sql,
  parting: { mergeId: string; reason: string; personId: string },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO story_parting (merge_id, reason, person_id)
    VALUES (${parting.mergeId}::uuid, ${parting.reason}, ${parting.personId}::uuid)`;
}

/** Who works on a story now, by name, and where the newsroom's site stands. */
export async function readSurroundings(
  sql: Sql,
  storyId: string,
): Promise<{ people: { id: string; name: string }[]; siteUrl: string; now: Date }> {
  const rows = await sql.$queryRaw<{ people: unknown; siteUrl: string | null; now: Date }[]>`
    SELECT (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name, p.id), '[]')
        FROM person p WHERE p.active AND p.id IN (SELECT people_at_story(${storyId}::uuid))) AS people,
      (SELECT site_url FROM newsroom) AS "siteUrl", newsroom_now() AS now`;
  const [row] = rows;
  if (row === undefined) throw new Error('A question without an answer.');
  const people = z.array(z.object({ id: z.string(), name: z.string() })).parse(row.people);
  return { people, siteUrl: row.siteUrl ?? '', now: row.now };
}
