import { escapeAttribute, escapeHtml } from '#contract/body/escape.ts';
import type { Headline, PublicNewsroom } from '../public-facts.ts';
import { articlePath, directionOf } from './paths.ts';
import { siteWords } from './words.ts';

/** Places in a rendered page for what other articles’ publications change: never written by a person, so never mistaken. */
export const SLOTS = {
  hreflang: '<!--slot:hreflang-->',
  versions: '<!--slot:versions-->',
  neighbours: '<!--slot:neighbours-->',
} as const;

/** What goes into the slots. */
export type Surroundings = {
  newsroom: PublicNewsroom;
  article: { language: string; number: number };
  versions: readonly Headline[];
  older: Headline | null;
  newer: Headline | null;
};

function hreflang({ newsroom, versions }: Surroundings): string {
  if (versions.length < 2) return '';
  const links = versions.map((version) => {
    const url = `${newsroom.siteUrl}${articlePath(version, newsroom.sections)}`;
    return `<link rel="alternate" hreflang="${escapeAttribute(version.language)}" href="${escapeAttribute(url)}">\n`;
  });
  const fallback =
    versions.find(({ language }) => language === newsroom.defaultLanguage) ?? versions[0];
  if (fallback === undefined) return links.join('');
  const url = `${newsroom.siteUrl}${articlePath(fallback, newsroom.sections)}`;
  return `${links.join('')}<link rel="alternate" hreflang="x-default" href="${escapeAttribute(url)}">\n`;
}

function switcher({ newsroom, article, versions }: Surroundings): string {
  const others = versions.filter(({ number }) => number !== article.number);
  if (others.length === 0) return '';
  const words = siteWords(article.language);
  const links = others.map(
    (version) =>
      `<li><a href="${escapeAttribute(articlePath(version, newsroom.sections))}" hreflang="${version.language}" lang="${version.language}" dir="${directionOf(version.language)}">${escapeHtml(siteWords(version.language).language)}: ${escapeHtml(version.headline)}</a></li>`,
  );
  return `<nav class="versions" aria-labelledby="versions"><h2 id="versions">${escapeHtml(words.otherLanguages)}</h2><ul>${links.join('')}</ul></nav>`;
}

function neighbours({ newsroom, article, older, newer }: Surroundings): string {
  if (older === null && newer === null) return '';
  const words = siteWords(article.language);
  const one = (label: string, headline: Headline | null, rel: string): string =>
    headline === null
      ? ''
      : `<p><span>${escapeHtml(label)}</span><br><a rel="${rel}" href="${escapeAttribute(articlePath(headline, newsroom.sections))}">${escapeHtml(headline.headline)}</a></p>`;
  return `<nav class="neighbours" aria-label="${escapeAttribute(`${words.older} / ${words.newer}`)}">${one(words.older, older, 'prev')}${one(words.newer, newer, 'next')}</nav>`;
}

/** Puts switcher, alternates and neighbours into a rendered page. */
export function fillSlots(html: string, surroundings: Surroundings): string {
  return html
    .replace(SLOTS.hreflang, () => hreflang(surroundings))
    .replace(SLOTS.versions, () => switcher(surroundings))
    .replace(SLOTS.neighbours, () => neighbours(surroundings));
}
