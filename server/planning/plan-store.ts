import { Prisma } from '#server/kit/database/generated/client.ts';
import type { Sql } from '#server/kit/run-command.ts';

/** A planned story as it is kept. */
export type PlanRow = {
  slugline: string;
  title: string;
  deskId: string;
  languages: string[];
  purpose: string;
  notes: string;
  plannedLocal: string;
  plannedZone: string;
  plannedAt: Date;
  assigneeId: string | null;
  commissionedWords: number | null;
  /** What its story begins from. */
  templateId: string | null;
};

/** A planned story with the names of what it points to. */
export type PlanRead = PlanRow & {
  id: string;
  deskSlug: string;
  deskName: string;
  assigneeName: string | null;
  templateName: string | null;
  /** Whether no story begins from it any more. */
  templateRetired: boolean;
  storyId: string | null;
  articleId: string | null;
  cancelledAt: Date | null;
  cancelledBecause: string;
  version: number;
  createdById: string;
  createdByName: string;
  now: Date;
};

/** Keeps a new planned story. */
export async function insertPlan(
  tx: Sql,
  { id, personId, ...row }: PlanRow & { id: string; personId: string },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO plan_item (id, slugline, title, desk_id, languages, purpose, notes, planned_local, planned_zone, planned_at, assignee_id,
      commissioned_words, template_id, created_by, changed_by)
    VALUES (${id}::uuid, ${row.slugline}, ${row.title}, ${row.deskId}::uuid, ${row.languages}, ${row.purpose}, ${row.notes},
      ${row.plannedLocal}, ${row.plannedZone}, ${row.plannedAt}, ${row.assigneeId}::uuid, ${row.commissionedWords}, ${row.templateId}::uuid,
      ${personId}::uuid, ${personId}::uuid)`;
}

/** Keeps a planned story as it is from now on; its version grows by one. */
export async function updatePlan(
  tx: Sql,
  { id, personId, ...row }: PlanRow & { id: string; personId: string },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE plan_item SET slugline = ${row.slugline}, title = ${row.title}, desk_id = ${row.deskId}::uuid, languages = ${row.languages},
      purpose = ${row.purpose}, notes = ${row.notes}, planned_local = ${row.plannedLocal}, planned_zone = ${row.plannedZone},
      planned_at = ${row.plannedAt}, assignee_id = ${row.assigneeId}::uuid, commissioned_words = ${row.commissionedWords},
      template_id = ${row.templateId}::uuid, changed_by = ${personId}::uuid, version = version + 1
    WHERE id = ${id}::uuid`;
}

/** Gives a planned story up. */
export async function cancelPlan(
  tx: Sql,
  { id, personId, because, at }: { id: string; personId: string; because: string; at: Date },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE plan_item SET cancelled_at = ${at}, cancelled_because = ${because}, changed_by = ${personId}::uuid, version = version + 1
    WHERE id = ${id}::uuid`;
}

/** Notes the story that was made of what was planned. */
export async function linkPlan(
  tx: Sql,
  { id, personId, storyId }: { id: string; personId: string; storyId: string },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE plan_item SET story_id = ${storyId}::uuid, changed_by = ${personId}::uuid, version = version + 1
    WHERE id = ${id}::uuid`;
}

const READ = Prisma.sql`
  SELECT i.id, i.slugline, i.title, i.desk_id AS "deskId", d.slug AS "deskSlug", d.name AS "deskName", i.languages, i.purpose, i.notes,
    i.planned_local AS "plannedLocal", i.planned_zone AS "plannedZone", i.planned_at AS "plannedAt", i.assignee_id AS "assigneeId",
    p.name AS "assigneeName", i.commissioned_words AS "commissionedWords", coalesce(m.merged_into_id, i.story_id) AS "storyId",
    (SELECT a.id FROM article a WHERE a.story_id = coalesce(m.merged_into_id, i.story_id) ORDER BY a.number LIMIT 1) AS "articleId",
    i.cancelled_at AS "cancelledAt", i.cancelled_because AS "cancelledBecause", i.version, i.created_by AS "createdById",
    c.name AS "createdByName", i.template_id AS "templateId", b.name AS "templateName",
    b.retired_at IS NOT NULL AS "templateRetired", newsroom_now() AS now
  FROM plan_item i JOIN desk d ON d.id = i.desk_id JOIN person c ON c.id = i.created_by LEFT JOIN person p ON p.id = i.assignee_id
    LEFT JOIN story_template b ON b.id = i.template_id
    -- What was merged goes on in the story that stays.
    LEFT JOIN story m ON m.id = i.story_id`;

