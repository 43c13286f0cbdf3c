import type { PublicSection } from '../public-facts.ts';

/** What an article’s address is made from. */
export type Addressed = {
  number: number;
  language: string;
  slug: string;
  sectionId: string | null;
};

/** The path of an article: `/:language/:section/:slug-:number`. Percent-encoded, so that it can stand in any output. */
export function articlePath(article: Addressed, sections: readonly PublicSection[]): string {
  const section = sections.find(({ id }) => id === article.sectionId)?.slug ?? 'news';
  return `/${article.language}/${section}/${encodeURIComponent(`${article.slug}-${String(article.number)}`)}`;
}

/** The number that ends an article’s address; null when it is not one. */
export function numberIn(lastSegment: string): number | null {
  const digits = /(?:^|-)(\d{1,9})$/.exec(lastSegment)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|he|fa|ur|ps|yi|dv|sd|ug|ckb)(-|$)/.test(language) ? 'rtl' : 'ltr';
}
