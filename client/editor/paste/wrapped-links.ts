import { isSafeUrl } from '#contract/body/safe-url.ts';

/** Addresses that only lead on to another one, and where that one stands in them. */
const WRAPPERS: readonly { host: RegExp; path: RegExp; parameters: readonly string[] }[] = [
  { host: /^(?:www\.)?google\.[a-z.]{2,6}$/u, path: /^\/url$/u, parameters: ['q', 'url'] },
  { host: /\.safelinks\.protection\.outlook\.com$/u, path: /^\//u, parameters: ['url'] },
  { host: /^lm?\.facebook\.com$/u, path: /^\/l\.php$/u, parameters: ['u'] },
  { host: /^l\.instagram\.com$/u, path: /^\/$/u, parameters: ['u'] },
  {
    host: /^www\.linkedin\.com$/u,
    path: /^\/(?:safety\/go|redir\/redirect)\/?$/u,
    parameters: ['url'],
  },
  { host: /^www\.youtube\.com$/u, path: /^\/redirect$/u, parameters: ['q'] },
  { host: /^duckduckgo\.com$/u, path: /^\/l\/$/u, parameters: ['uddg'] },
  { host: /^slack-redir\.net$/u, path: /^\/link$/u, parameters: ['url'] },
];
/** Proofpoint writes the address into its path: `/v3/__https://example.org/a__;…`. */
const IN_PATH = /^https:\/\/urldefense\.com\/v3\/__(.+?)__;/u;
/** One wrapper may stand in another, as a mail program’s around a search engine’s. */
const MOST_WRAPPERS = 5;

/** Parameters that tell who clicked where, and nothing about the page. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|mc_[ce]id|mkt_tok|_hsenc|_hsmi|vero_id|oly_(?:anon|enc)_id)(?:=|$)/iu;

function insideOf(href: string): string | null {
  const inPath = IN_PATH.exec(href)?.[1];
  // The wrapper folds the two slashes behind the scheme into one.
  if (inPath !== undefined) return inPath.replace(/^(https?:)\/(?!\/)/u, '$1//');
  const url = URL.parse(href);
  const wrapper = WRAPPERS.find(
    ({ host, path }) => url !== null && host.test(url.hostname) && path.test(url.pathname),
  );
  return wrapper?.parameters.map((name) => url?.searchParams.get(name)).find(Boolean) ?? null;
}

/** The address without parameters that follow the reader; the others stay as they were written. */
function withoutTracking(href: string): string {
  const parts = /^(https?:[^?#]*)\?([^#]*)(#.*)?$/iu.exec(href);
  if (parts === null) return href;
  const [, page = '', query = '', place = ''] = parts;
  const kept = query.split('&').filter((parameter) => !TRACKING.test(parameter));
  return page + (kept.length === 0 ? '' : `?${kept.join('&')}`) + place;
}

/**
 * The address a copied link really leads to: without the mail program’s or search engine’s wrapper around it, and
 * without what follows the reader. A wrapper stays when what is in it is no safe link.
 */
export function unwrappedLink(href: string): string {
  let at = href;
  for (let wrappers = 0; wrappers < MOST_WRAPPERS; wrappers += 1) {
    const inside = insideOf(at);
    if (inside === null || !isSafeUrl(inside)) break;
    at = inside;
  }
  return withoutTracking(at);
}
