import type { ScheduleChecks } from '#contract/api/schedules.ts';
import type { LiveKind } from '#contract/vocabulary.ts';
import type { Actor } from '#server/kit/actor.ts';
import type { Services } from '#server/kit/services.ts';
import { loadArticleFacts } from '#server/writing/queries/load-article-facts.ts';
import { articleAt, instantIssue } from '../rules/check-schedule.ts';
import { localInstant, type LocalInstant, type LocalTime } from '../rules/local-instant.ts';
import { publishChecks, readyToPublish } from '../rules/publish-checks.ts';
import { nodeZoneRules } from '../rules/zone-rules.ts';
import { gatherQuestion } from './gather-question.ts';

type Time = Pick<ScheduleChecks, 'instant' | 'time'>;

type Told = NonNullable<Time['time']>;

function told(read: Extract<LocalInstant, { fault: string }>): Told {
  const choices = 'choices' in read ? read.choices : [];
  return {
    code: read.fault,
    sentence: read.sentence,
    choices: choices.map(({ instant, ...shown }) => ({ ...shown, instant: instant.toISOString() })),
  };
}

/** The instant with what there was to choose, or what is wrong with the time. */
function timeOf(wanted: LocalTime, now: Date): Time {
  const read = localInstant(wanted, nodeZoneRules);
  if (!('instant' in read)) return { instant: null, time: told(read) };
  const faulty = instantIssue(read.instant, now);
  if (faulty !== null) return { instant: null, time: { ...faulty, choices: [] } };
  // Whoever has chosen one of two sees both, and may choose again.
  const both = read.fold === null ? read : localInstant({ ...wanted, fold: null }, nodeZoneRules);
  return { instant: read.instant.toISOString(), time: 'instant' in both ? null : told(both) };
}

/**
 * What would happen if a revision (the head when none is named) were to go out at a local time: the instant, or what is
 * wrong with it, and every publish check as it would be then. Where there is no instant they are asked as of now.
 */
export async function askScheduleChecks(
  services: Services,
  actor: Actor,
  asked: {
    articleId: string;
    revisionId?: string | undefined;
    kind?: LiveKind | undefined;
  } & LocalTime,
): Promise<ScheduleChecks> {
  const { database } = services;
  const article = await loadArticleFacts(database, asked.articleId);
  const read = timeOf(asked, article.now);
  const then = read.instant === null ? article.now : new Date(read.instant);
  const { question, proposal } = await gatherQuestion(database.sql, {
    actor,
    article: articleAt(article, then),
    revisionId: asked.revisionId ?? null,
    // They are written in the dialog that asks this.
    corrections: null,
  });
  const kind = asked.kind ?? proposal.kind;
  const issues = publishChecks({ ...question, kind });
  return {
    ...read,
    revisionId: question.revision?.id ?? null,
    kind,
    ready: read.instant !== null && readyToPublish(issues),
    issues,
  };
}
