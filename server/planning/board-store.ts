import type { Flag, Form, Stage } from '#contract/vocabulary.ts';
import type { Position } from '#contract/planning-words.ts';
import { OPEN_POSITIONS, POSITIONS } from '#contract/planning-words.ts';
import { Prisma } from '#server/kit/database/generated/client.ts';
import type { Sql } from '#server/kit/run-command.ts';
import type { CardPlace } from './rules/board-place.ts';

/** Which cards are wanted. */
export type BoardFilter = {
  deskId?: string | undefined;
  language?: string | undefined;
  assignee?: string | undefined;
  /** Whose own work: assigned to them, or begun by them and taken by nobody. */
  workOf?: string | undefined;
  flag?: Flag | undefined;
  form?: Form | undefined;
  /** Whose signature the head lacks, and who may give it now. */
  awaits?: string | undefined;
};

/** None is counted past this. */
export const MOST_COUNTED = 1_000;
/** Among how many open cards lanes are made, and as many that are done. */
const MOST_IN_LANES = 10_000;

function conditions(filter: BoardFilter): Prisma.Sql {
  const { deskId, language, assignee, workOf, flag, form, awaits } = filter;
  const all: Prisma.Sql[] = [];
  if (deskId !== undefined) all.push(Prisma.sql`AND b.desk_id = ${deskId}::uuid`);
  if (language !== undefined) all.push(Prisma.sql`AND b.language = ${language}`);
  if (flag !== undefined) all.push(Prisma.sql`AND ${flag} = ANY (b.flags)`);
  if (form !== undefined) all.push(Prisma.sql`AND b.form = ${form}`);
  if (assignee === 'nobody') all.push(Prisma.sql`AND b.assignee_id IS NULL`);
  else if (assignee !== undefined) all.push(Prisma.sql`AND b.assignee_id = ${assignee}::uuid`);
  if (workOf !== undefined) {
    all.push(Prisma.sql`AND (b.assignee_id = ${workOf}::uuid OR b.assignee_id IS NULL
      AND EXISTS (SELECT FROM article m WHERE m.id = b.article_id AND m.created_by = ${workOf}::uuid))`);
  }
  if (awaits !== undefined)
    all.push(Prisma.sql`AND b.article_id IN (SELECT awaits_signature_of(${awaits}::uuid))`);
  return all.length === 0 ? Prisma.empty : Prisma.join(all, ' ');
}

/** What is done is told for a week; it presses and falls due no more, so that the index leads straight to it. */
const RECENT = Prisma.sql`(b.priority = 0 AND b.sort_at = 'infinity' AND b.since > (SELECT newsroom_now() - interval '7 days'))`;

function isOpen(position: Position): boolean {
  return OPEN_POSITIONS.some((open) => open === position);
}

const ORDER = Prisma.sql`b.priority DESC, b.sort_at, b.since DESC, b.article_id DESC`;

/** A card’s id in its column and lane, with how many stand there. `lane` is empty where there are none, and for nobody. */
export type PickedCard = { lane: string; position: Position; count: number; id: string | null };

function columnOf(position: Position, where: Prisma.Sql): Prisma.Sql {
  const among = Prisma.sql`FROM board b WHERE b.position = ${position} ${isOpen(position) ? Prisma.empty : Prisma.sql`AND ${RECENT}`} ${where}`;
  return among;
}

/** The first cards of each column with its count, in the columns’ and the cards’ order; a column of none has one row without an id. */
export async function pickColumns(
  sql: Sql,
  positions: readonly Position[],
  { filter, most }: { filter: BoardFilter; most: number },
): Promise<PickedCard[]> {
  const where = conditions(filter);
  const columns = positions.map((position, index) => {
    const among = columnOf(position, where);
    return Prisma.sql`
      SELECT ${index}::int AS nth, ${position} AS position, x.id, x.place::int, n.count::int
      FROM (SELECT count(*) FROM (SELECT ${among} LIMIT ${MOST_COUNTED + 1}) c) n
        LEFT JOIN LATERAL (SELECT b.article_id AS id, row_number() OVER (ORDER BY ${ORDER}) AS place ${among}
          ORDER BY ${ORDER} LIMIT ${most}) x ON true`;
  });
  return sql.$queryRaw<PickedCard[]>(Prisma.sql`
    SELECT '' AS lane, position, count, id FROM (${Prisma.join(columns, ' UNION ALL ')}) o ORDER BY nth, place`);
}

/** What parts cards into lanes; a card that nobody has stands in a lane too. */
const LANE_OF = {
  desk: { fact: Prisma.sql`b.desk_id`, always: true },
  person: { fact: Prisma.sql`b.assignee_id`, always: false },
  language: { fact: Prisma.sql`b.language`, always: true },
};

const OPEN = Prisma.sql`ANY (${[...OPEN_POSITIONS]})`;
const DONE = Prisma.sql`ANY (${POSITIONS.filter((position) => !isOpen(position))})`;

/**
 * As `pickColumns`, each lane for itself; lanes and columns of none are left out. Cards are only counted;
 * the first of each lane and column are found by index, one kind of column and of lane at a time.
 */
