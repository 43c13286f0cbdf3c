import { z } from 'zod';
import { SCOPES } from '#contract/vocabulary.ts';
import { TASK_KINDS } from '#contract/planning-words.ts';
import { Prisma } from '#server/kit/database/generated/client.ts';
import type { Sql } from '#server/kit/run-command.ts';

const deskSchema = z.object({ id: z.string(), slug: z.string(), name: z.string() });
const personSchema = z.object({ id: z.string(), name: z.string() });
const taskSchema = z.object({
  id: z.string(),
  kind: z.enum(TASK_KINDS),
  subject: z.string(),
  since: z.date(),
  dueAt: z.date().nullable(),
  overdue: z.boolean(),
  personId: z.string().nullable(),
  right: z.string().nullable(),
  notFor: z.array(z.string()),
  deskId: z.string(),
  person: personSchema.nullable(),
  desk: deskSchema,
  story: z.object({ id: z.string(), slugline: z.string() }),
  article: z.object({ id: z.string(), language: z.string(), headline: z.string() }).nullable(),
});

/** An open task with all that is shown of it. */
export type ListedTask = z.infer<typeof taskSchema>;

const DESK = Prisma.sql`json_build_object('id', d.id, 'slug', d.slug, 'name', d.name) AS desk`;
const ARTICLE = Prisma.sql`CASE WHEN a.id IS NULL THEN NULL
  ELSE json_build_object('id', a.id, 'language', a.language, 'headline', c.headline) END AS article`;
const STORY = Prisma.sql`json_build_object('id', s.id, 'slugline', s.slugline) AS story`;

/** The scope of a signature that is owed; null for other tasks. */
export function scopeOf(
  task: Pick<ListedTask, 'kind' | 'subject'>,
): (typeof SCOPES)[number] | null {
  const scope = task.subject.split(' ')[0];
  return task.kind === 'sign' ? (SCOPES.find((known) => known === scope) ?? null) : null;
}

/** Open tasks, each with the article that it leads to: of a whole story's, the story's first. Of some desks, and those of one person wherever; the most urgent first. */
export async function listOpenTasks(
  tx: Sql,
  { desks, personId, most }: { desks: readonly string[] | null; personId: string; most: number },
): Promise<ListedTask[]> {
  const where =
    desks === null
      ? Prisma.empty
      : Prisma.sql`AND (t.desk_id = ANY (${[...desks]}::uuid[]) OR t.person_id = ${personId}::uuid)`;
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT t.id, t.kind, t.subject, t.since, t.due_at AS "dueAt", coalesce(t.due_at < newsroom_now(), false) AS overdue,
      t.person_id AS "personId", t."right", t.not_for::text[] AS "notFor", t.desk_id AS "deskId",
      CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('id', p.id, 'name', p.name) END AS person, ${DESK}, ${STORY}, ${ARTICLE}
    FROM task t JOIN desk d ON d.id = t.desk_id JOIN story s ON s.id = t.story_id LEFT JOIN person p ON p.id = t.person_id
      LEFT JOIN article a ON a.id = coalesce(t.article_id, (SELECT f.id FROM article f WHERE f.story_id = s.id
        ORDER BY f.source_article_id NULLS FIRST, f.id LIMIT 1)) LEFT JOIN working_copy c ON c.article_id = a.id
    WHERE t.closed_at IS NULL ${where} ORDER BY t.due_at NULLS LAST, t.since, t.id LIMIT ${most}`);
  return rows.map((row) => taskSchema.parse(row));
}

/** When somebody was last here before the session that they are in now; null when nobody knows. */
export async function lastHere(tx: Sql, personId: string, sessionId: string): Promise<Date | null> {
  const rows = await tx.$queryRaw<{ at: Date | null }[]>`
    SELECT max(least(coalesce(s.ended_at, s.seen_at), s.expires_at)) AS at FROM session s
    WHERE s.person_id = ${personId}::uuid AND s.id <> ${sessionId}::uuid
      AND s.created_at < coalesce((SELECT n.created_at FROM session n WHERE n.id = ${sessionId}::uuid), newsroom_now())`;
  return rows[0]?.at ?? null;
}

/** The database’s time, and that time ago. */
export async function hoursAgo(tx: Sql, hours: number): Promise<Date> {
  const rows = await tx.$queryRaw<{ at: Date }[]>`
    SELECT newsroom_now() - make_interval(hours => ${hours}::int) AS at`;
  return z.date().parse(rows[0]?.at);
}

const changeSchema = z.object({
  seq: z.string(),
  kind: z.string(),
  at: z.date(),
  by: personSchema.nullable(),
  article: z.object({ id: z.string(), language: z.string() }).nullable(),
  story: z.object({ id: z.string(), slugline: z.string() }),
});

/** What others did to stories of some desks since then, newest first. */
export async function changesSince(
  tx: Sql,
  about: { desks: readonly string[]; since: Date; notBy: string; most: number },
): Promise<z.infer<typeof changeSchema>[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT e.seq::text AS seq, e.kind, e.at, CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('id', p.id, 'name', p.name) END AS by,
      CASE WHEN a.id IS NULL THEN NULL ELSE json_build_object('id', a.id, 'language', a.language) END AS article, ${STORY}
    FROM record_entry e JOIN story s ON s.id = e.story_id LEFT JOIN person p ON p.id = e.person_id LEFT JOIN article a ON a.id = e.article_id
    WHERE e.at >= ${about.since} AND e.person_id IS DISTINCT FROM ${about.notBy}::uuid AND e.kind <> 'revision-made'
      AND coalesce(a.desk_id, s.desk_id) = ANY (${[...about.desks]}::uuid[])
    ORDER BY e.seq DESC LIMIT ${about.most}`);
  return rows.map((row) => changeSchema.parse(row));
}

