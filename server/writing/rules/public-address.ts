import type { PublicationFacts } from './article-facts.ts';

/** Stands in the address of an article that is in no section. */
const NO_SECTION = 'news';

/**
 * Where readers find an article: the number at the end finds it whatever the slug says. Null while nothing
 * of it is live.
 */
export function publicAddress(
  live: Pick<PublicationFacts, 'slug'> | null,
  {
    siteUrl,
    language,
    sectionSlug,
    number,
  }: {
    siteUrl: string;
    language: string;
    sectionSlug: string | null;
    number: number;
  },
): string | null {
  if (live === null) return null;
  const base = siteUrl.replace(/\/+$/u, '');
  return `${base}/${language}/${sectionSlug ?? NO_SECTION}/${encodeURIComponent(live.slug)}-${String(number)}`;
}
