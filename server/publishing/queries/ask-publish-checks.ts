import type { PublishChecks } from '#contract/api/publishing.ts';
import type { LiveKind } from '#contract/vocabulary.ts';
import { holdsRight, type Actor } from '#server/kit/actor.ts';
import type { Services } from '#server/kit/services.ts';
import { loadArticleFacts } from '#server/writing/queries/load-article-facts.ts';
import { stepsOfRevision } from '../rules/checks/signatures.ts';
import { publishChecks, readyToPublish } from '../rules/publish-checks.ts';
import { signersOf } from '../exception-store.ts';
import type { PublishQuestion } from '../rules/publish-question.ts';
import { gatherQuestion } from './gather-question.ts';

/** Who could be the second pair of eyes, for somebody who may break the glass: neither they nor an author. */
async function askGlass(
  { database }: Services,
  actor: Actor,
  { article, revision }: Pick<PublishQuestion, 'article' | 'revision'>,
): Promise<PublishChecks['glass']> {
  if (!holdsRight(actor, 'break-glass', article.desk.id)) return null;
  const { minutes, signers } = await signersOf(database.sql, article.desk.id);
  const authors = revision?.authors ?? [];
  const secondEyes = signers.filter(
    ({ id }) => id !== actor.personId && !authors.some((author) => author.id === id),
  );
  return { minutes, secondEyes };
}

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
    // They are written in the dialog that asks this: not having any yet is no issue here.
    corrections: null,
  });
  const kind = asked.kind ?? proposal.kind;
  const issues = publishChecks({ ...question, kind });
  return {
    revisionId: question.revision?.id ?? null,
    kind,
    proposedKind: proposal.kind,
    proposedBecause: proposal.because,
    steps: stepsOfRevision(article, question.revision),
    ready: readyToPublish(issues),
    glass: await askGlass(services, actor, question),
    issues,
    changedFacts: [...question.changedFacts],
  };
}
