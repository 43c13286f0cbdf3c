import { isSafeUrl } from '#contract/body/safe-url.ts';

/** Addresses that only lead on to another one, and where that one stands in them. */
const WRAPPERS: readonly { host: RegExp; path: RegExp; parameters: readonly string[] }[] = [
  { host: /^(?:www\.)?google\.[a-z.]{2,6}$/u, path: /^\/url$/u, parameters: ['q', 'url'] },
  { host: /\.safelinks\.protection\.outlook\.com$/u, path: /^\//u, parameters: ['url'] },
  { host: /^lm?\.facebook\.com$/u, path: /^\/l\.php$/u, parameters: ['u'] },
];

/** The address a copied link really leads to: without the mail program’s or search engine’s wrapper around it. */
export function unwrappedLink(href: string): string {
  const url = URL.parse(href);
  if (url === null) return href;
  for (const { host, path, parameters } of WRAPPERS) {
    if (!host.test(url.hostname) || !path.test(url.pathname)) continue;
    const inside = parameters.map((name) => url.searchParams.get(name)).find((value) => value);
    if (inside && isSafeUrl(inside)) return inside;
  }
  return href;
}
