import type { BodyJson, Content } from '../content.ts';

/** Blank is what is named here and nothing else: `says_headline_alone` in the database has the same list. */
const SAYS_SOMETHING = /[^ \t\n\r\u00A0]/u;
const SILENT: ReadonlySet<string> = new Set(['doc', 'paragraph', 'hardBreak', 'text']);

function isBlank(node: BodyJson): boolean {
  if (!SILENT.has(node.type) || (node.marks ?? []).length > 0) return false;
  if (node.type === 'text' && SAYS_SOMETHING.test(node.text ?? '')) return false;
  return (node.content ?? []).every(isBlank);
}

/** Whether a text is a headline alone, as a flash is: no standfirst, and nothing in the body but empty lines. */
export function saysHeadlineAlone({
  standfirst,
  body,
}: Pick<Content, 'standfirst' | 'body'>): boolean {
  return !SAYS_SOMETHING.test(standfirst) && isBlank(body);
}
