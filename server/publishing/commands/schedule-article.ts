import type { Actor } from '#server/kit/actor.ts';
import { Refused } from '#server/kit/refused.ts';
import { runHotCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { loadArticleFacts } from '#server/writing/queries/load-article-facts.ts';
import { holdsArticle } from '#server/writing/queries/lock-article.ts';
import { demand } from '#server/writing/refuse.ts';
import { refusedIf } from '#server/writing/rules/decision.ts';
import { gatherQuestion } from '../queries/gather-question.ts';
import { articleAt, instantIssue } from '../rules/check-schedule.ts';
import { localInstant, type LocalInstant, type LocalTime } from '../rules/local-instant.ts';
import { isSignificant } from '../rules/is-significant.ts';
import { settle } from '../rules/may-override.ts';
import { publishChecks } from '../rules/publish-checks.ts';
import { nodeZoneRules, type ZoneRules } from '../rules/zone-rules.ts';
import { insertSchedule } from '../schedule-store.ts';
import type { PublishRequest } from './publish-article.ts';

/** What somebody wants to go out, as what, and when by which clock. */
export type ScheduleRequest = Pick<
  PublishRequest,
  'articleId' | 'revisionId' | 'kind' | 'significant' | 'corrections' | 'overrides'
> &
  LocalTime & {
    /** What is known of the world's clocks; this program's own unless told. */
    rules?: ZoneRules;
  };

type Read = Extract<LocalInstant, { instant: Date }>;

function refuseTime(status: number, code: string, about: { sentence: string; current?: unknown }) {
  const { sentence, current } = about;
  const at =
    code === 'zone-unknown' ? 'body.zone' : code === 'time-twice' ? 'body.which' : 'body.local';
  const issues = [{ at, code, message: sentence }];
  return new Refused({
    status,
    code,
    detail: sentence,
    issues,
    ...(current === undefined ? {} : { current }),
  });
}

/** The instant of a local time. Throws a 422, or a 409 that asks which of the two where the clocks show it twice. */
function demandInstant(wanted: LocalTime, rules: ZoneRules): Read {
  const read = localInstant(wanted, rules);
  if ('instant' in read) return read;
  const { fault, sentence } = read;
  if (!('choices' in read)) throw refuseTime(422, fault, { sentence });
  const choices = read.choices.map(({ instant, ...shown }) => ({
    ...shown,
    instant: instant.toISOString(),
  }));
  throw refuseTime(fault === 'time-twice' ? 409 : 422, fault, { sentence, current: { choices } });
}

/**
 * Decides that a signed revision goes out by itself at a local time. Everything that publishing asks is asked now, as it
 * would be at that instant, and again when it has come (DESIGN §3.8).
 */
export async function scheduleArticle(
  services: Services,
  actor: Actor,
  { rules = nodeZoneRules, ...request }: ScheduleRequest,
): Promise<{ scheduleId: string }> {
  const { instant, zone, fold } = demandInstant(request, rules);
  const about = { name: 'schedule-article', actor, holds: holdsArticle(request.articleId) };
  return runHotCommand(services, about, async ({ tx, now, newId }) => {
    const faulty = instantIssue(instant, now);
    if (faulty !== null) throw refuseTime(422, faulty.code, faulty);
    const article = await loadArticleFacts(tx, request.articleId);
    demand(refusedIf(article.schedule !== null, 'already-scheduled'));
    const { kind } = request;
    const corrections = kind === 'correction' ? request.corrections : [];
    const { question } = await gatherQuestion(tx, {
      actor,
      article: articleAt(article, instant),
      revisionId: request.revisionId,
      corrections,
    });
    const issues = publishChecks({ ...question, kind });
    const { overrides = [] } = request;
    const settled = settle(issues, { overrides, breakGlass: false });
    if (settled.stopping.length > 0 || question.revision === null) {
      const detail = 'Something would still stand in the way at that time.';
      throw new Refused({ status: 409, code: 'publish-checks-failed', detail, issues });
    }
    const scheduleId = newId();
    await insertSchedule(tx, {
      id: scheduleId,
      articleId: article.id,
      revisionId: question.revision.id,
      kind,
      significant: isSignificant(request),
      corrections,
      overrides: settled.overrides,
      local: request.local,
      zone,
      fold,
      instant,
      zoneData: rules.version,
      personId: actor.personId,
    });
    return { scheduleId };
  });
}
