import type { Reader } from '#server/kit/database/open-database.ts';
import type { Headline, PublicArticle, PublicNewsroom } from './public-facts.ts';
import { gatherArticles } from './gather.ts';
import type { Answer } from './kept-pages.ts';
import { renderOutputs, type Output } from './outputs.ts';
import { atomFeed, sitemap } from './render/feeds.ts';
import { correctionsPage, headlinePage } from './render/list-pages.ts';
import { notFoundPage } from './render/notice-pages.ts';
import { articlePath } from './render/paths.ts';
import { fillSlots } from './render/slots.ts';
import { STYLESHEET_PATH } from './render/stylesheet.ts';
import {
  listCorrections,
  listHeadlines,
  readNeighbour,
  readRendering,
  readVersions,
  type StoredRendering,
} from './store.ts';

type Pool = Reader['pool'];
const HTML = 'text/html; charset=utf-8';
const PAGE = 30;

/** The key under which articles wait for a later neighbour in their section. */
export function newestKey(article: { sectionId: string | null; language: string }): string {
  return `newest ${article.sectionId ?? ''} ${article.language}`;
}

/** Whether it was made by a program with this look: a page from before an upgrade links a stylesheet that is gone. */
function isOfNow({ format, body }: StoredRendering): boolean {
  return format !== 'page' || body.includes(STYLESHEET_PATH);
}

/** An article's output: as stored when it was published, or rendered now where that was not done yet. */
async function outputOf(
  pool: Pool,
  about: { newsroom: PublicNewsroom; article: PublicArticle; format: Output },
): Promise<StoredRendering> {
  const stored = await readRendering(pool, about.article.id, about.format);
  const fits = stored?.sequence === about.article.sequence && isOfNow(stored);
  if (stored !== null && fits) return stored;
  const facts = await gatherArticles(pool, about.newsroom, [about.article]);
  const wanted = facts.flatMap(renderOutputs).find(({ format }) => format === about.format);
  if (wanted === undefined) throw new Error(`No output called ${about.format} is made.`);
  return wanted;
}

/** The page of an article with its surroundings as they are now. */
export async function answerArticle(
  pool: Pool,
  newsroom: PublicNewsroom,
  article: PublicArticle,
): Promise<Answer> {
  const [page, versions, older, newer] = await Promise.all([
    outputOf(pool, { newsroom, article, format: 'page' }),
    readVersions(pool, [article.storyId]),
    article.state === 'live' ? readNeighbour(pool, article, 'older') : null,
    article.state === 'live' ? readNeighbour(pool, article, 'newer') : null,
  ]);
  const mentioned = [...versions, older, newer].flatMap(
    (headline: Headline | null) => headline?.id ?? [],
  );
  return {
    status: page.status,
    contentType: page.contentType,
    body: fillSlots(page.body, { newsroom, article, versions, older, newer }),
    about: new Set([
      article.id,
      `story ${article.storyId}`,
      ...mentioned,
      ...(newer === null ? [newestKey(article)] : []),
    ]),
  };
}

/** An article in ninjs. */
export async function answerNinjs(
  pool: Pool,
  newsroom: PublicNewsroom,
  article: PublicArticle,
): Promise<Answer> {
  const { status, contentType, body } = await outputOf(pool, {
    newsroom,
    article,
    format: 'ninjs',
  });
  return { status, contentType, body, about: new Set([article.id, `story ${article.storyId}`]) };
}

/** The front page of a language or one of its sections, from a moment back. */
export async function answerList(
  pool: Pool,
  newsroom: PublicNewsroom,
  asked: { language: string; sectionSlug: string | null; after: number | null },
): Promise<Answer | null> {
  const section = newsroom.sections.find(({ slug }) => slug === asked.sectionSlug) ?? null;
  if (asked.sectionSlug !== null && section === null) return null;
  const { language, after } = asked;
  const found = await listHeadlines(pool, {
    language,
    sectionId: section?.id ?? null,
    after,
    limit: PAGE + 1,
  });
  const headlines = found.slice(0, PAGE);
  const last = headlines.at(-1);
  const here = section === null ? `/${language}` : `/${language}/${section.slug}`;
  const olderUrl =
    found.length > PAGE && last !== undefined ? `${here}?before=${String(last.number)}` : null;
  return {
    status: 200,
    contentType: HTML,
    body: headlinePage({ newsroom, language, section, headlines, olderUrl }),
    about: null,
  };
}

/** All corrections of a language. */
export async function answerCorrections(
  pool: Pool,
  newsroom: PublicNewsroom,
  language: string,
): Promise<Answer> {
  const corrections = await listCorrections(pool, language, 200);
  return {
    status: 200,
    contentType: HTML,
    body: correctionsPage({ newsroom, language, corrections }),
    about: null,
  };
}

/** The Atom feed of a language. */
export async function answerFeed(
  pool: Pool,
  newsroom: PublicNewsroom,
  language: string,
): Promise<Answer> {
  const headlines = await listHeadlines(pool, {
    language,
    sectionId: null,
    after: null,
    limit: PAGE,
  });
  return {
    status: 200,
    contentType: 'application/atom+xml; charset=utf-8',
    body: atomFeed(newsroom, language, headlines),
    about: null,
  };
}

/** The sitemap: the newest thousand of each language. */
export async function answerSitemap(pool: Pool, newsroom: PublicNewsroom): Promise<Answer> {
  const lists = await Promise.all(
    newsroom.languages.map(async (language) =>
      listHeadlines(pool, { language, sectionId: null, after: null, limit: 1000 }),
    ),
  );
  return {
    status: 200,
    contentType: 'application/xml; charset=utf-8',
    body: sitemap(newsroom, lists.flat()),
    about: null,
  };
}

/** The content API's list: addresses of the newest live articles of a language. */
export async function answerContentList(
  pool: Pool,
  newsroom: PublicNewsroom,
  language: string,
): Promise<Answer> {
  const headlines = await listHeadlines(pool, {
    language,
    sectionId: null,
    after: null,
    limit: 100,
  });
  const items = headlines.map((headline) => ({
    uri: `urn:uuid:${headline.id}`,
    href: `${newsroom.siteUrl}/content/v1/articles/${headline.id}`,
    web: `${newsroom.siteUrl}${articlePath(headline, newsroom.sections)}`,
    language: headline.language,
    headline: headline.headline,
    firstCreated: headline.firstPublishedAt.toISOString(),
    updated: headline.significantlyUpdatedAt.toISOString(),
  }));
  return {
    status: 200,
    contentType: 'application/json; charset=utf-8',
    body: JSON.stringify({ items }),
    about: null,
  };
}

/** What stands at an address where there is nothing. It is not kept: anybody can make up addresses. */
export function answerNothing(newsroom: PublicNewsroom, language: string): Answer {
  return { status: 404, contentType: HTML, body: notFoundPage(newsroom, language), about: null };
}
