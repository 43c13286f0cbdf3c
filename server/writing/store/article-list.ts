import { Prisma } from '#server/kit/database/generated/client.ts';
import type { Form, Stage } from '#contract/vocabulary.ts';
import type { Database } from '#server/kit/database/open-database.ts';
import type { ListPlace } from '../rules/list-cursor.ts';
import type { ListedArticle } from '../rules/listed-article.ts';

/** Which articles are wanted. Without a state: neither spiked, merged nor killed. */
export type ArticleFilter = {
  /** The id of somebody who began the article or has a step in its log. */
  by?: string | undefined;
  stage?: Stage | undefined;
  state?: 'live' | 'spiked' | 'killed' | 'merged' | 'unpublished' | undefined;
  form?: Form | undefined;
  language?: string | undefined;
  deskId?: string | undefined;
  search?: string | undefined;
  /** The id of somebody whose signature the head lacks and who may give it now. */
  awaits?: string | undefined;
};

const KILLED = Prisma.sql`EXISTS (SELECT FROM kill k WHERE k.story_id = a.story_id)`;

/** Whether anybody has typed since the revision that readers see; the system's emptying of its note is nobody's. */
const CHANGED = Prisma.sql`coalesce(c.position > r.position AND EXISTS (SELECT FROM step t
  WHERE t.article_id = a.id AND t.position > r.position AND t.author_id IS NOT NULL), false)`;

function stateCondition(state: ArticleFilter['state']): Prisma.Sql {
  switch (state) {
    case 'killed':
      return KILLED;
    case 'spiked':
      return Prisma.sql`s.spiked_at IS NOT NULL AND NOT ${KILLED}`;
    case 'merged':
      return Prisma.sql`s.merged_into_id IS NOT NULL AND NOT ${KILLED}`;
    case 'live':
      return Prisma.sql`a.live_publication_id IS NOT NULL`;
    case 'unpublished':
      return Prisma.sql`a.live_publication_id IS NULL AND s.spiked_at IS NULL AND s.merged_into_id IS NULL AND NOT ${KILLED}`;
    case undefined:
      return Prisma.sql`s.spiked_at IS NULL AND s.merged_into_id IS NULL AND NOT ${KILLED}`;
  }
}

/** A text as a LIKE pattern that finds it anywhere. */
function anywhere(text: string): string {
  return `%${text.replace(/[\\%_]/gu, '\\$&')}%`;
}

/** By index first, headlines and sluglines each by its own, 10,000 at most; only then ordered and joined. */
function searchCondition(search: string): Prisma.Sql {
  const pattern = anywhere(search);
  return Prisma.sql`a.id IN (
    (SELECT article_id FROM working_copy WHERE headline ILIKE ${pattern} LIMIT 10000)
    UNION ALL
    (SELECT f.id FROM story fs JOIN article f ON f.story_id = fs.id WHERE fs.slugline ILIKE ${pattern} LIMIT 10000))`;
}

function writtenBy(personId: string): Prisma.Sql {
  return Prisma.sql`(a.created_by = ${personId}::uuid
    OR EXISTS (SELECT FROM step t WHERE t.author_id = ${personId}::uuid AND t.article_id = a.id))`;
}

function awaitsSignatureOf(personId: string): Prisma.Sql {
  return Prisma.sql`a.id IN (SELECT awaits_signature_of(${personId}::uuid))`;
}

/** Not where readers have it as it is: there nobody has anything to do. */
const AT_WORK = Prisma.sql`a.id IN (SELECT w.article_id FROM board w WHERE w.position <> 'live')`;

function stageCondition(stage: Stage): Prisma.Sql {
  const there = Prisma.sql`a.stage = ${stage}`;
  return stage === 'drafting' ? Prisma.sql`(${there} AND ${AT_WORK})` : there;
}

/** Written out: only so does PostgreSQL know that the index of the other forms has all there is. */
const OF_FORM: Record<Form, Prisma.Sql> = {
  full: Prisma.sql`a.form = 'full'`,
  flash: Prisma.sql`a.form = 'flash'`,
  developing: Prisma.sql`a.form = 'developing'`,
};

function conditions({ by, stage, awaits, ...filter }: ArticleFilter): Prisma.Sql {
  const { state, form, language, deskId, search } = filter;
  const all = [stateCondition(state)];
  if (by !== undefined) {
    all.push(writtenBy(by));
  }
  if (stage !== undefined) all.push(stageCondition(stage));
  if (awaits !== undefined) all.push(awaitsSignatureOf(awaits));
  if (form !== undefined) all.push(OF_FORM[form]);
  if (language !== undefined) all.push(Prisma.sql`a.language = ${language}`);
  if (deskId !== undefined) all.push(Prisma.sql`a.desk_id = ${deskId}::uuid`);
  if (search !== undefined && search !== '') all.push(searchCondition(search));
  return Prisma.join(all, ' AND ');
}

/**
 * As many rows as a page needs, in three sizes: with a number written out, PostgreSQL plans the statement
 * once for all, with a parameter each time anew.
 */
function atLeast(most: number): Prisma.Sql {
  if (most <= 26) return Prisma.sql`LIMIT 26`;
  return most <= 51 ? Prisma.sql`LIMIT 51` : Prisma.sql`LIMIT 101`;
}

