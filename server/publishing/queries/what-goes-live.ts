import type { EmbargoList, GoesLive, ScheduleView } from '#contract/api/schedules.ts';
import { Refused } from '#server/kit/refused.ts';
import type { Services } from '#server/kit/services.ts';
import { personAtWork } from '#server/accounts/queries/person-at-work.ts';
import { loadArticleFacts } from '#server/writing/queries/load-article-facts.ts';
import { cursorAfter, placeOf } from '#server/writing/rules/list-cursor.ts';
import { articleAt } from '../rules/check-schedule.ts';
import { nobody } from '../rules/nobody.ts';
import { settle } from '../rules/may-override.ts';
import { publishChecks } from '../rules/publish-checks.ts';
import {
  listEmbargoes,
  listSchedules,
  schedulesOfArticle,
  type ListedSchedule,
  type ScheduleFilter,
} from '../schedule-list-store.ts';
import { gatherQuestion } from './gather-question.ts';

type Check = GoesLive['items'][number]['check'];

/** Every schedule of an article, the newest first. */
export async function articleSchedules(
  services: Services,
  articleId: string,
): Promise<ScheduleView[]> {
  return schedulesOfArticle(services.database.sql, articleId);
}

/**
 * All publish checks of a schedule, as they would be at its instant, with the rights that its person has now, and with what was
 * corrected and overridden with it: what is left is what will stop it if nobody does anything.
 */
async function checkOf(services: Services, { schedule }: ListedSchedule): Promise<Check> {
  const { database } = services;
  const article = await loadArticleFacts(database, schedule.articleId);
  const actor = (await personAtWork(services, schedule.by.id)) ?? nobody(schedule.by);
  const { question } = await gatherQuestion(database.sql, {
    actor,
    article: articleAt(article, new Date(schedule.instant)),
    revisionId: schedule.revisionId,
    corrections: schedule.corrections,
  });
  const issues = publishChecks({ ...question, kind: schedule.kind });
  const { stopping } = settle(issues, { overrides: schedule.overrides, breakGlass: false });
  const left = issues.filter((each) => each.severity === 'warning' || stopping.includes(each));
  return { ready: stopping.length === 0, issues: left };
}

async function checksOf(services: Services, listed: readonly ListedSchedule[]): Promise<Check[]> {
  const checks: Check[] = [];
  // One after another: a long list asks much of the database, and somebody else is working.
  for (const each of listed) checks.push(await checkOf(services, each));
  return checks;
}

function placeIn(cursor: string | undefined): { at: string; id: string } | null {
  if (cursor === undefined) return null;
  const place = placeOf(cursor);
  if (place !== null) return { at: place.touchedAt, id: place.id };
  const message = 'Pass `next` of the page before back as it was.';
  const issues = [{ at: 'query:cursor', code: 'cursor-invalid', message }];
  throw new Refused({ status: 400, code: 'cursor-invalid', detail: message, issues });
}

/** One page of what goes live by itself, the next first; or of what failed, the last first. */
export async function whatGoesLive(
  services: Services,
  asked: ScheduleFilter & {
    checked: 'true' | 'false';
    cursor?: string | undefined;
    limit: number;
  },
): Promise<GoesLive> {
  const { cursor, limit, checked, ...filter } = asked;
  const page = { after: placeIn(cursor), most: limit + 1 };
  const listed = await listSchedules(services.database.sql, filter, page);
  const shown = listed.slice(0, limit);
  const asks = checked === 'true' && filter.state === 'open';
  const checks = asks ? await checksOf(services, shown) : [];
  const last = shown.at(-1);
  const more = listed.length > limit && last !== undefined;
  return {
    items: shown.map(({ schedule, article, settled }, index) => ({
      schedule,
      article,
      settled,
      check: checks[index] ?? null,
    })),
    next: more ? cursorAfter({ touchedAt: last.place, id: last.schedule.id }) : null,
  };
}

/** Every story under embargo, the one that ends first at the top. */
export async function embargoes(services: Services): Promise<EmbargoList> {
  return { items: await listEmbargoes(services.database.sql) };
}
