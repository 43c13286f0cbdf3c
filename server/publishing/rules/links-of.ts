import { leavesOf, textAttribute } from '#contract/body/blocks.ts';
import { webUrl } from '#contract/body/safe-url.ts';
import type { BodyJson, Content } from '#contract/content.ts';

/** A web address that readers can follow, and the block that it stands in. */
export type LinkInText = { url: string; at: string };

function hrefsIn(node: BodyJson): string[] {
  const own = node.type === 'readMore' ? [textAttribute(node, 'href')] : [];
  const marked = (node.content ?? []).flatMap(({ marks = [] }) =>
    marks.flatMap(({ type, attrs }) =>
      type === 'link' && typeof attrs?.['href'] === 'string' ? [attrs['href']] : [],
    ),
  );
  return [...own, ...marked];
}

/** In characters; what is longer written out is left to readers. */
const LONGEST = 4096;

/** An address as it is asked for: without what only the browser looks at. */
function askedAddress(href: string): string | null {
  const url = webUrl(href);
  if (url === null) return null;
  url.hash = '';
  return url.href.length > LONGEST ? null : url.href;
}

/** Every web address that the body links to, once a block; mail and telephones are left out. */
export function linksOf(content: Content): LinkInText[] {
  return leavesOf(content.body).flatMap(({ id, node }) => {
    const urls = hrefsIn(node).flatMap((href) => askedAddress(href) ?? []);
    return [...new Set(urls)].map((url) => ({ url, at: `block:${id}` }));
  });
}

/** Links without those to the newsroom’s own site, which it need not ask. */
export function withoutOwn<Link extends { url: string }>(
  links: readonly Link[],
  siteUrl: string,
): Link[] {
  const ours = URL.parse(siteUrl)?.host;
  return links.filter(({ url }) => URL.parse(url)?.host !== ours);
}
