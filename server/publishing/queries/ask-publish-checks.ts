import type { PublishChecks } from '#contract/api/publishing.ts';
import type { LiveKind } from '#contract/vocabulary.ts';
import type { Actor } from '#server/kit/actor.ts';
import type { Services } from '#server/kit/services.ts';
import { loadArticleFacts } from '#server/writing/queries/load-article-facts.ts';
import { stepsOfRevision } from '../rules/checks/signatures.ts';
import { publishChecks, readyToPublish } from '../rules/publish-checks.ts';
import { gatherQuestion } from './gather-question.ts';

/** What stands in the way of publishing a revision (the head when none is named) as one kind (the fitting one when none is named). */
export async function askPublishChecks(
  services: Services,
  actor: Actor,
  asked: { articleId: string; revisionId?: string | undefined; kind?: LiveKind | undefined },
): Promise<PublishChecks> {
  const { database } = services;
  const article = await loadArticleFacts(database, asked.articleId);
  const { question, proposal } = await gatherQuestion(database.sql, {
    actor,
    article,
    revisionId: asked.revisionId ?? null,
  });
  const kind = asked.kind ?? proposal.kind;
  // Corrections are written in the dialog that asks this: not having any yet is no issue here.
  const issues = publishChecks({ ...question, kind, corrections: null });
  return {
    revisionId: question.revision?.id ?? null,
    kind,
    proposedKind: proposal.kind,
    proposedBecause: proposal.because,
    steps: stepsOfRevision(article, question.revision),
    ready: readyToPublish(issues),
    issues,
    changedFacts: [...question.changedFacts],
  };
}
