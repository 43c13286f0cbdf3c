import { z } from 'zod';
import { DUPLICATE_SIGNS } from '#contract/api/merging.ts';
import { Prisma } from '#server/kit/database/generated/client.ts';
import type { Sql } from '#server/kit/run-command.ts';

/** As many as a person looks through. */
const MOST = 8;
/** Among how many articles, the last touched, doubles are looked for: one range of an index, scored in one pass. */
const AMONG = 3_000;
/** From where on two texts are alike by their trigrams (0 to 1). */
const ALIKE = { slugline: 0.35, headline: 0.3, typed: 0.6, withTopics: 0.25 } as const;

const rowSchema = z.object({
  storyId: z.string(),
  articleId: z.string(),
  slugline: z.string(),
  headline: z.string(),
  desk: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
  languages: z.array(z.object({ language: z.string(), live: z.boolean() })),
  touchedAt: z.date(),
  touchedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  signs: z.array(z.enum(DUPLICATE_SIGNS)),
});

/** A story that another one may double. */
export type DuplicateRow = z.infer<typeof rowSchema>;

const IS_OPEN = Prisma.sql`s.spiked_at IS NULL AND s.merged_into_id IS NULL AND NOT EXISTS (SELECT FROM kill k WHERE k.story_id = s.id)`;

/** The story `s` of each of some rows, told; the rows are few. */
const TOLD = Prisma.sql`f.id AS "articleId", c.headline, json_build_object('id', d.id, 'slug', d.slug, 'name', d.name) AS desk,
  (SELECT json_agg(json_build_object('language', a.language, 'live', a.live_publication_id IS NOT NULL) ORDER BY a.number)
    FROM article a WHERE a.story_id = s.id) AS languages, f.touched_at AS "touchedAt",
  CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('id', p.id, 'name', p.name) END AS "touchedBy"`;
const AROUND = Prisma.sql`JOIN desk d ON d.id = s.desk_id JOIN LATERAL (SELECT a.id, a.touched_at FROM article a WHERE a.story_id = s.id
    ORDER BY a.source_article_id NULLS FIRST, a.number LIMIT 1) f ON true
  JOIN working_copy c ON c.article_id = f.id LEFT JOIN person p ON p.id = c.updated_by`;

/** Stories touched in the last two days, each once. */
const RECENT = Prisma.sql`recent AS MATERIALIZED (
  SELECT DISTINCT t.story_id FROM (SELECT a.story_id FROM article a WHERE a.touched_at > newsroom_now() - interval '48 hours'
    ORDER BY a.touched_at DESC, a.id DESC LIMIT ${AMONG}) t)`;

function rowsOf(rows: readonly unknown[]): DuplicateRow[] {
  return rows.map((row) => rowSchema.parse(row));
}

/**
 * Open stories of the last two days that look like this one, the likeliest first: made from the same wire item, called alike,
 * headed alike, or somewhat alike with a topic in common.
 */
export async function likelyDuplicates(sql: Sql, storyId: string): Promise<DuplicateRow[]> {
  return rowsOf(
    await sql.$queryRaw<unknown[]>(Prisma.sql`
    WITH asked AS MATERIALIZED (
      SELECT s.id, s.slugline, s.topics,
        ARRAY(SELECT c.headline FROM article a JOIN working_copy c ON c.article_id = a.id WHERE a.story_id = s.id AND c.headline <> '') AS headlines,
        ARRAY(SELECT DISTINCT v.wire_item_id FROM article a JOIN derivation v ON v.article_id = a.id WHERE a.story_id = s.id) AS items
      FROM story s WHERE s.id = ${storyId}::uuid), ${RECENT},
    same_item AS MATERIALIZED (
      SELECT DISTINCT a.story_id FROM asked, derivation v JOIN article a ON a.id = v.article_id WHERE v.wire_item_id = ANY (asked.items)),
    scored AS (
      SELECT s.id, EXISTS (SELECT FROM same_item i WHERE i.story_id = s.id) AS item, similarity(s.slugline, q.slugline) AS slug,
        coalesce((SELECT max(similarity(c.headline, h)) FROM article a JOIN working_copy c ON c.article_id = a.id
          CROSS JOIN unnest(q.headlines) AS h WHERE a.story_id = s.id), 0) AS head, s.topics && q.topics AS topics
      FROM asked q CROSS JOIN recent r JOIN story s ON s.id = r.story_id WHERE s.id <> q.id AND ${IS_OPEN}),
    best AS (
      SELECT * FROM scored WHERE item OR slug >= ${ALIKE.slugline} OR head >= ${ALIKE.headline}
        OR topics AND greatest(slug, head) >= ${ALIKE.withTopics}
      ORDER BY item DESC, slug + head + CASE WHEN topics THEN 0.2 ELSE 0 END DESC, id DESC LIMIT ${MOST})
    SELECT s.id AS "storyId", s.slugline, ${TOLD},
      array_remove(ARRAY[CASE WHEN b.item THEN 'wire-item' END, CASE WHEN b.slug >= ${ALIKE.slugline} THEN 'slugline' END,
        CASE WHEN b.head >= ${ALIKE.headline} THEN 'headline' END, CASE WHEN b.topics THEN 'topics' END], NULL) AS signs
    FROM best b JOIN story s ON s.id = b.id ${AROUND}
    ORDER BY b.item DESC, b.slug + b.head + CASE WHEN b.topics THEN 0.2 ELSE 0 END DESC, b.id DESC`),
  );
}

/** Open stories of the last two days in whose slugline or headline stands what somebody has typed so far. */
export async function alreadyWritten(sql: Sql, typed: string): Promise<DuplicateRow[]> {
  return rowsOf(
    await sql.$queryRaw<unknown[]>(Prisma.sql`
    WITH ${RECENT}, best AS (
      SELECT s.id, greatest(word_similarity(${typed}, s.slugline), similarity(${typed}, s.slugline)) AS slug
      FROM recent r JOIN story s ON s.id = r.story_id WHERE ${IS_OPEN} ORDER BY slug DESC, s.id DESC LIMIT ${MOST})
    SELECT s.id AS "storyId", s.slugline, ${TOLD}, ARRAY['slugline'] AS signs
    FROM best b JOIN story s ON s.id = b.id ${AROUND} WHERE b.slug >= ${ALIKE.typed} ORDER BY b.slug DESC, b.id DESC LIMIT 3`),
  );
}

/** Open stories of any age by slugline or headline, the last touched first; this one left out. */
export async function storiesNamed(
  sql: Sql,
  { search, except }: { search: string; except: string },
): Promise<DuplicateRow[]> {
  const pattern = `%${search.replace(/[\\%_]/gu, '\\$&')}%`;
  return rowsOf(
    await sql.$queryRaw<unknown[]>(Prisma.sql`
    WITH named AS (
      (SELECT s.id FROM story s WHERE s.slugline ILIKE ${pattern} LIMIT ${AMONG})
      UNION (SELECT a.story_id FROM working_copy c JOIN article a ON a.id = c.article_id WHERE c.headline ILIKE ${pattern} LIMIT ${AMONG}))
    SELECT s.id AS "storyId", s.slugline, ${TOLD}, '{}'::text[] AS signs
    FROM named n JOIN story s ON s.id = n.id ${AROUND} WHERE s.id <> ${except}::uuid AND ${IS_OPEN}
    ORDER BY f.touched_at DESC, s.id DESC LIMIT ${MOST}`),
  );
}
