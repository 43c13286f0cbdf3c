import type { BodyJson } from '../content.ts';
import { attributeHtml, escapeHtml } from './escape.ts';
import { isMarkName, type MarkName } from './mark-attributes.ts';
import { isSafeUrl, urlForHtml, webUrl } from './safe-url.ts';

type MarkJson = NonNullable<BodyJson['marks']>[number];
type OpenMark = { key: string; close: string };

const CLOSING: Record<MarkName, string> = {
  link: '</a>',
  language: '</span>',
  bold: '</strong>',
  italic: '</em>',
};

/** The attributes of an `a` element for a safe link; links that leave `siteUrl` say so and keep no opener. */
export function linkAttributes(href: string, siteUrl: string | null): string {
  const url = webUrl(href);
  const leaves = url !== null && url.origin !== (siteUrl === null ? null : webUrl(siteUrl)?.origin);
  return `${attributeHtml('href', urlForHtml(href))}${leaves ? ' rel="external noopener"' : ''}`;
}

function opening({ type, attrs = {} }: MarkJson, siteUrl: string | null): string | null {
  if (type === 'bold') return '<strong>';
  if (type === 'italic') return '<em>';
  if (type === 'language') {
    const { lang, dir } = attrs;
    if (typeof lang !== 'string' || (dir !== 'ltr' && dir !== 'rtl')) return null;
    return `<span${attributeHtml('lang', lang)}${attributeHtml('dir', dir)}>`;
  }
  const { href } = attrs;
  return isSafeUrl(href) ? `<a${linkAttributes(href, siteUrl)}>` : null;
}

function markTags(mark: MarkJson, siteUrl: string | null): { key: string; close: string }[] {
  if (!isMarkName(mark.type)) return [];
  const open = opening(mark, siteUrl);
  return open === null ? [] : [{ key: open, close: CLOSING[mark.type] }];
}

/** The running text of a block as HTML: neighbours under the same mark share one element. */
export function renderInline(
  content: readonly BodyJson[] | undefined,
  siteUrl: string | null,
): string {
  const open: OpenMark[] = [];
  let html = '';
  const closeTo = (depth: number): void => {
    while (open.length > depth) html += open.pop()?.close ?? '';
  };
  for (const { type, text = '', marks = [] } of content ?? []) {
    const wanted = marks.flatMap((mark) => markTags(mark, siteUrl));
    let shared = 0;
    while (shared < open.length && open[shared]?.key === wanted[shared]?.key) shared += 1;
    closeTo(shared);
    for (const tag of wanted.slice(shared)) {
      html += tag.key;
      open.push(tag);
    }
    html += type === 'hardBreak' ? '<br>' : escapeHtml(text);
  }
  closeTo(0);
  return html;
}