/** A planned story, or null. */
export async function readPlan(tx: Sql, id: string): Promise<PlanRead | null> {
  const rows = await tx.$queryRaw<PlanRead[]>(Prisma.sql`${READ} WHERE i.id = ${id}::uuid`);
  return rows[0] ?? null;
}

/** As `readPlan`, holding it until the transaction ends. */
export async function lockPlan(tx: Sql, id: string): Promise<PlanRead | null> {
  await tx.$executeRaw`SELECT 1 FROM plan_item WHERE id = ${id}::uuid FOR UPDATE`;
  return readPlan(tx, id);
}

/** The languages that the newsroom publishes in. */
export async function languagesHere(tx: Sql): Promise<string[]> {
  const rows = await tx.$queryRaw<{ languages: string[] }[]>`SELECT languages FROM newsroom`;
  return rows[0]?.languages ?? [];
}

/** Which days are looked at: their names, and the instants from their first to the one after their last. */
export type CalendarSpan = {
  from: string;
  to: string;
  begin: Date;
  end: Date;
  deskId?: string | undefined;
};

/** Planned stories of these days, those given up left out, the earliest first. */
export async function plansBetween(
  tx: Sql,
  { from, to, begin, end, deskId }: CalendarSpan,
  most: number,
): Promise<PlanRead[]> {
  const onDesk = deskId === undefined ? Prisma.empty : Prisma.sql`AND i.desk_id = ${deskId}::uuid`;
  return tx.$queryRaw<PlanRead[]>(Prisma.sql`${READ}
    WHERE i.cancelled_at IS NULL ${onDesk} AND CASE WHEN i.planned_local LIKE '%T%'
      THEN i.planned_at >= ${begin} AND i.planned_at < ${end} ELSE i.planned_local BETWEEN ${from} AND ${to} END
      AND i.planned_at BETWEEN ${begin}::timestamptz - interval '2 days' AND ${end}::timestamptz + interval '2 days'
    ORDER BY i.planned_at, i.id LIMIT ${most}`);
}

/** What is to go live, or what may not yet, as the calendar shows it. */
export type DatedRow = {
  id: string;
  at: Date;
  zone: string;
  slugline: string;
  title: string;
  languages: string[];
  deskId: string;
  deskSlug: string;
  deskName: string;
  articleId: string | null;
};

/** What is scheduled in these days, the earliest first. */
export async function schedulesBetween(
  tx: Sql,
  { begin, end, deskId }: CalendarSpan,
  most: number,
): Promise<DatedRow[]> {
  const onDesk = deskId === undefined ? Prisma.empty : Prisma.sql`AND a.desk_id = ${deskId}::uuid`;
  return tx.$queryRaw<DatedRow[]>(Prisma.sql`
    SELECT h.id, h.instant AS at, h.zone, s.slugline, c.headline AS title, ARRAY[a.language] AS languages, d.id AS "deskId",
      d.slug AS "deskSlug", d.name AS "deskName", a.id AS "articleId"
    FROM schedule h JOIN article a ON a.id = h.article_id JOIN story s ON s.id = a.story_id
      JOIN working_copy c ON c.article_id = a.id JOIN desk d ON d.id = a.desk_id
    WHERE h.ended_at IS NULL AND h.instant >= ${begin} AND h.instant < ${end} ${onDesk}
    ORDER BY h.instant, h.id LIMIT ${most}`);
}

/** Stories whose embargo ends in these days, the earliest first. */
export async function embargoesBetween(
  tx: Sql,
  { begin, end, deskId }: CalendarSpan,
  most: number,
): Promise<DatedRow[]> {
  const onDesk = deskId === undefined ? Prisma.empty : Prisma.sql`AND s.desk_id = ${deskId}::uuid`;
  return tx.$queryRaw<DatedRow[]>(Prisma.sql`
    SELECT s.id, s.embargo_until AS at, coalesce(s.embargo_zone, 'UTC') AS zone, s.slugline, f.headline AS title,
      ARRAY(SELECT a.language FROM article a WHERE a.story_id = s.id ORDER BY a.number) AS languages, d.id AS "deskId",
      d.slug AS "deskSlug", d.name AS "deskName", f.id AS "articleId"
    FROM story s JOIN desk d ON d.id = s.desk_id LEFT JOIN LATERAL (
      SELECT a.id, c.headline FROM article a JOIN working_copy c ON c.article_id = a.id WHERE a.story_id = s.id ORDER BY a.number LIMIT 1) f ON true
    WHERE s.embargo_until >= ${begin} AND s.embargo_until < ${end} AND isfinite(s.embargo_until) AND s.spiked_at IS NULL
      AND s.merged_into_id IS NULL
      AND NOT story_is_killed(s.id) ${onDesk}
    ORDER BY s.embargo_until, s.id LIMIT ${most}`);
}
