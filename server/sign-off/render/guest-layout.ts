import { escapeAttribute, escapeHtml } from '#contract/body/escape.ts';
import { GUEST_STYLE_PATH } from './guest-assets.ts';
import type { GuestWords } from './guest-says.ts';
import { directionOf, GUEST_LANGUAGES, guestWords, type GuestLanguage } from './guest-words.ts';

/** Puts values into a sentence of ours, in one step: what somebody is called may look like a place to fill. HTML. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return escapeHtml(sentence).replace(
    /\{(\w+)\}/gu,
    (whole, name: string) => `<bdi>${escapeHtml(values[name] ?? whole)}</bdi>`,
  );
}

/** A whole document of ours for somebody outside. `main` is HTML, the rest plain text. */
export function guestDocument(page: {
  language: GuestLanguage;
  title: string;
  head?: string;
  main: string;
}): string {
  const { language } = page;
  return `<!DOCTYPE html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow, noarchive">
<title>${escapeHtml(page.title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/guest${GUEST_STYLE_PATH}">
${page.head ?? ''}</head>
<body>
${page.main}
</body>
</html>
`;
}

/** A short page that says one thing in each language: who reads it is not known. */
export function guestNotice(
  heading: (words: GuestWords) => string,
  says: (words: GuestWords) => string,
): string {
  const parts = GUEST_LANGUAGES.map((language, at) => {
    const words = guestWords(language);
    const lead = says(words);
    const level = at === 0 ? 'h1' : 'h2';
    return `<section class="notice" lang="${language}" dir="${directionOf(language)}"><${level}>${escapeHtml(heading(words))}</${level}>${lead === '' ? '' : `<p>${escapeHtml(lead)}</p>`}</section>`;
  });
  const title = heading(guestWords('en'));
  return guestDocument({ language: 'en', title, main: `<main>${parts.join('')}</main>` });
}

/** The links to the same page in our other languages. */
export function languageLinks(path: string, current: GuestLanguage): string {
  const links = GUEST_LANGUAGES.filter((language) => language !== current).map(
    (language) =>
      `<li><a href="${escapeAttribute(`${path}?language=${language}`)}" lang="${language}" hreflang="${language}" dir="${directionOf(language)}">${escapeHtml(guestWords(language).language)}</a></li>`,
  );
  return `<nav><ul>${links.join('')}</ul></nav>`;
}
