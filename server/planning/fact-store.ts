import { z } from 'zod';
import { Prisma } from '#server/kit/database/generated/client.ts';
import type { Fragment } from '#server/kit/database/transaction.ts';
import type { Sql } from '#server/kit/run-command.ts';
import type { FactKind } from './rules/telling.ts';

const factSchema = z.object({
  articleId: z.string().nullable(),
  deskId: z.string().nullable(),
  byId: z.string().nullable(),
  byName: z.string(),
  at: z.date(),
  excerpt: z.string(),
  named: z.array(z.string()),
});

/** What is told of a fact: about which article, who did it, when, and who is named in it. */
export type ToldFact = z.infer<typeof factSchema>;

/** The first of a story's articles: what is told of the whole story leads there. */
const FIRST = Prisma.sql`(SELECT a.id FROM article a WHERE a.story_id = s.id ORDER BY a.source_article_id NULLS FIRST, a.id LIMIT 1)`;

/** Who began one of a story's articles, has it on their desk, or has words in it that are new. */
const AT_WORK = Prisma.sql`ARRAY(SELECT people_at_story(s.id))`;

const NOBODY = Prisma.sql`NULL::uuid`;

function glass(id: string): Fragment {
  return Prisma.sql`
    SELECT b.article_id, a.desk_id, b.person_id AS by_id, '' AS by_name, b.at, b.reason AS excerpt, '{}'::uuid[] AS named
    FROM glass_break b JOIN article a ON a.id = b.article_id WHERE b.publication_id = ${id}::uuid`;
}

function embargo(id: string): Fragment {
  return Prisma.sql`
    SELECT ${FIRST} AS article_id, s.desk_id, ${NOBODY} AS by_id, '' AS by_name, newsroom_now() AS at, '' AS excerpt, '{}'::uuid[] AS named
    FROM story s WHERE s.id = ${id}::uuid`;
}

function schedule(id: string): Fragment {
  return Prisma.sql`
    SELECT s.article_id, a.desk_id, ${NOBODY} AS by_id, '' AS by_name, newsroom_now() AS at,
      replace(s.local, 'T', ' ') || ' ' || s.zone AS excerpt, ARRAY[s.person_id] AS named
    FROM schedule s JOIN article a ON a.id = s.article_id WHERE s.id = ${id}::uuid`;
}

