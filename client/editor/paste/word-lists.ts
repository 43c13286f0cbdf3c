/** `·   Item`, `o  Item`, `–  Item`: a sign that stands for a bullet, and the room behind it. */
const BULLET = /^[\s\u00A0]*[·•●▪■◦§o‣⁃–—*-][\s\u00A0]{2,}/u;
/** `1.  Item`, `(a)  Item`, `IV)  Item`. */
const NUMBER = /^[\s\u00A0]*\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)][\s\u00A0]{2,}/iu;

type Item = { level: number; ordered: boolean; element: Element };

/** What Word writes into the style of a list’s paragraph: `mso-list:l0 level2 lfo1`. */
function levelOf(element: Element): number | null {
  const style = element.getAttribute('style') ?? '';
  const level = /mso-list:[^;]*level(\d)/iu.exec(style)?.[1];
  return level === undefined ? null : Number(level);
}

/** Takes the printed bullet or number off the beginning of a paragraph; answers what it was. */
function takeMarker(element: Element): string {
  const ignored = [...element.querySelectorAll('[style*="mso-list:Ignore" i]')];
  if (ignored.length > 0) {
    const text = ignored.map((each) => each.textContent).join('');
    for (const each of ignored) each.remove();
    return text;
  }
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  const whole = element.textContent;
  const marker = BULLET.exec(whole)?.[0] ?? NUMBER.exec(whole)?.[0] ?? '';
  let left = marker.length;
  for (let node = walker.nextNode(); node !== null && left > 0; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    node.nodeValue = text.slice(left);
    left -= text.length - node.nodeValue.length;
  }
  return marker;
}

function itemOf(element: Element): Item | null {
  if (element.tagName !== 'P') return null;
  const level = levelOf(element);
  const isListed = level !== null || /MsoListParagraph/iu.test(element.className);
  const text = element.textContent;
  // Without Word’s own mark only a bullet counts: a paragraph may well begin with “1. ”.
  if (!isListed && !BULLET.test(text)) return null;
  const marker = takeMarker(element);
  if (marker.trim() === '' && level === null) return null;
  return { level: level ?? 1, ordered: /^[\s\u00A0(]*[\da-z]+[.)]/iu.test(marker), element };
}

/** The list at a level below the open ones, begun where there is none. */
function listFor(open: Element[], item: Item): Element {
  const document = item.element.ownerDocument;
  open.length = Math.min(open.length, item.level);
  while (open.length < item.level) {
    const list = document.createElement(item.ordered ? 'ol' : 'ul');
    const parent = open.at(-1);
    if (parent === undefined) item.element.before(list);
    else (parent.lastElementChild ?? parent.appendChild(document.createElement('li'))).append(list);
    open.push(list);
  }
  return open.at(-1) ?? document.createElement('ul');
}

/** Makes lists of the paragraphs by which Word (and pages copied from it) draws them. */
export function mendWordLists(root: Element): void {
  let open: Element[] = [];
  for (const element of [...root.querySelectorAll('p')]) {
    const previous = element.previousElementSibling;
    const item = itemOf(element);
    if (item === null) {
      open = [];
      continue;
    }
    // Another paragraph or a table in between ends the list.
    if (open[0] !== undefined && previous !== open[0]) open = [];
    const entry = element.ownerDocument.createElement('li');
    listFor(open, item).append(entry);
    const paragraph = element.ownerDocument.createElement('p');
    paragraph.append(...element.childNodes);
    entry.append(paragraph);
    element.remove();
  }
}