const nextSchema = z.object({
  what: z.enum(['schedule', 'embargo']),
  at: z.date(),
  story: z.object({ id: z.string(), slugline: z.string() }),
  article: z.object({ id: z.string(), language: z.string(), headline: z.string() }).nullable(),
  desk: deskSchema,
});

/** Schedules and ends of embargoes on some desks in the next hours. */
export async function comingUp(
  tx: Sql,
  { desks, hours }: { desks: readonly string[]; hours: number },
): Promise<z.infer<typeof nextSchema>[]> {
  const ids = [...desks];
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT 'schedule' AS what, h.instant AS at, ${STORY}, ${ARTICLE}, ${DESK}
    FROM schedule h JOIN article a ON a.id = h.article_id JOIN story s ON s.id = a.story_id JOIN desk d ON d.id = a.desk_id
      JOIN working_copy c ON c.article_id = a.id
    WHERE h.ended_at IS NULL AND h.instant <= newsroom_now() + make_interval(hours => ${hours}::int) AND a.desk_id = ANY (${ids}::uuid[])
    UNION ALL
    SELECT 'embargo', s.embargo_until, ${STORY}, NULL, ${DESK} FROM story s JOIN desk d ON d.id = s.desk_id
    WHERE s.embargo_until BETWEEN newsroom_now() AND newsroom_now() + make_interval(hours => ${hours}::int)
      AND s.desk_id = ANY (${ids}::uuid[]) AND s.spiked_at IS NULL AND s.merged_into_id IS NULL`);
  return rows.map((row) => nextSchema.parse(row));
}

const noteSchema = z.object({
  id: z.string(),
  text: z.string(),
  at: z.date(),
  by: personSchema,
  desk: deskSchema,
});

/** What was left to some desks since then, newest first, and always each desk’s last note of the last two days. */
export async function notesSince(
  tx: Sql,
  { desks, since }: { desks: readonly string[]; since: Date },
): Promise<z.infer<typeof noteSchema>[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT n.id, n.text, n.at, json_build_object('id', p.id, 'name', p.name) AS by, ${DESK}
    FROM handover_note n JOIN person p ON p.id = n.person_id JOIN desk d ON d.id = n.desk_id
    WHERE n.desk_id = ANY (${[...desks]}::uuid[]) AND (n.at >= ${since} OR (n.at >= newsroom_now() - interval '2 days'
      AND n.id = (SELECT l.id FROM handover_note l WHERE l.desk_id = n.desk_id ORDER BY l.at DESC LIMIT 1)))
    ORDER BY n.at DESC LIMIT 50`);
  return rows.map((row) => noteSchema.parse(row));
}

/** Keeps a note for a desk’s next shift; gives its id. */
export async function insertNote(
  tx: Sql,
  note: { deskId: string; text: string; personId: string },
): Promise<string> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO handover_note (desk_id, text, person_id) VALUES (${note.deskId}::uuid, ${note.text}, ${note.personId}::uuid) RETURNING id`;
  return z.string().parse(rows[0]?.id);
}

/** Holds a desk until the transaction ends; false when there is none. */
export async function holdDesk(tx: Sql, deskId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM desk WHERE id = ${deskId}::uuid FOR UPDATE`;
  return rows.length === 1;
}

/** Whether there is such a desk. */
export async function isDesk(sql: Sql, deskId: string): Promise<boolean> {
  const rows = await sql.$queryRaw<unknown[]>`SELECT id FROM desk WHERE id = ${deskId}::uuid`;
  return rows.length === 1;
}

/** Keeps what a desk says about how soon things are to be done; what is left out is as the house has it again. */
export async function saveDeadlines(
  tx: Sql,
  deskId: string,
  deadlines: readonly { kind: string; minutes: number }[],
): Promise<void> {
  const kinds = deadlines.map(({ kind }) => kind);
  await tx.$executeRaw`
    DELETE FROM desk_deadline WHERE desk_id = ${deskId}::uuid AND kind <> ALL (${kinds}::text[])`;
  await tx.$executeRaw`
    INSERT INTO desk_deadline (desk_id, kind, minutes)
    SELECT ${deskId}::uuid, d.kind, d.minutes
    FROM jsonb_to_recordset(${JSON.stringify(deadlines)}::jsonb) AS d (kind text, minutes int)
    ON CONFLICT (desk_id, kind) DO UPDATE SET minutes = excluded.minutes WHERE desk_deadline.minutes <> excluded.minutes`;
}
