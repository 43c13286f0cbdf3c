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

function timeOf(read: LocalInstant, now: Date): Time {
  if ('instant' in read) {
    const faulty = instantIssue(read.instant, now);
    const time = faulty === null ? null : { ...faulty, choices: [] };
    return { instant: faulty === null ? read.instant.toISOString() : null, time };
  }
  const choices = 'choices' in read ? read.choices : [];
  return {
    instant: null,
    time: {
      code: read.fault,
      sentence: read.sentence,
      choices: choices.map(({ instant, ...shown }) => ({
        ...shown,
        instant: instant.toISOString(),
      })),
    },
  };
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
  const read = timeOf(localInstant(asked, nodeZoneRules), article.now);
  const then = read.instant === null ? article.now : new Date(read.instant);
  const { question, proposal } = await gatherQuestion(database.sql, {
    actor,
    article: articleAt(article, then),
    revisionId: asked.revisionId ?? null,
  });
  const kind = asked.kind ?? proposal.kind;
  // Corrections are written in the dialog that asks this.
  const issues = publishChecks({ ...question, kind, corrections: null });
  return {
    ...read,
    revisionId: question.revision?.id ?? null,
    kind,
    ready: read.instant !== null && readyToPublish(issues),
    issues,
  };
}
