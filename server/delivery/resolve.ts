import type { Reader } from '#server/kit/database/open-database.ts';
import {
  answerArticle,
  answerContentList,
  answerCorrections,
  answerFeed,
  answerList,
  answerNinjs,
  answerNothing,
  answerSitemap,
} from './answers.ts';
import type { Answer } from './kept-pages.ts';
import type { PublicNewsroom } from './public-facts.ts';
import { articlePath, numberIn } from './render/paths.ts';
import { STYLESHEET, STYLESHEET_PATH } from './render/stylesheet.ts';
import { readMovedTo } from './move-store.ts';
import { readArticleById, readArticleByNumber } from './store.ts';

type Pool = Reader['pool'];

/** What stands at an address: an answer, or another address. */
export type Resolved =
  { kind: 'answer'; answer: Answer } | { kind: 'redirect'; status: 301 | 302; to: string };

const OLDER_STYLESHEET = /^\/site-[\w-]{12}\.css$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#8c1d18"/><path d="M7 9h3l3 11 3-11h2l3 11 3-11h1" fill="none" stroke="#fff" stroke-width="2.4"/></svg>`;

function answered(answer: Answer | null, newsroom: PublicNewsroom, language: string): Resolved {
  return { kind: 'answer', answer: answer ?? answerNothing(newsroom, language) };
}

function fixed(contentType: string, body: string, cache?: string): Resolved {
  return {
    kind: 'answer',
    answer: {
      status: 200,
      contentType,
      body,
      about: new Set(),
      ...(cache === undefined ? {} : { cache }),
    },
  };
}

function afterOf(before: string | null): number | null {
  return /^\d{1,9}$/.test(before ?? '') ? Number(before) : null;
}

async function resolveArticle(
  pool: Pool,
  newsroom: PublicNewsroom,
  about: { path: string; language: string; last: string },
): Promise<Resolved> {
  const number = numberIn(about.last);
  const article = number === null ? null : await readArticleByNumber(pool, number);
  if (article === null) return answered(null, newsroom, about.language);
  const path = articlePath(article, newsroom.sections);
  // The number names the article; a changed slug, section or spelling leads to where it is now.
  if (path !== about.path && decodeURI(path) !== about.path)
    return { kind: 'redirect', status: 301, to: path };
  // Its story was merged into another one: readers are led to what they know of that.
  const moved = article.state === 'withdrawn' ? await readMovedTo(pool, article.id) : null;
  if (moved !== null)
    return { kind: 'redirect', status: 301, to: articlePath(moved, newsroom.sections) };
  return answered(await answerArticle(pool, newsroom, article), newsroom, about.language);
}

async function resolveContent(
  pool: Pool,
  newsroom: PublicNewsroom,
  rest: readonly string[],
): Promise<Resolved> {
  const [version, noun, id, more] = rest;
  const nothing = answered(null, newsroom, newsroom.defaultLanguage);
  if (version !== 'v1' || noun !== 'articles' || more !== undefined) return nothing;
  if (id === undefined)
    return answered(
      await answerContentList(pool, newsroom, newsroom.defaultLanguage),
      newsroom,
      newsroom.defaultLanguage,
    );
  const article = UUID.test(id) ? await readArticleById(pool, id) : null;
  return article === null
    ? nothing
    : answered(await answerNinjs(pool, newsroom, article), newsroom, article.language);
}

async function resolveFixed(
  pool: Pool,
  newsroom: PublicNewsroom,
  path: string,
): Promise<Resolved | null> {
  const language = newsroom.defaultLanguage;
  switch (path) {
    case '/':
      return { kind: 'redirect', status: 302, to: `/${language}` };
    case '/corrections':
      return { kind: 'redirect', status: 302, to: `/${language}/corrections` };
    case '/robots.txt':
      return fixed(
        'text/plain; charset=utf-8',
        `User-agent: *\nDisallow: /desk\nDisallow: /api\nSitemap: ${newsroom.siteUrl}/sitemap.xml\n`,
      );
    case '/sitemap.xml':
      return answered(await answerSitemap(pool, newsroom), newsroom, language);
    case '/favicon.ico':
      return fixed('image/svg+xml', ICON, 'public, max-age=86400');
    case STYLESHEET_PATH:
      return fixed('text/css; charset=utf-8', STYLESHEET, 'public, max-age=31536000, immutable');
    default:
      // A page that somebody kept over an upgrade finds today's look under yesterday's address.
      return OLDER_STYLESHEET.test(path)
        ? fixed('text/css; charset=utf-8', STYLESHEET, 'public, max-age=300')
        : null;
  }
}

/** Finds what stands at an address (path and, in lists, `?before=`). What is not there gets the not-found page. */
export async function resolve(
  pool: Pool,
  newsroom: PublicNewsroom,
  address: string,
): Promise<Resolved> {
  const [path = '/', query] = address.split('?');
  const known = await resolveFixed(pool, newsroom, path);
  if (known !== null) return known;
  const [, first = '', second, third, ...rest] = path.split('/');
  if (first === 'content')
    return resolveContent(
      pool,
      newsroom,
      [second, third, ...rest].filter((part) => part !== undefined),
    );
  const feed =
    first === 'feeds' && third === undefined ? /^(.+)\.atom$/.exec(second ?? '')?.[1] : undefined;
  if (feed !== undefined && newsroom.languages.includes(feed))
    return answered(await answerFeed(pool, newsroom, feed), newsroom, feed);
  const language = newsroom.languages.includes(first) ? first : newsroom.defaultLanguage;
  if (language !== first || rest.length > 0) return answered(null, newsroom, language);
  if (third !== undefined)
    return resolveArticle(pool, newsroom, { path, language, last: safelyDecoded(third) });
  if (second === 'corrections')
    return answered(await answerCorrections(pool, newsroom, language), newsroom, language);
  const after = afterOf(new URLSearchParams(query).get('before'));
  return answered(
    await answerList(pool, newsroom, { language, sectionSlug: second ?? null, after }),
    newsroom,
    language,
  );
}

function safelyDecoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return '';
  }
}