/** One page of articles, the last touched first, without their text; `most` is 101 at most. */
export async function listArticles(
  database: Database,
  filter: ArticleFilter,
  { after, most }: { after: ListPlace | null; most: number },
): Promise<ListedArticle[]> {
  const place =
    after === null
      ? Prisma.empty
      : Prisma.sql`AND (a.touched_at, a.id) < (${after.touchedAt}::timestamptz, ${after.id}::uuid)`;
  const sql = Prisma.sql`
    SELECT a.id, a.number, a.story_id AS "storyId", s.slugline, c.headline, a.language, d.id AS "deskId",
      d.slug AS "deskSlug", d.name AS "deskName", a.stage, l.kind AS "liveKind", ${CHANGED} AS changed,
      a.live_publication_id IS NULL AND a.first_published_at IS NOT NULL AS withdrawn, ${KILLED} AS killed,
      s.merged_into_id IS NOT NULL AS merged, s.spiked_at IS NOT NULL AS spiked, coalesce(s.embargo_until > newsroom_now(), false) AS embargoed, s.urgency,
      a.source_article_id IS NOT NULL AS "isTranslation", a.flags || s.flags AS flags, a.form,
      (SELECT min(g.due_at) FROM glass_break g WHERE g.article_id = a.id
        AND NOT EXISTS (SELECT FROM glass_review v WHERE v.publication_id = g.publication_id)) AS "secondEyesDue",
      to_char(a.touched_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "touchedAt",
      p.id AS "personId", p.name AS "personName"
    FROM article a JOIN story s ON s.id = a.story_id JOIN working_copy c ON c.article_id = a.id
      JOIN desk d ON d.id = a.desk_id LEFT JOIN publication l ON l.id = a.live_publication_id
      LEFT JOIN revision r ON r.id = l.revision_id LEFT JOIN person p ON p.id = c.updated_by
    WHERE ${conditions(filter)} ${place}
    ORDER BY a.touched_at DESC, a.id DESC ${atLeast(most)}`;
  return (await database.sql.$queryRaw<ListedArticle[]>(sql)).slice(0, most);
}

/** How many articles stand where; none is counted past 10,000. */
export type Tally = {
  all: number;
  mine: number;
  awaits: number;
  drafting: number;
  inReview: number;
  returned: number;
  live: number;
};

/**
 * Counts in one pass over the 10,001 articles that were touched last: one more than is told, so that
 * whoever reads it knows when there are more. `me` is whose count as `mine`, and whose signature as awaited. What rests as readers
 * have it is not being drafted.
 */
export async function tallyArticles(
  database: Database,
  filter: ArticleFilter,
  me: string,
): Promise<Tally> {
  const sql = Prisma.sql`
    SELECT count(*)::int AS all, count(*) FILTER (WHERE ${writtenBy(me)})::int AS mine,
      count(*) FILTER (WHERE ${awaitsSignatureOf(me)})::int AS awaits,
      count(*) FILTER (WHERE ${stageCondition('drafting')})::int AS drafting,
      count(*) FILTER (WHERE a.stage = 'in-review')::int AS "inReview",
      count(*) FILTER (WHERE a.stage = 'returned')::int AS returned,
      count(*) FILTER (WHERE a.live_publication_id IS NOT NULL)::int AS live
    FROM (SELECT a.id, a.created_by, a.stage, a.live_publication_id FROM article a JOIN story s ON s.id = a.story_id
      WHERE ${conditions(filter)} ORDER BY a.touched_at DESC, a.id DESC LIMIT 10001) a`;
  const [tally] = await database.sql.$queryRaw<Tally[]>(sql);
  if (tally === undefined) throw new Error('A count without an answer.');
  return tally;
}

/** Killed stories that nobody has confirmed yet, the oldest first. */
export async function killsToConfirm({
  prisma,
}: Database): Promise<
  { storyId: string; articleId: string; slugline: string; byId: string; byName: string; at: Date }[]
> {
  return prisma.$queryRaw`
    SELECT k.story_id AS "storyId", (SELECT id FROM article WHERE story_id = k.story_id ORDER BY number LIMIT 1) AS "articleId",
      s.slugline, p.id AS "byId", p.name AS "byName", k.at
    FROM kill k JOIN story s ON s.id = k.story_id JOIN person p ON p.id = k.person_id
    WHERE NOT EXISTS (SELECT FROM kill_confirmation c WHERE c.kill_id = k.id)
    ORDER BY k.at LIMIT 100`;
}

/** What went out without its signatures and nobody has looked at, the most pressing first. */
export async function glassToReview({ prisma }: Database): Promise<
  {
    publicationId: string;
    articleId: string;
    slugline: string;
    byId: string;
    byName: string;
    dueAt: Date;
  }[]
> {
  return prisma.$queryRaw`
    SELECT g.publication_id AS "publicationId", g.article_id AS "articleId", s.slugline, p.id AS "byId", p.name AS "byName",
      g.due_at AS "dueAt"
    FROM glass_break g JOIN article a ON a.id = g.article_id JOIN story s ON s.id = a.story_id JOIN person p ON p.id = g.person_id
    WHERE NOT EXISTS (SELECT FROM glass_review v WHERE v.publication_id = g.publication_id)
    ORDER BY g.due_at LIMIT 100`;
}
