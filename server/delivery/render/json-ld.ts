import { plainText, wordCount } from '#contract/body/blocks.ts';
import type { Content, CreditRow } from '#contract/content.ts';
import type { CreditRole } from '#contract/vocabulary.ts';
import { renderCreditLine } from '#contract/credits/render.ts';
import type { ArticleFacts } from '../public-facts.ts';
import { correctionNotices } from './corrections.ts';
import { articlePath } from './paths.ts';

const AUTHORS: readonly CreditRole[] = [
  'reporting',
  'additional-reporting',
  'writing',
  'compiling',
  'author',
];

type Party = { '@type': 'Person' | 'Organization'; name: string };

function parties(credits: readonly CreditRow[], wanted: (row: CreditRow) => boolean): Party[] {
  return credits
    .filter((row) => !row.withheld && wanted(row))
    .map(({ name, isOrganisation }) => ({
      '@type': isOrganisation ? 'Organization' : 'Person',
      name,
    }));
}

/** A list under its key, and no key for an empty list: absent says less than empty. */
function some<Key extends string>(
  key: Key,
  values: readonly unknown[],
): Partial<Record<Key, readonly unknown[]>> {
  return values.length === 0 ? {} : ({ [key]: values } as Record<Key, readonly unknown[]>);
}

type Facts = ArticleFacts & { content: Content };

function people({ article, content }: Facts) {
  const here = (row: CreditRow): boolean =>
    row.language === null || row.language === article.language;
  const { credits } = content;
  return {
    ...some(
      'author',
      parties(credits, ({ role }) => AUTHORS.includes(role)),
    ),
    ...some(
      'translator',
      parties(credits, (row) => row.role === 'translation' && here(row)),
    ),
    ...some(
      'editor',
      parties(credits, (row) => row.role === 'editing' && here(row)),
    ),
    creditText: renderCreditLine(credits, article.language),
  };
}

/** The text, and that there is more to come: a flash has a headline alone (schema.org’s creativeWorkStatus). */
function text({ content, article }: Facts) {
  return {
    headline: content.headline,
    ...(content.standfirst === '' ? {} : { description: content.standfirst }),
    ...(content.dateline === '' ? {} : { dateline: content.dateline }),
    ...(article.form === 'flash'
      ? {}
      : { articleBody: plainText(content.body), wordCount: wordCount(content.body) }),
    ...(article.form === 'full' ? {} : { creativeWorkStatus: 'Incomplete' }),
  };
}

function origin({ source, newsroom }: Facts) {
  if (source === null) return {};
  return {
    translationOfWork: {
      '@type': 'NewsArticle',
      '@id': `urn:uuid:${source.id}`,
      url: `${newsroom.siteUrl}${articlePath(source, newsroom.sections)}`,
      headline: source.headline,
      inLanguage: source.language,
    },
  };
}

function publisher({ newsroom }: Facts) {
  const { correctionsPolicyUrl, ethicsPolicyUrl } = newsroom.policies;
  return {
    '@type': 'NewsMediaOrganization',
    name: newsroom.name,
    url: newsroom.siteUrl,
    ...(correctionsPolicyUrl === '' ? {} : { correctionsPolicy: correctionsPolicyUrl }),
    ...(ethicsPolicyUrl === '' ? {} : { ethicsPolicy: ethicsPolicyUrl }),
  };
}

function about({ article, corrections, topics }: Facts) {
  return {
    ...some(
      'correction',
      correctionNotices(corrections).map(({ sentence, at }) => ({
        '@type': 'CorrectionComment',
        text: sentence,
        datePublished: at.toISOString(),
      })),
    ),
    ...some(
      'about',
      topics.map(({ code, labels }) => ({
        '@type': 'Thing',
        name: labels[article.language] ?? labels['en'] ?? code,
        sameAs: topicUri(code),
      })),
    ),
  };
}

/**
 * The article as schema.org’s NewsArticle: people by what they did, every notice of a correction as a CorrectionComment,
 * the source of a translation. Only a language version’s own translators and editors are named as such.
 */
function newsArticle(facts: Facts): Record<string, unknown> {
  const { article, newsroom } = facts;
  const url = `${newsroom.siteUrl}${articlePath(article, newsroom.sections)}`;
  const section = newsroom.sections.find(({ id }) => id === article.sectionId);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': `urn:uuid:${article.id}`,
    url,
    mainEntityOfPage: url,
    ...text(facts),
    inLanguage: article.language,
    version: article.sequence,
    datePublished: article.firstPublishedAt.toISOString(),
    dateModified: article.significantlyUpdatedAt.toISOString(),
    ...(section === undefined
      ? {}
      : { articleSection: section.names[article.language] ?? section.slug }),
    ...people(facts),
    ...about(facts),
    ...origin(facts),
    publisher: publisher(facts),
    isAccessibleForFree: true,
  };
}

/** The address of a Media Topic, from `medtop:20000059`. */
export function topicUri(code: string): string {
  return `http://cv.iptc.org/newscodes/mediatopic/${code.replace(/^medtop:/, '')}`;
}

/** The same as a script for the page’s head; no text in it can end the script. */
export function jsonLdScript(facts: Facts): string {
  const json = JSON.stringify(newsArticle(facts))
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return `<script type="application/ld+json">${json}</script>`;
}
