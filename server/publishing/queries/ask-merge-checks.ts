import type { MergeChecks, MergeSideView } from '#contract/api/merging.ts';
import { refusalSentence } from '#contract/refusals.ts';
import type { Actor } from '#server/kit/actor.ts';
import type { Services } from '#server/kit/services.ts';
import { publicAddress } from '#server/writing/rules/public-address.ts';
import { readSurroundings, type SideArticle } from '../merge-store.ts';
import { mergeDecisions, reasonsOf, type MergeSide } from '../rules/check-merge.ts';
import { mergeSide } from './merge-side.ts';

type Side = MergeSide<SideArticle>;

function viewOf({ story, articles }: Side): MergeSideView {
  return {
    storyId: story.id,
    articleId: articles[0]?.id ?? story.id,
    slugline: story.slugline,
    desk: story.desk,
    version: story.version,
    articles: articles.map(({ id, language, headline, live }) => ({
      id,
      language,
      headline,
      live,
    })),
  };
}

function redirectsOf(sides: { duplicate: Side; survivor: Side; siteUrl: string }) {
  const { duplicate, survivor, siteUrl } = sides;
  const address = (article: SideArticle): string =>
    publicAddress(article, { ...article, siteUrl }) ?? '';
  return duplicate.articles.flatMap((article) => {
    const other = survivor.articles.find(({ language }) => language === article.language);
    if (!article.live || other?.live !== true) return [];
    return [{ language: article.language, from: address(article), to: address(other) }];
  });
}

/** What merging one story into another would do, and all that stands in its way; changes nothing. */
export async function askMergeChecks(
  services: Services,
  actor: Actor,
  { storyId, into }: { storyId: string; into: string },
): Promise<MergeChecks> {
  const { sql } = services.database;
  const [duplicate, survivor, { people, siteUrl, now }] = await Promise.all([
    mergeSide(sql, storyId),
    mergeSide(sql, into),
    readSurroundings(sql, storyId),
  ]);
  return {
    issues: reasonsOf(mergeDecisions({ duplicate, survivor, now }, actor)).map((reason) => ({
      at: 'into',
      code: reason,
      message: refusalSentence(reason),
    })),
    duplicate: viewOf(duplicate),
    survivor: viewOf(survivor),
    redirects: redirectsOf({ duplicate, survivor, siteUrl }),
    told: people.filter(({ id }) => id !== actor.personId),
  };
}
