import { expect } from '@jest/globals';
import { readBody } from '#contract/body/validate.ts';
import type { BodyJson } from '#contract/content.ts';
import { Pad, paragraph } from './pad.ts';

const SHORT: Record<string, string> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockQuote: 'quote',
  sectionBreak: 'break',
  table: 'table',
  tableRow: 'row',
  tableHeader: 'head',
  tableCell: 'cell',
};

function marked(node: BodyJson): string {
  return (node.marks ?? []).reduceRight((text, { type, attrs = {} }) => {
    const value = attrs['href'] ?? attrs['lang'];
    return `${typeof value === 'string' ? `${type}=${value}` : type}[${text}]`;
  }, node.text ?? '');
}

function outlined(node: BodyJson): string {
  if (node.type === 'text') return marked(node);
  if (node.type === 'hardBreak') return '⏎';
  const isText = (node.content ?? []).every(({ type }) => type === 'text' || type === 'hardBreak');
  const start = node.attrs?.['start'];
  const counted = typeof start === 'number' && start > 1 ? `@${String(start)}` : '';
  const name = (SHORT[node.type] ?? node.type) + counted;
  return `${name}(${(node.content ?? []).map(outlined).join(isText ? '' : ' ')})`;
}

/** The blocks of a body, one a line, as `p(Words bold[strong ones])`; ids are left out. */
export function outline(body: BodyJson): string[] {
  return (body.content ?? []).map(outlined);
}

function idsOf(node: BodyJson): unknown[] {
  const own = node.attrs !== undefined && 'id' in node.attrs ? [node.attrs['id']] : [];
  return [...own, ...(node.content ?? []).flatMap(idsOf)];
}

/** What an empty text holds after pasting: a sound body in which every block has an id of its own. */
export function pasteInto(html: string): string[] {
  const pad = new Pad({ type: 'doc', content: [paragraph('a')] });
  pad.paste(html);
  expect(readBody(pad.body)).toMatchObject({ ok: true });
  const ids = idsOf(pad.body);
  expect(ids).not.toContain(null);
  expect(new Set(ids).size).toBe(ids.length);
  return outline(pad.body);
}
