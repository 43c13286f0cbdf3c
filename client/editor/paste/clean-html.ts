import { cleanText } from './clean-text.ts';
import { BlockReader } from './read-blocks.ts';
import { removeUnseen } from './unseen.ts';
import { drawOnlineLists } from './word-online-lists.ts';
import { mendWordLists } from './word-lists.ts';
import { unwrappedLink } from './wrapped-links.ts';

/** Copied in an editor of this family: its blocks are blocks already, and an empty one is meant. */
function cleanSlice(body: Element): void {
  for (const link of body.querySelectorAll('a[href]')) {
    link.setAttribute('href', unwrappedLink(link.getAttribute('href') ?? ''));
  }
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    node.nodeValue = cleanText(node.nodeValue ?? '');
  }
}

/** Safari and mail programs write a space beside another element as a no-break space. */
function plainSpaces(root: Element): void {
  for (const space of root.querySelectorAll('.Apple-converted-space, .Apple-tab-span')) {
    space.replaceWith(' ');
  }
}

function isItemOrSpace(node: Node | null): node is ChildNode {
  if (node instanceof Element) return node.tagName === 'LI';
  return node?.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() === '';
}

/** A piece of a list may come without its list. */
function wrapStrayItems(root: Element): void {
  for (const item of root.querySelectorAll('li')) {
    if (item.closest('ul, ol') !== null) continue;
    const list = root.ownerDocument.createElement('ul');
    item.before(list);
    while (isItemOrSpace(list.nextSibling)) list.append(list.nextSibling);
  }
}

/**
 * Makes of copied HTML the blocks that a journalist meant to copy: headings, lists, quotes, tables, links, bold and
 * italic stay, all else becomes paragraphs; pictures, scripts, styles and what follows readers go. What is left still
 * passes through the schema, which refuses unsafe links.
 */
export function cleanHtml(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const { body } = parsed;
  removeUnseen(body);
  if (body.querySelector('[data-pm-slice]') !== null) {
    cleanSlice(body);
    return body.innerHTML;
  }
  plainSpaces(body);
  drawOnlineLists(body);
  mendWordLists(body);
  wrapStrayItems(body);
  return new BlockReader(parsed).read(body).innerHTML;
}
