import { escapeAttribute, escapeHtml } from '#contract/body/escape.ts';
import type { Headline, PublicCorrection, PublicNewsroom, PublicSection } from '../public-facts.ts';
import { correctionNotices, noticeHtml } from './corrections.ts';
import { pageHtml } from './layout.ts';
import { articlePath } from './paths.ts';
import { timeHtml } from './times.ts';
import { siteWords } from './words.ts';

/** A page of headlines. `olderUrl` leads on in time; null at the end. */
export type HeadlineList = {
  newsroom: PublicNewsroom;
  language: string;
  section: PublicSection | null;
  headlines: readonly Headline[];
  olderUrl: string | null;
};

function entry(headline: Headline, list: HeadlineList): string {
  const { newsroom, language } = list;
  const words = siteWords(language);
  const about = { language, zone: newsroom.zone };
  const updated = headline.significantlyUpdatedAt.getTime() > headline.firstPublishedAt.getTime();
  const marks = [
    ...(headline.form === 'developing' ? [words.developing] : []),
    ...(headline.kind === 'correction' ? [words.corrected] : []),
  ];
  const mark = marks.map((word) => `<strong>${escapeHtml(word)}</strong> · `).join('');
  const time = updated
    ? `${escapeHtml(words.lastUpdated)}: ${timeHtml(headline.significantlyUpdatedAt, about)}`
    : timeHtml(headline.firstPublishedAt, about);
  const section = newsroom.sections.find(({ id }) => id === headline.sectionId);
  // A flash stands by its headline alone: what is to come takes the place of what it is about.
  const standfirst = headline.form === 'flash' ? words.moreToFollow : headline.standfirst;
  const kicker =
    list.section !== null || section === undefined
      ? ''
      : `<p class="kicker">${escapeHtml(section.names[language] ?? section.slug)}</p>`;
  return `<li><article>${kicker}<h2><a href="${escapeAttribute(articlePath(headline, newsroom.sections))}">${escapeHtml(headline.headline)}</a></h2>${
    standfirst === '' ? '' : `<p>${escapeHtml(standfirst)}</p>`
  }${headline.note === '' ? '' : `<p class="meta">${escapeHtml(headline.note)}</p>`}<p class="meta">${mark}${time}</p></article></li>`;
}

/** The front page of a language, or the page of one of its sections. */
export function headlinePage(list: HeadlineList): string {
  const { newsroom, language, section, headlines, olderUrl } = list;
  const words = siteWords(language);
  const title =
    section === null
      ? words.newest
      : (section.names[language] ?? section.names[newsroom.defaultLanguage] ?? section.slug);
  const body =
    headlines.length === 0
      ? `<p class="nothing">${escapeHtml(words.nothingYet)}</p>`
      : `<ul class="list headlines">${headlines.map((headline) => entry(headline, list)).join('\n')}</ul>`;
  const more =
    olderUrl === null
      ? ''
      : `<p><a rel="next" href="${escapeAttribute(olderUrl)}">${escapeHtml(words.more)}</a></p>`;
  const alternates =
    section === null
      ? newsroom.languages
          .map(
            (tag) =>
              `<link rel="alternate" hreflang="${tag}" href="${escapeAttribute(`${newsroom.siteUrl}/${tag}`)}">\n`,
          )
          .join('')
      : '';
  return pageHtml({
    newsroom,
    language,
    title: section === null ? newsroom.name : title,
    description: '',
    sectionId: section?.id ?? null,
    head: alternates,
    main: `<h1${section === null ? ' class="headlines-title"' : ''}>${escapeHtml(title)}</h1>\n${body}\n${more}`,
  });
}

/** A correction and the article it stands in. */
export type ListedCorrection = PublicCorrection & {
  number: number;
  slug: string;
  sectionId: string | null;
  headline: string;
};

/** Every correction of a language version of the site, newest first. */
export function correctionsPage(facts: {
  newsroom: PublicNewsroom;
  language: string;
  corrections: readonly ListedCorrection[];
}): string {
  const { newsroom, language, corrections } = facts;
  const words = siteWords(language);
  const about = { language, zone: newsroom.zone };
  const items = correctionNotices(corrections).map(
    ({ row, ...notice }) =>
      `<li><article><h2><a href="${escapeAttribute(`${articlePath({ ...row, language }, newsroom.sections)}#corrections`)}">${escapeHtml(row.headline)}</a></h2><div class="corrected">${noticeHtml({ row, ...notice }, about)}</div></article></li>`,
  );
  const main =
    items.length === 0
      ? `<p class="nothing">${escapeHtml(words.noCorrections)}</p>`
      : `<ul class="list">${items.join('\n')}</ul>`;
  return pageHtml({
    newsroom,
    language,
    title: words.corrections,
    description: '',
    sectionId: null,
    head: '',
    main: `<h1>${escapeHtml(words.corrections)}</h1>\n${main}`,
  });
}
