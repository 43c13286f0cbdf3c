import { isSafeUrl } from '#contract/body/safe-url.ts';
import type { Raised } from './raised.ts';
import { unwrappedLink } from './wrapped-links.ts';

/** How a piece of text looks, of all that the body’s marks can say. */
export type Look = {
  bold: boolean;
  italic: boolean;
  href: string | null;
  /** BCP 47, as the page says it. */
  lang: string | null;
  dir: 'ltr' | 'rtl' | null;
  /** Whether a line’s end in the source is one on the page. */
  keepsLines: boolean;
  raised: Raised | null;
};

/** Text that nothing is said about. */
export const PLAIN: Look = {
  bold: false,
  italic: false,
  href: null,
  lang: null,
  dir: null,
  keepsLines: false,
  raised: null,
};

/** What a style attribute says, without Word’s own properties: `mso-bidi-font-weight:normal` stands on bold words. */
function styled(element: Element, property: string): string | null {
  const style = element.getAttribute('style') ?? '';
  const found = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;!]+)`, 'iu').exec(style)?.[1];
  return found?.trim().toLowerCase() ?? null;
}

function isBold(element: Element, outer: boolean): boolean {
  const weight = styled(element, 'font-weight');
  if (weight !== null && weight !== 'inherit') return /^(?:bold(?:er)?|[6-9]\d\d)$/u.test(weight);
  return outer || /^(?:B|STRONG)$/u.test(element.tagName);
}

function isItalic(element: Element, outer: boolean): boolean {
  const style = styled(element, 'font-style');
  if (style !== null && style !== 'inherit') return /^(?:italic|oblique)/u.test(style);
  return outer || /^(?:I|EM)$/u.test(element.tagName);
}

function hrefOf(element: Element): string | null {
  const written = element.tagName === 'A' ? (element.getAttribute('href') ?? '').trim() : '';
  // A path leads somewhere on the site it was copied from, not on ours.
  const whole = written.startsWith('//') ? `https:${written}` : written;
  if (whole === '' || whole.startsWith('/')) return null;
  const href = unwrappedLink(whole);
  return isSafeUrl(href) ? href : null;
}

function directionOf(element: Element): Look['dir'] {
  const dir = element.getAttribute('dir')?.toLowerCase();
  return dir === 'rtl' || dir === 'ltr' ? dir : null;
}

function raisedIn(element: Element, outer: Raised | null): Raised | null {
  const align = styled(element, 'vertical-align');
  if (element.tagName === 'SUP' || align === 'super') return 'above';
  if (element.tagName === 'SUB' || align === 'sub') return 'below';
  return align === 'baseline' ? null : outer;
}

/** How text in this element looks, when what stands around it looks so. */
export function lookIn(element: Element, outer: Look): Look {
  const lang = element.getAttribute('lang');
  const space = styled(element, 'white-space');
  return {
    bold: isBold(element, outer.bold),
    italic: isItalic(element, outer.italic),
    href: hrefOf(element) ?? outer.href,
    lang: lang ?? outer.lang,
    dir: directionOf(element) ?? (lang === null ? outer.dir : null),
    raised: raisedIn(element, outer.raised),
    keepsLines:
      element.tagName === 'PRE' ||
      (space === null ? outer.keepsLines : /^(?:pre|break)/u.test(space)),
  };
}