export async function pickLanes(
  sql: Sql,
  by: keyof typeof LANE_OF,
  { filter, most }: { filter: BoardFilter; most: number },
): Promise<PickedCard[]> {
  const { fact, always } = LANE_OF[by];
  const where = conditions(filter);
  const lanes = [Prisma.sql`${fact} = g.lane`];
  if (!always) lanes.push(Prisma.sql`${fact} IS NULL AND g.lane IS NULL`);
  const kinds = [Prisma.sql`g.position = ${OPEN}`, Prisma.sql`g.position = ${DONE} AND ${RECENT}`];
  const firsts = lanes.flatMap((lane) =>
    kinds.map(
      (kind) => Prisma.sql`
        (SELECT b.article_id AS id, row_number() OVER (ORDER BY ${ORDER}) AS place
         FROM board b WHERE b.position = g.position AND ${kind} AND ${lane} ${where}
         ORDER BY ${ORDER} LIMIT ${most})`,
    ),
  );
  return sql.$queryRaw<PickedCard[]>(Prisma.sql`
    SELECT coalesce(g.lane::text, '') AS lane, g.position, least(g.count, ${MOST_COUNTED + 1})::int AS count, x.id
    FROM (SELECT lane, position, count(*) AS count FROM (
          (SELECT ${fact} AS lane, b.position FROM board b WHERE b.position = ${OPEN} ${where} LIMIT ${MOST_IN_LANES})
          UNION ALL
          (SELECT ${fact} AS lane, b.position FROM board b
           WHERE b.position = ${DONE} AND ${RECENT} ${where} LIMIT ${MOST_IN_LANES})) c
        GROUP BY lane, position) g
      CROSS JOIN LATERAL (${Prisma.join(firsts, ' UNION ALL ')}) x
    ORDER BY 1, g.position, x.place`);
}

/** The ids of a column’s cards behind a place. */
export async function pickBehind(
  sql: Sql,
  position: Position,
  { filter, after, most }: { filter: BoardFilter; after: CardPlace | null; most: number },
): Promise<string[]> {
  const behind =
    after === null
      ? Prisma.empty
      : Prisma.sql`AND b.priority <= ${after.weight}::int AND (b.priority < ${after.weight}::int
          OR b.sort_at > ${after.sortAt}::timestamptz OR (b.sort_at = ${after.sortAt}::timestamptz
            AND (b.since, b.article_id) < (${after.since}::timestamptz, ${after.id}::uuid)))`;
  const rows = await sql.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT b.article_id AS id ${columnOf(position, conditions(filter))} ${behind} ORDER BY ${ORDER} LIMIT ${most}`);
  return rows.map(({ id }) => id);
}

/** A card as it is read. */
export type CardRow = {
  id: string;
  storyId: string;
  number: number;
  slugline: string;
  headline: string;
  language: string;
  isTranslation: boolean;
  deskId: string;
  deskSlug: string;
  deskName: string;
  position: Position;
  since: string;
  weight: number;
  sortAt: string;
  stage: Stage;
  live: boolean;
  embargoed: boolean;
  version: number;
  urgency: number;
  priority: number;
  flags: Flag[];
  form: Form;
  commissionedWords: number | null;
  assigneeId: string | null;
  assigneeName: string | null;
  dueAt: Date | null;
  dueZone: string | null;
  lacking: number | null;
  touchedAt: Date;
  touchedById: string | null;
  touchedByName: string | null;
};

const ISO = Prisma.sql`'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

/** The cards of these articles, in no order. */
export async function readCards(sql: Sql, ids: readonly string[]): Promise<CardRow[]> {
  if (ids.length === 0) return [];
  return sql.$queryRaw<CardRow[]>(Prisma.sql`
    SELECT a.id, a.story_id AS "storyId", a.number, s.slugline, c.headline, a.language,
      a.source_article_id IS NOT NULL AS "isTranslation", d.id AS "deskId", d.slug AS "deskSlug", d.name AS "deskName",
      b.position, b.priority AS weight, to_char(b.since AT TIME ZONE 'UTC', ${ISO}) AS since,
      CASE WHEN isfinite(b.sort_at) THEN to_char(b.sort_at AT TIME ZONE 'UTC', ${ISO}) ELSE 'infinity' END AS "sortAt",
      a.stage, a.live_publication_id IS NOT NULL AS live, coalesce(s.embargo_until > newsroom_now(), false) AS embargoed,
      a.version, s.urgency, s.priority, b.flags, a.form, a.commissioned_words AS "commissionedWords",
      b.assignee_id AS "assigneeId", p.name AS "assigneeName", b.due_at AS "dueAt", b.due_zone AS "dueZone", b.lacking,
      a.touched_at AS "touchedAt", t.id AS "touchedById", t.name AS "touchedByName"
    FROM board b JOIN article a ON a.id = b.article_id JOIN story s ON s.id = a.story_id
      JOIN working_copy c ON c.article_id = a.id JOIN desk d ON d.id = a.desk_id
      LEFT JOIN person p ON p.id = b.assignee_id LEFT JOIN person t ON t.id = c.updated_by
    WHERE b.article_id = ANY (${[...ids]}::uuid[])`);
}

/** What desks or people are called. */
export async function namesOf(
  sql: Sql,
  kind: 'desk' | 'person',
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const from = kind === 'desk' ? Prisma.sql`desk` : Prisma.sql`person`;
  const rows = await sql.$queryRaw<{ id: string; name: string }[]>(
    Prisma.sql`SELECT id, name FROM ${from} WHERE id = ANY (${[...ids]}::uuid[])`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
