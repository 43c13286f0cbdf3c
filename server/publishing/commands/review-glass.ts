import type { GlassVerdict } from '#contract/publish-exceptions.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import { runHotCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { loadArticleFacts } from '#server/writing/queries/load-article-facts.ts';
import { holdsArticle } from '#server/writing/queries/lock-article.ts';
import { demand } from '#server/writing/refuse.ts';
import { articleOfGlass, insertGlassReview } from '../exception-store.ts';
import { checkReviewGlass } from '../rules/check-glass.ts';

/** A second person’s word on what went out without its signatures. Readers keep what they have; a correction is another deed. */
export async function reviewGlass(
  services: Services,
  actor: Actor,
  request: { publicationId: string; verdict: GlassVerdict; note: string },
): Promise<{ articleId: string }> {
  const { publicationId } = request;
  const articleId = await articleOfGlass(services.database.sql, publicationId);
  if (articleId === null) throw notFound('Nothing went out without its signatures there.');
  const about = { name: 'review-glass', actor, holds: holdsArticle(articleId) };
  await runHotCommand(services, about, async ({ tx }) => {
    const article = await loadArticleFacts(tx, articleId);
    const glass = article.glass.find((each) => each.publicationId === publicationId);
    demand(checkReviewGlass(article, glass, actor));
    await insertGlassReview(tx, { ...request, articleId, personId: actor.personId });
  });
  return { articleId };
}
