import { escapeAttribute, escapeHtml } from '#contract/body/escape.ts';
import type { PublicNewsroom } from '../public-facts.ts';
import { directionOf } from './paths.ts';
import { STYLESHEET_PATH } from './stylesheet.ts';
import { siteWords } from './words.ts';

/** A page of the public site. `head` and `main` are HTML; everything else is plain text. */
export type Page = {
  newsroom: PublicNewsroom;
  language: string;
  title: string;
  description: string;
  /** The section the reader is in; null on pages of no section. */
  sectionId: string | null;
  head: string;
  main: string;
};

function navigation({ newsroom, language, sectionId }: Page): string {
  const words = siteWords(language);
  const links = newsroom.sections.map(({ id, slug, names }) => {
    const name = names[language] ?? names[newsroom.defaultLanguage] ?? slug;
    const current = id === sectionId ? ' aria-current="page"' : '';
    return `<li><a href="/${language}/${slug}"${current}>${escapeHtml(name)}</a></li>`;
  });
  if (links.length === 0) return '';
  return `<nav class="sections" aria-label="${escapeAttribute(words.sections)}"><ul>${links.join('')}</ul></nav>`;
}

function languageLinks({ newsroom, language }: Page): string {
  return newsroom.languages
    .map((tag) => {
      const current = tag === language ? ' aria-current="true"' : '';
      return `<li><a href="/${tag}" lang="${tag}" hreflang="${tag}" dir="${directionOf(tag)}"${current}>${escapeHtml(siteWords(tag).language)}</a></li>`;
    })
    .join('');
}

/** The whole document of a page, in its language and direction. */
export function pageHtml(page: Page): string {
  const { newsroom, language, title, description } = page;
  const words = siteWords(language);
  const name = escapeHtml(newsroom.name);
  const heading = title === newsroom.name ? name : `${escapeHtml(title)} — ${name}`;
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading}</title>
${description === '' ? '' : `<meta name="description" content="${escapeAttribute(description)}">\n`}<link rel="stylesheet" href="${STYLESHEET_PATH}">
<link rel="alternate" type="application/atom+xml" title="${escapeAttribute(`${newsroom.name} — ${words.feed}`)}" href="/feeds/${language}.atom">
${page.head}</head>
<body>
<a class="skip" href="#text">${escapeHtml(words.skipToText)}</a>
<header class="masthead">
<p class="name"><a href="/${language}">${name}</a></p>
${navigation(page)}
<ul class="languages">${languageLinks(page)}</ul>
</header>
<main id="text">
${page.main}
</main>
<footer>
<p><a href="/${language}/corrections">${escapeHtml(words.correctionsPage)}</a> · <a href="/feeds/${language}.atom">${escapeHtml(words.feed)}</a></p>
<p>${name}</p>
</footer>
</body>
</html>
`;
}
