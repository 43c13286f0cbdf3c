import type { BodyJson } from '../content.ts';
import { inlineText, textAttribute } from './blocks.ts';

const INDENT = '  ';

/** Lines that follow the first of an item stand under its text. */
function indented(text: string, by: string): string {
  return text.replace(/\n(?!\n)/gu, `\n${by}`);
}

function renderItems(list: BodyJson): string {
  const start = list.attrs?.['start'];
  const first = list.type === 'orderedList' && typeof start === 'number' ? start : null;
  const items = (list.content ?? []).map((item, index) => {
    const text = (item.content ?? [])
      .map(renderBlock)
      .filter((part) => part !== '')
      .join('\n');
    return `${first === null ? '-' : `${first + index}.`} ${indented(text, INDENT)}`;
  });
  return items.join('\n');
}

function renderTable(table: BodyJson): string {
  const rows = (table.content ?? []).map((row) =>
    (row.content ?? []).map((cell) => renderBlocks(cell.content).replace(/\s+/gu, ' ')).join('\t'),
  );
  return rows.join('\n');
}

function withAddress(text: string, address: string): string {
  return [text, address].filter((part) => part !== '').join(': ');
}

function renderBlock(node: BodyJson): string {
  switch (node.type) {
    case 'bulletList':
    case 'orderedList':
      return renderItems(node);
    case 'table':
      return renderTable(node);
    case 'blockQuote':
      return `> ${indented(renderBlocks(node.content), '> ')}`;
    case 'factBox':
      return renderBlocks(node.content);
    case 'sectionBreak':
      return '* * *';
    case 'pullQuote':
      return [inlineText(node), textAttribute(node, 'attribution')]
        .filter((part) => part !== '')
        .join(' — ');
    case 'embed':
      return withAddress(textAttribute(node, 'title'), textAttribute(node, 'url'));
    case 'readMore':
      return withAddress(textAttribute(node, 'text'), textAttribute(node, 'href'));
    default:
      // A picture is nothing without its file, and its caption would read like a sentence of the story.
      return inlineText(node);
  }
}

function renderBlocks(nodes: readonly BodyJson[] | undefined): string {
  return (nodes ?? [])
    .map(renderBlock)
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The body for outputs that know no markup: blocks apart by an empty line, lists and tables as lines, no pictures. */
export function renderPlainText(body: BodyJson): string {
  return renderBlocks(body.content);
}
