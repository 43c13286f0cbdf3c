import { z } from 'zod';
import { LIVE_KINDS, SCHEDULE_ENDS } from '#contract/vocabulary.ts';
import { publishBody } from '#contract/api/publishing.ts';
import { issueSchema } from '#contract/problem.ts';
import { OVERTAKEN } from '#contract/schedule-ends.ts';
import { Prisma } from '#server/kit/database/generated/client.ts';
import type { Sql } from '#server/kit/run-command.ts';

/** Postgres writes timestamps inside JSON in ISO 8601. */
const instant = z.string().transform((text) => new Date(text).toISOString());
const person = z.object({ id: z.string(), name: z.string() });

const told = z.object({
  id: z.string(),
  articleId: z.string(),
  revisionId: z.string(),
  revisionNumber: z.number(),
  digest: z.string(),
  kind: z.enum(LIVE_KINDS),
  significant: z.boolean(),
  // Schedules of old carry a sentence as well, which nobody had signed: it is passed over.
  corrections: z.array(
    z.object({ was: z.string(), now: z.string(), blocks: z.array(z.string()).default([]) }),
  ),
  overrides: publishBody.shape.overrides.unwrap(),
  local: z.string(),
  zone: z.string(),
  which: z.enum(['earlier', 'later']).nullable(),
  instant,
  by: person,
  at: instant,
  end: z
    .object({
      kind: z.enum(SCHEDULE_ENDS),
      code: z.string(),
      reason: z.string(),
      issues: z.array(issueSchema),
      by: person.nullable(),
      at: instant,
    })
    .nullable(),
});

const TOLD = Prisma.sql`
  json_build_object('id', s.id, 'articleId', s.article_id, 'revisionId', s.revision_id, 'revisionNumber', r.number,
    'digest', encode(s.digest, 'hex'), 'kind', s.kind, 'significant', s.significant, 'corrections', s.corrections,
    'overrides', s.overrides, 'local', s.local, 'zone', s.zone, 'which', s.fold,
    'instant', s.instant, 'by', json_build_object('id', w.id, 'name', w.name), 'at', s.at,
    'end', CASE WHEN e.schedule_id IS NULL THEN NULL ELSE json_build_object('kind', e.kind, 'code', e.code, 'reason', e.reason,
      'issues', e.issues, 'by', CASE WHEN b.id IS NULL THEN NULL ELSE json_build_object('id', b.id, 'name', b.name) END, 'at', e.at) END)`;

const FROM = Prisma.sql`
  schedule s JOIN revision r ON r.id = s.revision_id JOIN person w ON w.id = s.person_id
    LEFT JOIN schedule_end e ON e.schedule_id = s.id LEFT JOIN person b ON b.id = e.person_id`;

/** A schedule with what became of it. */
export type ToldSchedule = z.infer<typeof told>;

/** Every schedule of an article, the newest first; a hundred at most. */
export async function schedulesOfArticle(from: Sql, articleId: string): Promise<ToldSchedule[]> {
  const rows = await from.$queryRaw<{ told: unknown }[]>`
    SELECT ${TOLD} AS told FROM ${FROM} WHERE s.article_id = ${articleId}::uuid ORDER BY s.at DESC, s.id DESC LIMIT 100`;
  return rows.map((row) => told.parse(row.told));
}

const article = z.object({
  id: z.string(),
  headline: z.string(),
  language: z.string(),
  storyId: z.string(),
  slugline: z.string(),
  desk: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
});

/** A row of what goes live; `place` is its instant (or that of its failure) to the microsecond. */
export type ListedSchedule = {
  schedule: ToldSchedule;
  article: z.infer<typeof article>;
  settled: boolean;
  place: string;
};

/** Which schedules are listed: open ones by when they run, or failed ones by when they failed, the last first. */
export type ScheduleFilter = {
  state: 'open' | 'failed';
  deskId?: string | undefined;
  articleId?: string | undefined;
  until?: string | undefined;
};

const ARTICLE = Prisma.sql`
  json_build_object('id', a.id, 'headline', c.headline, 'language', a.language, 'storyId', st.id, 'slugline', st.slugline,
    'desk', json_build_object('id', d.id, 'slug', d.slug, 'name', d.name))`;

const AROUND = Prisma.sql`
  JOIN article a ON a.id = s.article_id JOIN working_copy c ON c.article_id = a.id JOIN story st ON st.id = a.story_id
    JOIN desk d ON d.id = a.desk_id`;

const PLACE = `YYYY-MM-DD"T"HH24:MI:SS.US"Z"`;

