import type { BulkPublished } from '#contract/api/publishing.ts';
import type { Actor } from '#server/kit/actor.ts';
import { explainFault } from '#server/kit/database/explain-fault.ts';
import { problemOf } from '#server/kit/http/problem-reply.ts';
import { Refused } from '#server/kit/refused.ts';
import type { Services } from '#server/kit/services.ts';
import { publishArticle, type PublishRequest } from './publish-article.ts';

/** One of several articles; nobody breaks glass by the dozen. */
type OneOfSeveral = Omit<PublishRequest, 'breakGlass'>;

/**
 * Publishes several articles, each through the one door and in a transaction of its own, in the order in which they are
 * named: what stops one holds up no other. Throws only what is nobody’s refusal.
 */
export async function publishSeveral(
  services: Services,
  actor: Actor,
  items: readonly OneOfSeveral[],
): Promise<BulkPublished['items']> {
  const answers: BulkPublished['items'] = [];
  for (const item of items) {
    const { articleId } = item;
    try {
      const { publicationId } = await publishArticle(services, actor, item);
      answers.push({ articleId, publicationId, problem: null });
    } catch (error) {
      const refused = error instanceof Refused ? error : explainFault(error);
      if (refused === null) throw error;
      answers.push({ articleId, publicationId: null, problem: problemOf(refused) });
    }
  }
  return answers;
}