const READ: Record<Exclude<FactKind, 'assigned'>, (id: string) => Fragment> = {
  returned: (id) => Prisma.sql`
    SELECT m.article_id, a.desk_id, m.person_id AS by_id, '' AS by_name, m.at, m.note AS excerpt,
      ARRAY[coalesce((SELECT x.person_id FROM desk_move x WHERE x.article_id = m.article_id AND x.kind = 'submitted' AND x.at <= m.at
        ORDER BY x.at DESC LIMIT 1), a.created_by)] AS named
    FROM desk_move m JOIN article a ON a.id = m.article_id WHERE m.id = ${id}::uuid`,
  signed: (id) => Prisma.sql`
    SELECT s.article_id, a.desk_id, s.person_id AS by_id, '' AS by_name, s.at, s.scope AS excerpt, '{}'::uuid[] AS named
    FROM sign_off s JOIN article a ON a.id = s.article_id WHERE s.id = ${id}::uuid`,
  published: (id) => Prisma.sql`
    SELECT p.article_id, a.desk_id, p.person_id AS by_id, '' AS by_name, p.at, p.kind AS excerpt, '{}'::uuid[] AS named
    FROM publication p JOIN article a ON a.id = p.article_id WHERE p.id = ${id}::uuid`,
  killed: (id) => Prisma.sql`
    SELECT ${FIRST} AS article_id, s.desk_id, k.person_id AS by_id, '' AS by_name, k.at, k.reason AS excerpt, '{}'::uuid[] AS named
    FROM kill k JOIN story s ON s.id = k.story_id WHERE k.id = ${id}::uuid`,
  merged: (id) => Prisma.sql`
    SELECT ${FIRST} AS article_id, s.desk_id, m.person_id AS by_id, '' AS by_name, m.at, m.reason AS excerpt, ${AT_WORK} AS named
    FROM story_merge m JOIN story s ON s.id = m.story_id WHERE m.id = ${id}::uuid`,
  parted: (id) => Prisma.sql`
    SELECT ${FIRST} AS article_id, s.desk_id, p.person_id AS by_id, '' AS by_name, p.at, p.reason AS excerpt, ${AT_WORK} AS named
    FROM story_parting p JOIN story_merge m ON m.id = p.merge_id JOIN story s ON s.id = m.story_id WHERE p.merge_id = ${id}::uuid`,
  'guest-said': (id) => Prisma.sql`
    SELECT c.article_id, a.desk_id, ${NOBODY} AS by_id, l.name AS by_name, c.at, c.text AS excerpt, '{}'::uuid[] AS named
    FROM guest_comment c JOIN guest_link l ON l.id = c.link_id JOIN article a ON a.id = c.article_id WHERE c.id = ${id}::uuid`,
  'guest-signed': (id) => Prisma.sql`
    SELECT s.article_id, a.desk_id, ${NOBODY} AS by_id, coalesce(s.guest_name, '') AS by_name, s.at, s.scope AS excerpt, '{}'::uuid[] AS named
    FROM sign_off s JOIN article a ON a.id = s.article_id WHERE s.id = ${id}::uuid`,
  'glass-broken': glass,
  'glass-unreviewed': glass,
  'schedule-failed': schedule,
  'schedule-early': schedule,
  'schedule-late': schedule,
  'schedule-moved': schedule,
  'embargo-leak': embargo,
  'probe-incomplete': embargo,
  'task-overdue': (id) => Prisma.sql`
    SELECT coalesce(t.article_id, ${FIRST}) AS article_id, t.desk_id, ${NOBODY} AS by_id, '' AS by_name, t.due_at AS at,
      t.kind AS excerpt, CASE WHEN t.person_id IS NULL THEN '{}'::uuid[] ELSE ARRAY[t.person_id] END AS named
    FROM task t JOIN story s ON s.id = t.story_id WHERE t.id = ${id}::uuid AND t.closed_at IS NULL`,
};

/** Reads what is told of a fact; null when it is none, or none any more. */
export async function readFact(
  tx: Sql,
  kind: Exclude<FactKind, 'assigned'>,
  id: string,
): Promise<ToldFact | null> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT article_id AS "articleId", desk_id AS "deskId", by_id AS "byId", by_name AS "byName", at, excerpt,
      named::text[] AS named FROM (${READ[kind](id)}) fact`);
  return rows[0] === undefined ? null : factSchema.parse(rows[0]);
}

/** An article's desk, and the time. */
export async function deskOf(tx: Sql, articleId: string): Promise<{ deskId: string } | null> {
  const rows = await tx.$queryRaw<{ deskId: string }[]>`
    SELECT desk_id AS "deskId" FROM article WHERE id = ${articleId}::uuid`;
  return rows[0] ?? null;
}

/** Who has words in an article's newest revision, and who handed it in last. */
export async function writersOf(tx: Sql, articleId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT u.person_id AS id FROM article a JOIN revision_author u ON u.revision_id = a.head_revision_id WHERE a.id = ${articleId}::uuid
    UNION SELECT coalesce((SELECT m.person_id FROM desk_move m WHERE m.article_id = a.id AND m.kind = 'submitted'
      ORDER BY m.at DESC LIMIT 1), a.created_by) FROM article a WHERE a.id = ${articleId}::uuid`;
  return rows.map(({ id }) => id);
}

/** Who holds one of these rights on a desk now. */
export async function holdersOf(
  tx: Sql,
  deskId: string,
  rights: readonly string[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT m.person_id AS id FROM membership m JOIN role_right r ON r.role = m.role JOIN person p ON p.id = m.person_id
    WHERE m.desk_id = ${deskId}::uuid AND p.active AND r."right" = ANY (${[...rights]}::text[])`;
  return rows.map(({ id }) => id);
}
