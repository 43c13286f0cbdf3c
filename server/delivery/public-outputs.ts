import type { Output } from './outputs.ts';
import type { PublicNewsroom } from './public-facts.ts';
import { articlePath, type Addressed } from './render/paths.ts';

/** What addresses are made from: the newsroom, and the articles that are asked for one by one. */
export type AskedOutputs = {
  newsroom: PublicNewsroom;
  articles: readonly (Addressed & { id: string })[];
};

/** The outputs that are made of many articles. */
const LISTS = [
  'front-page',
  'section-page',
  'corrections',
  'feed',
  'sitemap',
  'content-list',
] as const;

/** Every output that anybody outside can ask for. Whoever adds one to the site adds it here, so that embargoes are watched in it. */
export const PUBLIC_OUTPUTS = [...LISTS, 'page', 'ninjs'] as const satisfies readonly (
  Output | (typeof LISTS)[number]
)[];
export type PublicOutput = (typeof PUBLIC_OUTPUTS)[number];

const ADDRESSES: Record<PublicOutput, (asked: AskedOutputs) => string[]> = {
  'front-page': ({ newsroom }) => newsroom.languages.map((language) => `/${language}`),
  'section-page': ({ newsroom }) =>
    newsroom.languages.flatMap((language) =>
      newsroom.sections.map(({ slug }) => `/${language}/${slug}`),
    ),
  corrections: ({ newsroom }) => newsroom.languages.map((language) => `/${language}/corrections`),
  feed: ({ newsroom }) => newsroom.languages.map((language) => `/feeds/${language}.atom`),
  sitemap: () => ['/sitemap.xml'],
  'content-list': () => ['/content/v1/articles'],
  page: ({ newsroom, articles }) =>
    articles.map((article) => articlePath(article, newsroom.sections)),
  ninjs: ({ articles }) => articles.map(({ id }) => `/content/v1/articles/${id}`),
};

/** Every address of every output, for these articles. */
export function addressesOf(asked: AskedOutputs): { output: PublicOutput; address: string }[] {
  return PUBLIC_OUTPUTS.flatMap((output) =>
    ADDRESSES[output](asked).map((address) => ({ output, address })),
  );
}

/** Which output stands at an address, going by its shape; `other` for what is none of them. */
export function outputAt(address: string): PublicOutput | 'other' {
  const [path = ''] = address.split('?');
  if (path === '/sitemap.xml') return 'sitemap';
  if (/^\/feeds\/[^/]+\.atom$/u.test(path)) return 'feed';
  if (path === '/content/v1/articles') return 'content-list';
  if (path.startsWith('/content/v1/articles/')) return 'ninjs';
  const parts = path.slice(1).split('/');
  if (parts.length === 3) return 'page';
  if (parts.length === 2) return parts[1] === 'corrections' ? 'corrections' : 'section-page';
  return /^[a-z]{2,3}(?:-\w+)*$/u.test(path.slice(1)) ? 'front-page' : 'other';
}