/** Whether nobody needs to see to a failed schedule any more: it was overtaken, or something went out or was scheduled since. */
const SETTLED = Prisma.sql`
  (e.code = ANY(${[...OVERTAKEN]}::text[]) OR st.spiked_at IS NOT NULL OR st.merged_into_id IS NOT NULL OR story_is_killed(st.id)
    OR EXISTS (SELECT FROM schedule n WHERE n.article_id = s.article_id AND (n.at, n.id) > (s.at, s.id))
    OR EXISTS (SELECT FROM publication p WHERE p.article_id = s.article_id AND p.at > e.at))`;

/** One page of schedules after a place. */
export async function listSchedules(
  from: Sql,
  { state, deskId, articleId, until }: ScheduleFilter,
  page: { after: { at: string; id: string } | null; most: number },
): Promise<ListedSchedule[]> {
  const of = Prisma.sql`(${deskId ?? null}::uuid IS NULL OR a.desk_id = ${deskId ?? null}::uuid)
    AND (${articleId ?? null}::uuid IS NULL OR a.id = ${articleId ?? null}::uuid)`;
  const { at, id } = page.after ?? { at: null, id: null };
  const rows = await from.$queryRaw<
    { told: unknown; article: unknown; settled: boolean; place: string }[]
  >(
    state === 'open'
      ? Prisma.sql`SELECT ${TOLD} AS told, ${ARTICLE} AS article, false AS settled, to_char(s.instant AT TIME ZONE 'UTC', ${PLACE}) AS place
          FROM ${FROM} ${AROUND}
          WHERE s.ended_at IS NULL AND ${of} AND (${until ?? null}::timestamptz IS NULL OR s.instant <= ${until ?? null}::timestamptz)
            AND (${at}::timestamptz IS NULL OR (s.instant, s.id) > (${at}::timestamptz, ${id}::uuid))
          ORDER BY s.instant, s.id LIMIT ${page.most}`
      : Prisma.sql`SELECT ${TOLD} AS told, ${ARTICLE} AS article, ${SETTLED} AS settled, to_char(e.at AT TIME ZONE 'UTC', ${PLACE}) AS place
          FROM ${FROM} ${AROUND}
          WHERE e.kind = 'failed' AND ${of} AND (${until ?? null}::timestamptz IS NULL OR e.at <= ${until ?? null}::timestamptz)
            AND (${at}::timestamptz IS NULL OR (e.at, s.id) < (${at}::timestamptz, ${id}::uuid))
          ORDER BY e.at DESC, s.id DESC LIMIT ${page.most}`,
  );
  return rows.map((row) => ({
    schedule: told.parse(row.told),
    article: article.parse(row.article),
    settled: row.settled,
    place: row.place,
  }));
}

const embargo = z.object({
  storyId: z.string(),
  slugline: z.string(),
  desk: article.shape.desk,
  until: instant.nullable(),
  zone: z.string(),
  articles: z.array(
    z.object({
      id: z.string(),
      headline: z.string(),
      language: z.string(),
      scheduledFor: instant.nullable(),
    }),
  ),
  probe: z
    .object({
      at: instant,
      outputs: z.number(),
      sentences: z.number(),
      hits: z.array(
        z.object({
          output: z.string(),
          address: z.string(),
          words: z.string(),
          process: z.string().optional(),
        }),
      ),
      processes: z.number(),
      silent: z.array(z.string()),
    })
    .nullable(),
});

/** Every story under embargo, the one that ends first at the top, with the last look at the public outputs. */
export async function listEmbargoes(from: Sql): Promise<z.infer<typeof embargo>[]> {
  const rows = await from.$queryRaw<{ embargo: unknown }[]>`
    SELECT json_build_object('storyId', st.id, 'slugline', st.slugline,
      'desk', json_build_object('id', d.id, 'slug', d.slug, 'name', d.name),
      'until', CASE WHEN isfinite(st.embargo_until) THEN st.embargo_until END, 'zone', coalesce(st.embargo_zone, 'UTC'),
      'articles', (SELECT coalesce(json_agg(json_build_object('id', a.id, 'headline', c.headline, 'language', a.language,
          'scheduledFor', s.instant) ORDER BY a.number), '[]')
        FROM article a JOIN working_copy c ON c.article_id = a.id
          LEFT JOIN schedule s ON s.article_id = a.id AND s.ended_at IS NULL WHERE a.story_id = st.id),
      'probe', (SELECT json_build_object('at', p.at, 'outputs', p.outputs, 'sentences', p.sentences, 'hits', p.hits,
          'processes', p.processes, 'silent', p.silent)
        FROM embargo_probe p WHERE p.story_id = st.id ORDER BY p.at DESC, p.id DESC LIMIT 1)) AS embargo
    FROM story st JOIN desk d ON d.id = st.desk_id
    WHERE st.embargo_until > newsroom_now() AND st.spiked_at IS NULL AND st.merged_into_id IS NULL AND NOT story_is_killed(st.id)
    ORDER BY st.embargo_until, st.id LIMIT 500`;
  return rows.map((row) => embargo.parse(row.embargo));
}
