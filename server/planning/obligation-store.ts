import { z } from 'zod';
import { FORMS, SCOPES, STAGES } from '#contract/vocabulary.ts';
import { TASK_KINDS, TIMED_TASKS, type TimedTask } from '#contract/planning-words.ts';
import type { Sql } from '#server/kit/run-command.ts';
import type { Obligation, StoryFacts } from './rules/obligations.ts';
import type { OpenTask } from './rules/reconcile.ts';

const instant = z.coerce.date();
const factsSchema = z.object({
  id: z.string(),
  deskId: z.string(),
  spiked: z.boolean(),
  merged: z.boolean(),
  killed: z.object({ at: instant, byId: z.string(), confirmed: z.boolean() }).nullable(),
  articles: z.array(
    z.object({
      id: z.string(),
      deskId: z.string(),
      stage: z.enum(STAGES),
      writerId: z.string(),
      submittedAt: instant.nullable(),
      returnedAt: instant.nullable(),
      lacking: z.array(z.object({ scope: z.enum(SCOPES), deskId: z.string() })),
      authorIds: z.array(z.string()),
      everPublished: z.boolean(),
      publishedAt: instant.nullable(),
      live: z.object({ form: z.enum(FORMS), at: instant }).nullable(),
      sourceArticleId: z.string().nullable(),
      sourceLiveAt: instant.nullable(),
      assignment: z
        .object({ personId: z.string(), dueAt: instant.nullable(), at: instant })
        .nullable(),
      blockedSince: instant.nullable(),
      glass: z.array(
        z.object({
          publicationId: z.string(),
          byId: z.string(),
          at: instant,
          dueAt: instant,
          review: z
            .object({ verdict: z.enum(['stands', 'needs-correction']), at: instant })
            .nullable(),
          answered: z.boolean(),
        }),
      ),
    }),
  ),
});

/** A story's facts as the database has them: whether a source has moved is for the room of translation to say. */
export type StoredFacts = z.infer<typeof factsSchema>;

/** Waits for whoever reconciles the same story now; the others are not held up. */
export async function holdTasks(tx: Sql, storyId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('tasks ' || ${storyId}, 0))`;
}

/** Reads the facts from which all follows that is owed for a story; null when there is no such story. */
export async function readStoryFacts(tx: Sql, storyId: string): Promise<StoredFacts | null> {
  const rows = await tx.$queryRaw<{ facts: unknown }[]>`
    SELECT json_build_object('id', s.id, 'deskId', s.desk_id, 'spiked', s.spiked_at IS NOT NULL, 'merged', s.merged_into_id IS NOT NULL,
      'killed', (SELECT json_build_object('at', k.at, 'byId', k.person_id,
          'confirmed', EXISTS (SELECT FROM kill_confirmation c WHERE c.kill_id = k.id)) FROM kill k WHERE k.story_id = s.id),
      'articles', coalesce((SELECT json_agg(json_build_object('id', a.id, 'deskId', a.desk_id, 'stage', a.stage,
        'writerId', coalesce(m.person_id, a.created_by), 'submittedAt', m.at,
        'returnedAt', (SELECT max(r.at) FROM desk_move r WHERE r.article_id = a.id AND r.kind = 'returned'),
        'lacking', coalesce((SELECT json_agg(json_build_object('scope', l.scope, 'deskId', l.desk_id) ORDER BY l.scope, l.desk_id)
          FROM (SELECT t.scope, t.desk_id FROM steps_standing(a.id, a.head_revision_id) t WHERE t.signed < t.people
            UNION SELECT 'editorial', a.desk_id WHERE EXISTS (SELECT FROM authors_not_covered(a.head_revision_id))) l
          WHERE a.stage = 'in-review'), '[]'),
        'authorIds', (SELECT coalesce(json_agg(u.person_id ORDER BY u.person_id), '[]') FROM revision_author u WHERE u.revision_id = a.head_revision_id),
        'everPublished', a.first_published_at IS NOT NULL, 'publishedAt', (SELECT max(p.at) FROM publication p WHERE p.article_id = a.id AND p.revision_id IS NOT NULL),
        'live', (SELECT json_build_object('form', p.form, 'at', p.at) FROM publication p WHERE p.id = a.live_publication_id),
        'sourceArticleId', a.source_article_id, 'sourceLiveAt', o.at, 'assignment', g.assignment,
        'blockedSince', (SELECT min(coalesce(z.at, t.at)) FROM open_blocking_threads(a.id) AS o (id) JOIN comment_thread t ON t.id = o.id
          LEFT JOIN LATERAL (SELECT max(z.at) AS at FROM comment_resolution z WHERE z.thread_id = t.id AND z.kind = 'reopened') z ON true),
        'glass', coalesce((SELECT json_agg(json_build_object('publicationId', b.publication_id, 'byId', b.person_id, 'at', b.at,
            'dueAt', b.due_at, 'review', CASE WHEN v.at IS NULL THEN NULL ELSE json_build_object('verdict', v.verdict, 'at', v.at) END,
            'answered', EXISTS (SELECT FROM publication p WHERE p.article_id = a.id AND p.at > v.at)) ORDER BY b.at)
          FROM glass_break b LEFT JOIN glass_review v ON v.publication_id = b.publication_id WHERE b.article_id = a.id), '[]'))
        ORDER BY a.id)
      FROM article a
        LEFT JOIN LATERAL (SELECT d.person_id, d.at FROM desk_move d WHERE d.article_id = a.id AND d.kind = 'submitted'
          ORDER BY d.at DESC, d.id DESC LIMIT 1) m ON true
        LEFT JOIN LATERAL (SELECT p.at FROM article x JOIN publication p ON p.id = x.live_publication_id WHERE x.id = a.source_article_id) o ON true
        LEFT JOIN LATERAL (SELECT CASE WHEN i.assignee_id IS NULL THEN NULL ELSE json_build_object('personId', i.assignee_id,
            'dueAt', i.due_at, 'at', i.at) END AS assignment FROM assignment i WHERE i.article_id = a.id
          ORDER BY i.sequence DESC LIMIT 1) g ON true
      WHERE a.story_id = s.id), '[]')) AS facts
    FROM story s WHERE s.id = ${storyId}::uuid`;
  return rows[0] === undefined ? null : factsSchema.parse(rows[0].facts);
}

const taskSchema = z.object({
  id: z.string(),
  kind: z.enum(TASK_KINDS),
  articleId: z.string().nullable(),
  subject: z.string(),
  deskId: z.string(),
  personId: z.string().nullable(),
  right: z.string().nullable(),
  notFor: z.array(z.string()),
  since: z.date(),
  dueAt: z.date().nullable(),
});

/** The open tasks of a story. */
export async function readOpenTasks(tx: Sql, storyId: string): Promise<OpenTask[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id, kind, article_id AS "articleId", subject, desk_id AS "deskId", person_id AS "personId", "right",
      not_for::text[] AS "notFor", since, due_at AS "dueAt"
    FROM task WHERE story_id = ${storyId}::uuid AND closed_at IS NULL`;
  return rows.map((row) => taskSchema.parse(row));
}

