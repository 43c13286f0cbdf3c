import type { ArticleView } from '#contract/api/writing.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import { abilitiesOf } from '../abilities-of.ts';
import { presentArticle } from '../present.ts';
import { publicAddress } from '../rules/public-address.ts';
import { saysHead } from '../rules/says-head.ts';
import type { NewsroomServices } from '../services.ts';
import { readSurroundings } from '../store/articles.ts';
import { readCopy } from '../store/working-copy.ts';
import { loadArticleFacts } from './load-article-facts.ts';

/** An article as a person sees it, with what they may do. Throws a 404 when there is none. */
export async function viewArticle(
  services: NewsroomServices,
  actor: Actor,
  articleId: string,
): Promise<ArticleView> {
  const { sql } = services.database;
  const article = await loadArticleFacts(services.database, articleId);
  const [copy, around] = await Promise.all([
    readCopy(sql, articleId),
    readSurroundings(sql, articleId),
  ]);
  if (copy === null) throw notFound();
  const { siteUrl, sectionSlug } = around;
  const { language, number } = article;
  return presentArticle(
    { ...article, position: copy.position },
    {
      content: copy.content,
      savedAt: copy.updatedAt,
      lastReturn: around.lastReturn,
      topicLabels: around.topicLabels,
      // Surely where nobody has typed since the head was cut.
      headIsCurrent: article.head?.position === copy.position || saysHead(article, copy.content),
      publicUrl: publicAddress(article.live, { siteUrl, language, sectionSlug, number }),
      abilities: abilitiesOf(article, actor, services.abilityProviders),
    },
  );
}
