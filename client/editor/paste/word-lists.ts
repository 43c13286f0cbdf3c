/** `·   Item`, `o  Item`, `–  Item`: a sign that stands for a bullet, and the room behind it. */
const BULLET = /^[\s\u00A0]*[·•●▪■◦§o‣⁃–—*-][\s\u00A0]{2,}/u;
/** The signs among them that are nothing but bullets: without Word’s own mark only these make a list. */
const PLAIN_BULLET = /^[\s\u00A0]*[·•●▪■◦‣⁃][\s\u00A0]+/u;
/** `1.  Item`, `(a)  Item`, `IV)  Item`. */
const NUMBER = /^[\s\u00A0]*\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)][\s\u00A0]{2,}/iu;
const ORDERED = /^[\s\u00A0(]*(?:[\da-z]{1,5}[.)\s\u00A0-]*)+$/iu;

type Item = { level: number; ordered: boolean; start: number; list: string; element: Element };
type OpenList = { element: Element; name: string };

/** What Word writes into the style of a list’s paragraph: `mso-list:l0 level2 lfo1`, the list’s name and the level. */
function listedAs(element: Element): { list: string; level: number } | null {
  const style = element.getAttribute('style') ?? '';
  const found = /mso-list:\s*(?:(l\d+)\s+)?level(\d)/iu.exec(style);
  return found === null ? null : { list: found[1] ?? '', level: Number(found[2]) };
}

/** Takes the printed bullet or number off the beginning of a paragraph; answers what it was. */
function takeMarker(element: Element, isListed: boolean): string {
  const ignored = [...element.querySelectorAll('[style*="mso-list:Ignore" i]')];
  if (ignored.length > 0) {
    const text = ignored.map((each) => each.textContent).join('');
    for (const each of ignored) each.remove();
    return text;
  }
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const whole = element.textContent;
  const signs = isListed ? [BULLET, NUMBER] : [PLAIN_BULLET];
  const marker = signs.map((sign) => sign.exec(whole)?.[0]).find(Boolean) ?? '';
  let left = marker.length;
  for (let node = walker.nextNode(); node !== null && left > 0; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    node.nodeValue = text.slice(left);
    left -= text.length - node.nodeValue.length;
  }
  return marker;
}

function itemOf(element: Element): Item | null {
  const listed = listedAs(element);
  const isListed = listed !== null || /MsoListParagraph/iu.test(element.className);
  // Without Word’s own mark only a bullet counts: a paragraph may well begin with “1. ”.
  const marker = takeMarker(element, isListed);
  // A picture may be the bullet: then only the style says that this is an item.
  if (marker.trim() === '' && listed === null) return null;
  const { list, level } = listed ?? { list: '', level: 1 };
  const isLetterBullet = /^[\s\u00A0]*o[\s\u00A0]+$/u.test(marker);
  const ordered = ORDERED.test(marker) && !isLetterBullet;
  return { level, ordered, list, start: Number(/\d+(?=\D*$)/u.exec(marker)?.[0] ?? 1), element };
}

/** The list at a level below the open ones, begun where there is none or one of another kind. */
function listFor(open: OpenList[], item: Item): Element {
  const document = item.element.ownerDocument;
  const tag = item.ordered ? 'ol' : 'ul';
  const name = `${item.list} ${tag}`;
  open.length = Math.min(open.length, item.level);
  if (open.length === item.level && open.at(-1)?.name !== name) open.pop();
  while (open.length < item.level) {
    const list = document.createElement(tag);
    if (item.ordered && item.start > 1) list.setAttribute('start', String(item.start));
    const parent = open.at(-1)?.element;
    if (parent === undefined) item.element.before(list);
    else (parent.lastElementChild ?? parent.appendChild(document.createElement('li'))).append(list);
    open.push({ element: list, name });
  }
  return open.at(-1)?.element ?? document.createElement(tag);
}

/** Makes lists of the paragraphs by which Word (and pages copied from it) draws them. */
export function mendWordLists(root: Element): void {
  let open: OpenList[] = [];
  for (const element of root.querySelectorAll('p')) {
    const previous = element.previousElementSibling;
    const item = itemOf(element);
    if (item === null) {
      open = [];
      continue;
    }
    // Another paragraph or a table in between ends the list.
    if (open[0] !== undefined && previous !== open[0].element) open = [];
    const entry = element.ownerDocument.createElement('li');
    listFor(open, item).append(entry);
    const paragraph = element.ownerDocument.createElement('p');
    paragraph.append(...element.childNodes);
    entry.append(paragraph);
    element.remove();
  }
}
