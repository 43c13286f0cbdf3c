import { generateAtomFeed } from 'feedsmith';
import type { Headline, PublicNewsroom } from '../public-facts.ts';
import { articlePath } from './paths.ts';
import { siteWords } from './words.ts';

/** XML 1.0 allows no other control characters; a headline that holds one must not break a feed. */
function clean(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

function summary({ standfirst, note }: Headline): string {
  return clean([note, standfirst].filter((text) => text !== '').join(' '));
}

/** The Atom feed of a language (RFC 4287). `updated` moves only with what the newsroom holds significant (§4.2.15). */
export function atomFeed(
  newsroom: PublicNewsroom,
  language: string,
  headlines: readonly Headline[],
): string {
  const self = `${newsroom.siteUrl}/feeds/${language}.atom`;
  const newest = headlines.map(({ significantlyUpdatedAt }) => significantlyUpdatedAt.getTime());
  return generateAtomFeed({
    id: self,
    title: { value: `${clean(newsroom.name)} — ${siteWords(language).newest}` },
    updated: new Date(Math.max(0, ...newest)),
    authors: [{ name: clean(newsroom.name) }],
    links: [
      { href: self, rel: 'self', type: 'application/atom+xml' },
      {
        href: `${newsroom.siteUrl}/${language}`,
        rel: 'alternate',
        type: 'text/html',
        hreflang: language,
      },
    ],
    entries: headlines.map((headline) => ({
      id: `urn:uuid:${headline.id}`,
      title: { value: clean(headline.headline) },
      published: headline.firstPublishedAt,
      updated: headline.significantlyUpdatedAt,
      summary: { value: summary(headline) },
      links: [
        {
          href: `${newsroom.siteUrl}${articlePath(headline, newsroom.sections)}`,
          rel: 'alternate',
          type: 'text/html',
          hreflang: language,
        },
      ],
    })),
  });
}

function xml(text: string): string {
  return clean(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** The sitemap of the newest live articles of every language, with each one’s language versions. */
export function sitemap(newsroom: PublicNewsroom, headlines: readonly Headline[]): string {
  const url = (headline: Headline): string =>
    xml(`${newsroom.siteUrl}${articlePath(headline, newsroom.sections)}`);
  const stories = Map.groupBy(headlines, ({ storyId }) => storyId);
  const entries = headlines.map((headline) => {
    const versions = stories.get(headline.storyId) ?? [];
    const alternates =
      versions.length < 2
        ? ''
        : versions
            .map(
              (version) =>
                `<xhtml:link rel="alternate" hreflang="${xml(version.language)}" href="${url(version)}"/>`,
            )
            .join('');
    return `<url><loc>${url(headline)}</loc><lastmod>${headline.significantlyUpdatedAt.toISOString()}</lastmod>${alternates}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`;
}