/** Opens a task. */
export async function insertTask(tx: Sql, storyId: string, task: Obligation): Promise<void> {
  const { kind, articleId, subject, deskId, personId, right, notFor, since, dueAt } = task;
  await tx.$executeRaw`
    INSERT INTO task (kind, story_id, article_id, subject, desk_id, person_id, "right", not_for, since, due_at)
    VALUES (${kind}, ${storyId}::uuid, ${articleId}::uuid, ${subject}, ${deskId}::uuid, ${personId}::uuid, ${right},
      ${[...notFor]}::uuid[], ${since}, ${dueAt})`;
}

/** Says whose a task is now, and until when; one that has more time again may be overdue again. */
export async function changeTask(tx: Sql, id: string, to: Obligation): Promise<void> {
  const { deskId, personId, right, notFor, since, dueAt } = to;
  await tx.$executeRaw`
    UPDATE task SET desk_id = ${deskId}::uuid, person_id = ${personId}::uuid, "right" = ${right}, not_for = ${[...notFor]}::uuid[],
      since = ${since}, due_at = ${dueAt}, alarmed_at = CASE WHEN ${dueAt} > newsroom_now() THEN NULL ELSE alarmed_at END
    WHERE id = ${id}::uuid`;
}

/** Closes tasks. */
export async function closeTasks(tx: Sql, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`UPDATE task SET closed_at = newsroom_now() WHERE id = ANY (${[...ids]}::uuid[])`;
}

/** What desks say about how soon something is to be done. */
export async function readDeadlines(
  tx: Sql,
): Promise<{ deskId: string; kind: TimedTask; minutes: number }[]> {
  const rows = await tx.$queryRaw<
    unknown[]
  >`SELECT desk_id AS "deskId", kind, minutes FROM desk_deadline`;
  const schema = z.object({ deskId: z.string(), kind: z.enum(TIMED_TASKS), minutes: z.int() });
  return rows.map((row) => schema.parse(row));
}

/** Tasks that are overdue and nobody was alarmed about; each is given once. */
export async function takeOverdue(tx: Sql): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE task SET alarmed_at = newsroom_now() WHERE id IN (
      SELECT id FROM task WHERE closed_at IS NULL AND alarmed_at IS NULL AND due_at < newsroom_now()
      ORDER BY due_at LIMIT 200 FOR UPDATE SKIP LOCKED) RETURNING id`;
  return rows.map(({ id }) => id);
}

/** Stories of which something could be owed, by id, after one of them: those touched in the last days, and those with open tasks. */
export async function storiesToSweep(
  tx: Sql,
  { after, days, most }: { after: string | null; days: number | null; most: number },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM story s
    WHERE (${after}::uuid IS NULL OR s.id > ${after}::uuid) AND (${days}::int IS NULL
      OR EXISTS (SELECT FROM article a WHERE a.story_id = s.id AND a.touched_at >= newsroom_now() - make_interval(days => ${days}::int))
      OR EXISTS (SELECT FROM task t WHERE t.story_id = s.id AND t.closed_at IS NULL))
      -- What is about to be worked out anew was not forgotten.
      AND NOT EXISTS (SELECT FROM outbox_event e WHERE e.topic = 'story-moved' AND e.key = s.id::text AND e.done_at IS NULL)
    ORDER BY s.id LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

/** Stories with something of a desk's that could be owed to it. */
export async function storiesOfDesk(tx: Sql, deskId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT a.story_id AS id FROM article a WHERE a.desk_id = ${deskId}::uuid AND a.stage <> 'drafting'
    UNION SELECT t.story_id FROM task t WHERE t.desk_id = ${deskId}::uuid AND t.closed_at IS NULL`;
  return rows.map(({ id }) => id);
}

/** The facts with what only the room of translation knows. */
export function withMoved(facts: StoredFacts, moved: ReadonlySet<string>): StoryFacts {
  return {
    ...facts,
    articles: facts.articles.map(({ sourceArticleId, sourceLiveAt, ...article }) => ({
      ...article,
      source:
        sourceArticleId === null
          ? null
          : { liveAt: sourceLiveAt, movedAt: moved.has(article.id) ? sourceLiveAt : null },
    })),
  };
}
