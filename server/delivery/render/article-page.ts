import { escapeAttribute, escapeHtml } from '#contract/body/escape.ts';
import { renderBody } from '#contract/body/render-html.ts';
import { renderByline } from '#contract/credits/byline.ts';
import { renderCreditLine } from '#contract/credits/render.ts';
import type { Content } from '#contract/content.ts';
import type { ArticleFacts, PublicEvent } from '../public-facts.ts';
import { correctionNotices, noticeHtml } from './corrections.ts';
import { jsonLdScript } from './json-ld.ts';
import { pageHtml } from './layout.ts';
import { articlePath, directionOf } from './paths.ts';
import { SLOTS } from './slots.ts';
import { timeHtml } from './times.ts';
import { siteWords } from './words.ts';

type Context = ArticleFacts & { content: Content };

function times({ article, newsroom }: Context): string {
  const words = siteWords(article.language);
  const about = { language: article.language, zone: newsroom.zone };
  const updated = article.significantlyUpdatedAt.getTime() > article.firstPublishedAt.getTime();
  return `<div class="times"><p>${escapeHtml(words.firstPublished)}: ${timeHtml(article.firstPublishedAt, about)}</p>${
    updated
      ? `<p>${escapeHtml(words.lastUpdated)}: ${timeHtml(article.significantlyUpdatedAt, about)}</p>`
      : ''
  }</div>`;
}

function eventHtml(event: PublicEvent, { article, newsroom }: Context): string {
  const words = siteWords(article.language);
  const note = event.note === '' ? '' : ` — ${escapeHtml(event.note)}`;
  const comma = /^(?:ar|fa|ur)\b/u.test(article.language) ? '،' : ',';
  return `<li><strong>${escapeHtml(words.kinds[event.kind])}</strong>${comma} ${timeHtml(event.at, { language: article.language, zone: newsroom.zone })}${note}</li>`;
}

function changes(context: Context): string {
  const words = siteWords(context.article.language);
  // A refile moves nothing that readers are told about.
  const told = context.events.filter(({ kind }) => kind !== 'refile');
  if (told.length < 2) return '';
  return `<section class="changes" aria-labelledby="changes"><h2 id="changes">${escapeHtml(words.whatChanged)}</h2><ol>${told
    .map((event) => eventHtml(event, context))
    .join('')}</ol></section>`;
}

function corrections({ article, corrections: rows, newsroom }: Context): string {
  if (rows.length === 0) return '';
  const words = siteWords(article.language);
  const about = { language: article.language, zone: newsroom.zone };
  return `<section class="corrected" aria-labelledby="corrections"><h2 id="corrections">${escapeHtml(words.corrections)}</h2>${correctionNotices(
    rows,
  )
    .map((notice) => `<article>${noticeHtml(notice, about)}</article>`)
    .join('')}</section>`;
}

function translatedFrom({ article, source, newsroom }: Context): string {
  if (source === null) return '';
  const link = `<a href="${escapeAttribute(articlePath(source, newsroom.sections))}" lang="${source.language}" dir="${directionOf(source.language)}">${escapeHtml(source.headline)}</a>`;
  return `<p class="byline">${escapeHtml(siteWords(article.language).translatedFrom).replace('%', () => link)}</p>`;
}

/** A flash has no text yet: readers are told that it comes. */
function textHtml({ content, newsroom, article }: Context): string {
  if (article.form === 'flash') {
    return `<p>${escapeHtml(siteWords(article.language).moreToFollow)}</p>`;
  }
  return renderBody(content.body, {
    siteUrl: newsroom.siteUrl,
    blockIds: true,
    embedLabel: siteWords(article.language).embed,
  });
}

function bodyHtml(context: Context): string {
  const { content } = context;
  const html = textHtml(context);
  if (content.dateline === '') return html;
  const dateline = `<span class="dateline">${escapeHtml(content.dateline)}</span> `;
  // The dateline runs into the first paragraph; a body that begins otherwise gets a line for it.
  return /^<p[^>]*>/.test(html)
    ? html.replace(/^<p[^>]*>/, (open) => `${open}${dateline}`)
    : `<p>${dateline}</p>${html}`;
}

function mainHtml(context: Context): string {
  const { article, content, newsroom } = context;
  const section = newsroom.sections.find(({ id }) => id === article.sectionId);
  const line = renderCreditLine(content.credits, article.language);
  const byline = renderByline(content.credits, article.language);
  return [
    '<article>',
    section === undefined
      ? ''
      : `<p class="kicker"><a href="/${article.language}/${escapeAttribute(section.slug)}">${escapeHtml(section.names[article.language] ?? section.slug)}</a></p>`,
    article.form === 'developing'
      ? `<p class="developing">${escapeHtml(siteWords(article.language).developing)}</p>`
      : '',
    `<h1>${escapeHtml(content.headline)}</h1>`,
    content.standfirst === '' ? '' : `<p class="standfirst">${escapeHtml(content.standfirst)}</p>`,
    byline === '' ? '' : `<p class="byline">${escapeHtml(byline)}</p>`,
    times(context),
    article.note === '' ? '' : `<p class="note">${escapeHtml(article.note)}</p>`,
    translatedFrom(context),
    `<div class="body">${bodyHtml(context)}</div>`,
    line === '' ? '' : `<p class="credits">${escapeHtml(line)}</p>`,
    corrections(context),
    changes(context),
    '</article>',
    SLOTS.versions,
    SLOTS.neighbours,
  ]
    .filter((html) => html !== '')
    .join('\n');
}

/** The page of a live article, with places kept for what other articles’ publications change. */
export function articlePage(facts: ArticleFacts): string {
  const { article, newsroom } = facts;
  const { content } = article;
  if (content === null) throw new Error(`Article ${article.id} has no live text to show.`);
  const url = `${newsroom.siteUrl}${articlePath(article, newsroom.sections)}`;
  return pageHtml({
    newsroom,
    language: article.language,
    title: content.headline,
    description: content.standfirst,
    sectionId: article.sectionId,
    head: `<link rel="canonical" href="${escapeAttribute(url)}">\n${SLOTS.hreflang}${jsonLdScript({ ...facts, content })}\n`,
    main: mainHtml({ ...facts, content }),
  });
}
