import type { Issue } from '#contract/problem.ts';
import type { LiveKind, ScheduleEnd } from '#contract/vocabulary.ts';
import { Prisma } from '#server/kit/database/generated/client.ts';
import type { CommandAbout, Sql } from '#server/kit/run-command.ts';
import type { NewCorrection } from './store.ts';
import type { Fold } from './rules/local-instant.ts';
import type { Override } from './rules/may-override.ts';

/** A schedule to append; the database sets its digest. */
export type NewSchedule = {
  id: string;
  articleId: string;
  revisionId: string;
  kind: LiveKind;
  significant: boolean;
  corrections: readonly NewCorrection[];
  overrides: readonly Override[];
  local: string;
  zone: string;
  fold: Fold | null;
  instant: Date;
  zoneData: string;
  personId: string;
};

/** Appends a schedule. */
export async function insertSchedule(tx: Sql, row: NewSchedule): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO schedule (id, article_id, revision_id, kind, significant, corrections, overrides, local, zone, fold, instant, zone_data, person_id)
    VALUES (${row.id}::uuid, ${row.articleId}::uuid, ${row.revisionId}::uuid, ${row.kind}, ${row.significant},
      ${JSON.stringify(row.corrections)}::jsonb, ${JSON.stringify(row.overrides)}::jsonb, ${row.local}, ${row.zone}, ${row.fold}, ${row.instant}::timestamptz, ${row.zoneData},
      ${row.personId}::uuid)`;
}

/** The row that ends a schedule without a publication. */
export type NewScheduleEnd = {
  scheduleId: string;
  kind: Exclude<ScheduleEnd, 'published'>;
  code: string;
  reason: string;
  issues: readonly Issue[];
  personId: string | null;
};

/** Ends a schedule, unless it has ended already; says whether this did it. */
export async function insertScheduleEnd(tx: Sql, row: NewScheduleEnd): Promise<boolean> {
  const rows = await tx.$executeRaw`
    INSERT INTO schedule_end (schedule_id, kind, code, reason, issues, person_id)
    SELECT s.id, ${row.kind}, ${row.code}, ${row.reason}, ${JSON.stringify(row.issues)}::jsonb, ${row.personId}::uuid
    FROM schedule s WHERE s.id = ${row.scheduleId}::uuid AND s.ended_at IS NULL`;
  return rows === 1;
}

/** For a command’s first moment: takes a due schedule and holds its article, or is refused because somebody else has it. */
export function claimingSchedule(scheduleId: string): NonNullable<CommandAbout['holds']> {
  return Prisma.sql`(SELECT claim_schedule(${scheduleId}::uuid))`;
}

/** The article of a schedule; null when there is no such schedule. */
export async function articleOfSchedule(from: Sql, scheduleId: string): Promise<string | null> {
  const rows = await from.$queryRaw<{ articleId: string }[]>`
    SELECT article_id AS "articleId" FROM schedule WHERE id = ${scheduleId}::uuid`;
  return rows[0]?.articleId ?? null;
}

/** What is asked of the publish command when a schedule’s time has come. */
export type DueSchedule = {
  id: string;
  articleId: string;
  revisionId: string;
  kind: LiveKind;
  significant: boolean;
  corrections: NewCorrection[];
  overrides: Override[];
  personId: string;
};

/** More than are claimed at one moment, by all processes. */
const MOST_CLAIMED = 32;

/** Some of what is due by the database’s clock, what is a second later first, and how many seconds until more is; null when nothing is to come. */
export async function dueSchedules(
  from: Sql,
  { most, but }: { most: number; but: readonly string[] },
): Promise<{ due: DueSchedule[]; next: number | null }> {
  // Within a second without order: those who look at once begin with different ones. What somebody has claimed is passed over.
  const due = await from.$queryRaw<DueSchedule[]>`
    SELECT id, article_id AS "articleId", revision_id AS "revisionId", kind, significant, corrections, overrides, person_id AS "personId"
    FROM (SELECT * FROM schedule WHERE ended_at IS NULL AND instant <= newsroom_now() AND NOT id = ANY (${but}::uuid[])
      ORDER BY floor(extract(epoch FROM newsroom_now() - instant)) DESC, random() LIMIT ${most + MOST_CLAIMED}) s
    WHERE pg_try_advisory_xact_lock_shared(hashtextextended(id::text, 2401)) LIMIT ${most}`;
  const rows = await from.$queryRaw<{ seconds: number | null }[]>`
    SELECT extract(epoch FROM min(instant) - newsroom_now())::float8 AS seconds
    FROM schedule WHERE ended_at IS NULL AND instant > newsroom_now()`;
  return { due, next: rows[0]?.seconds ?? null };
}

/** An open schedule whose instant was reckoned by other zone data than these. */
export type OldReckoning = {
  id: string;
  local: string;
  zone: string;
  fold: Fold | null;
  instant: Date;
};

/** Open schedules that were reckoned by other zone data; the ones that are next first. */
export async function reckonedOtherwise(from: Sql, zoneData: string): Promise<OldReckoning[]> {
  return from.$queryRaw<OldReckoning[]>`
    SELECT id, local, zone, fold, instant FROM schedule WHERE ended_at IS NULL AND zone_data <> ${zoneData} ORDER BY instant`;
}

/** Keeps what a schedule’s local time stands for under these zone data; nothing when it has ended meanwhile. */
export async function updateInstant(
  tx: Sql,
  { id, instant, zoneData }: { id: string; instant: Date; zoneData: string },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE schedule SET instant = ${instant}::timestamptz, zone_data = ${zoneData} WHERE id = ${id}::uuid AND ended_at IS NULL`;
}

/** Appends alarms of what is late by so many seconds, and of what was published before its instant; each once. Gives the new ones. */
export async function insertAlarms(
  tx: Sql,
  lateBy: number,
): Promise<{ scheduleId: string; kind: 'early' | 'late' }[]> {
  return tx.$queryRaw<{ scheduleId: string; kind: 'early' | 'late' }[]>`
    INSERT INTO schedule_alarm (schedule_id, kind)
    SELECT id, 'late' FROM schedule WHERE ended_at IS NULL AND instant < newsroom_now() - make_interval(secs => ${lateBy})
    UNION ALL
    SELECT s.id, 'early' FROM publication p JOIN schedule s ON s.id = p.schedule_id
    WHERE p.at > newsroom_now() - interval '1 day' AND p.at < s.instant
    ON CONFLICT DO NOTHING RETURNING schedule_id AS "scheduleId", kind`;
}
