import { escapeHtml } from '#contract/body/escape.ts';
import type { PublicArticle, PublicNewsroom } from '../public-facts.ts';
import { pageHtml } from './layout.ts';
import { timeHtml } from './times.ts';
import { siteWords } from './words.ts';

/** What stands in place of an article that was withdrawn or killed: the notice and when, not a word of the text. */
export function tombstonePage(article: PublicArticle, newsroom: PublicNewsroom): string {
  const words = siteWords(article.language);
  const title = article.state === 'killed' ? words.killed : words.withdrawn;
  return pageHtml({
    newsroom,
    language: article.language,
    title,
    description: '',
    sectionId: null,
    head: '<meta name="robots" content="noindex">\n',
    main: `<section class="tombstone"><h1>${escapeHtml(title)}</h1><p>${escapeHtml(article.notice)}</p><p class="times">${timeHtml(
      article.at,
      {
        language: article.language,
        zone: newsroom.zone,
      },
    )}</p></section>`,
  });
}

/** The page for an address at which there is nothing. */
export function notFoundPage(newsroom: PublicNewsroom, language: string): string {
  const words = siteWords(language);
  return pageHtml({
    newsroom,
    language,
    title: words.notFound,
    description: '',
    sectionId: null,
    head: '<meta name="robots" content="noindex">\n',
    main: `<h1>${escapeHtml(words.notFound)}</h1><p>${escapeHtml(words.notFoundHint)}</p>`,
  });
}
