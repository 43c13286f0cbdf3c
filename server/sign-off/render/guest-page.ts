import { leavesOf, textAttribute } from '#contract/body/blocks.ts';
import { attributeHtml, escapeHtml } from '#contract/body/escape.ts';
import { renderBody } from '#contract/body/render-html.ts';
import { renderByline } from '#contract/credits/byline.ts';
import { renderCreditLine } from '#contract/credits/render.ts';
import type { GuestPageFacts } from '../queries/guest-page-of.ts';
import { guestTime } from '../rules/guest-times.ts';
import { GUEST_KEEP_PATH } from './guest-assets.ts';
import { guestForms, type Filled } from './guest-forms.ts';
import { fill, guestDocument, languageLinks } from './guest-layout.ts';
import { directionOf, guestWords, type GuestLanguage } from './guest-words.ts';

type Shown = GuestPageFacts & { in: GuestLanguage };

/** The part of a link’s id that stands on what it shows. */
function linkName(id: string): string {
  return id.slice(-12);
}

function timeIn({ in: language, newsroom }: Shown, at: Date): string {
  return guestTime(at, { language, zone: newsroom.zone });
}

/** The reader’s name, the time and the link over all of the page, on paper too; those who listen have heard it above. */
function watermark(shown: Shown): string {
  const { link, openedAt } = shown;
  const says = `${link.name} · ${timeIn(shown, openedAt)} · ${linkName(link.id)}`;
  // Drawn by the sheet: it is no text of the page, and whoever marks the article does not mark it along.
  const mark = `<span${attributeHtml('data-says', says)}></span> `;
  return `<div class="mark" aria-hidden="true"><p>${mark.repeat(160)}</p></div>`;
}

function headHtml(shown: Shown): string {
  const { link, newsroom, openedAt } = shown;
  const words = guestWords(shown.in);
  const until = timeIn(shown, link.expiresAt);
  const at = timeIn(shown, openedAt);
  const lines = [
    `<p class="house">${escapeHtml(newsroom.name)}</p>`,
    `<p><strong>${fill(words.forReader, { name: link.name })}</strong> · ${fill(words.askedBy, { by: link.by.name })}</p>`,
    link.purpose === '' ? '' : `<p>${fill(words.purpose, { purpose: link.purpose })}</p>`,
    `<p>${fill(words.until, { until })} ${fill(words.shown, { at, link: linkName(link.id) })}</p>`,
    `<p class="warning">${escapeHtml(words.notPublished)}</p>`,
    languageLinks(`/guest/l/${link.id}`, shown.in),
  ];
  return `<header>${lines.join('')}</header>`;
}

/** Captions, alternative texts and picture credits, in reading order: the signature covers them. */
function captionsHtml({ content, in: language }: Shown): string {
  const words = guestWords(language);
  const items = leavesOf(content.body)
    .filter(({ node }) => node.type === 'image')
    .map(({ node }) => {
      const [caption, alt, credit] = ['caption', 'alt', 'credit'].map((name) =>
        textAttribute(node, name),
      );
      const described = alt ? fill(words.altText, { text: alt }) : '';
      const parts = [escapeHtml(caption ?? ''), described, escapeHtml(credit ?? '')];
      return `<li>${parts.filter((part) => part !== '').join('<br>')}</li>`;
    });
  if (items.length === 0) return '';
  return `<section><h2>${escapeHtml(words.captions)}</h2><ol>${items.join('')}</ol></section>`;
}

function bodyHtml({ content }: Shown): string {
  const html = renderBody(content.body);
  if (content.dateline === '') return html;
  const dateline = `<span class="dateline">${escapeHtml(content.dateline)}</span> `;
  return /^<p[^>]*>/u.test(html)
    ? html.replace(/^<p[^>]*>/u, (open) => `${open}${dateline}`)
    : `<p>${dateline}</p>${html}`;
}

function textHtml(shown: Shown): string {
  const { content, language } = shown;
  const words = guestWords(shown.in);
  const byline = renderByline(content.credits, language);
  const credits = renderCreditLine(content.credits, language);
  const own = (html: string): string => `<p class="note" lang="${shown.in}">${html}</p>`;
  return [
    `<article${attributeHtml('lang', language)}${attributeHtml('dir', directionOf(language))}>`,
    `<h1>${escapeHtml(content.headline)}</h1>`,
    content.standfirst === '' ? '' : `<p class="standfirst">${escapeHtml(content.standfirst)}</p>`,
    byline === '' ? '' : `<p class="byline">${escapeHtml(byline)}</p>`,
    content.updateNote === ''
      ? ''
      : own(`${escapeHtml(words.note)}: <bdi>${escapeHtml(content.updateNote)}</bdi>`),
    bodyHtml(shown),
    credits === '' ? '' : `<p class="credits">${escapeHtml(credits)}</p>`,
    '</article>',
    captionsHtml(shown),
  ].join('\n');
}

/**
 * The page of an outside reader: exactly one revision, the reader’s name over it, what they have said, and what they may
 * sign. In the language asked for, the text in its own.
 */
export function guestPage(
  facts: GuestPageFacts,
  about: { language: GuestLanguage; filled?: Filled },
): string {
  const shown: Shown = { ...facts, in: about.language };
  const { newsroom, content } = facts;
  const title = `${content.headline} — ${newsroom.name}`;
  const forms = guestForms(shown, about.filled ?? {});
  const main = `${headHtml(shown)}<main>${textHtml(shown)}${forms}</main><footer>${escapeHtml(newsroom.name)}</footer>${watermark(shown)}`;
  const head = `<script src="/guest${GUEST_KEEP_PATH}" defer></script>\n`;
  return guestDocument({ language: about.language, title, head, main });
}
