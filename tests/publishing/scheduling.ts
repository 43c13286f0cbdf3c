import type { Actor } from '#server/kit/actor.ts';
import {
  scheduleArticle,
  type ScheduleRequest,
} from '#server/publishing/commands/schedule-article.ts';
import { runSchedule, type Ran } from '#server/publishing/commands/run-schedule.ts';
import { makeRevision } from '#server/writing/commands/make-revision.ts';
import { nextSchedules } from '#server/publishing/queries/next-schedules.ts';
import { anArticle, factsOf, type MadeArticle } from '#tests/support/article.ts';
import { frozenClock } from '#tests/support/database.ts';
import type { Newsroom } from '#tests/support/newsroom.ts';
import type { OpenHouse } from '#tests/support/open-house.ts';

/** Six in the morning in Paris, on the day after the house's clock says it is. */
const SIX = { local: '2026-11-24T06:00', zone: 'Europe/Paris', fold: null } as const;
/** The evening before. */
const EVENING = '2026-11-23T18:00:00Z';
export const SIX_INSTANT = '2026-11-24T05:00:00Z';

/** A signed article that could go out at once. */
export async function aReadyArticle(room: Newsroom): Promise<MadeArticle & { revisionId: string }> {
  const article = await anArticle(room).inReview().signedBy(room.people.editor).made();
  await room.sql('UPDATE article SET section_id = $2 WHERE id = $1', [
    article.id,
    room.sections.city,
  ]);
  const { head } = await factsOf(room, article.id);
  return { ...article, revisionId: head?.id ?? '' };
}

/** Schedules the head of an article, at six in the morning unless told, for which it has to be the evening before; as the editor. */
export async function schedule(
  room: Newsroom,
  article: { id: string; revisionId: string },
  { by = room.people.editor.actor, ...about }: Partial<ScheduleRequest> & { by?: Actor } = {},
): Promise<string> {
  const { id: articleId, revisionId } = article;
  const request = { articleId, revisionId, kind: 'initial' as const, corrections: [], ...SIX };
  const { scheduleId } = await scheduleArticle(room.services, by, { ...request, ...about });
  return scheduleId;
}

/** An article that is to go out the day after tomorrow, whichever day it is now. */
export async function aTimedArticle(room: Newsroom): Promise<MadeArticle> {
  const article = await anArticle(room)
    .about('timed')
    .inReview()
    .signedBy(room.people.editor)
    .made();
  const [then] = await room.sql<{ local: string }>(
    `SELECT to_char((newsroom_now() + interval '2 days') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI') AS local`,
  );
  const { head } = await factsOf(room, article.id);
  const named = { id: article.id, revisionId: head?.id ?? '' };
  await schedule(room, named, { local: then?.local ?? '', zone: 'UTC' });
  return article;
}

/** Runs what is due by the house's clock; what became of each. */
export async function runDue(room: Newsroom): Promise<Ran[]> {
  const { due } = await nextSchedules(room.services, { most: 100, but: [] });
  const became: Ran[] = [];
  for (const each of due) became.push(await runSchedule(room.services, each));
  return became;
}

/** How a schedule ended, or null. */
export async function endOf(room: Newsroom, scheduleId: string) {
  const rows = await room.sql<{ kind: string; code: string; reason: string }>(
    'SELECT kind, code, reason FROM schedule_end WHERE schedule_id = $1',
    [scheduleId],
  );
  return rows[0] ?? null;
}

/** Topics of the news that was promised about a schedule, in order. */
export async function newsOf(room: Newsroom, scheduleId: string): Promise<string[]> {
  const rows = await room.sql<{ topic: string }>(
    `SELECT topic FROM outbox_event WHERE payload ->> 'scheduleId' = $1 ORDER BY id`,
    [scheduleId],
  );
  return rows.map(({ topic }) => topic);
}

/** Keeps the text of an article as it stands as a revision; its id. */
export async function cut(room: Newsroom, { id: articleId }: { id: string }): Promise<string> {
  const { position } = await factsOf(room, articleId);
  const about = { articleId, position, label: '' };
  return (await makeRevision(room.services, room.people.reporter.actor, about)).id;
}

/** It is the evening before, and nothing that another test has left behind is still to run. */
export async function anEvening({ db, room }: OpenHouse): Promise<void> {
  await frozenClock(db, EVENING);
  await room.sql(
    `INSERT INTO schedule_end (schedule_id, kind, code) SELECT id, 'failed', 'left' FROM schedule WHERE ended_at IS NULL`,
  );
}

/** Codes of the issues that stop a publication, warnings left out. */
export function stopping(
  issues: readonly { code: string; severity?: string | undefined }[],
): string[] {
  return issues.filter(({ severity }) => severity !== 'warning').map(({ code }) => code);
}
