import { mendWordLists } from './word-lists.ts';
import { unwrappedLink } from './wrapped-links.ts';

/** What programs put into the clipboard besides the text. */
const NO_TEXT =
  'style, script, noscript, template, title, meta, link, object, iframe, form, input, button, select, textarea, svg, math, img, picture, video, audio, canvas';
const INVISIBLE = '[hidden], [style*="display:none" i], [style*="mso-hide:all" i]';
/** Zero-width marks that only break words; joiners stay, because some scripts are written with them. */
const MARKS_WITHOUT_WIDTH = /[\u200B\u2060\uFEFF\u00AD]/gu;
const CONTROL = /[\p{Cc}--[\n\t\r]]/gv;
const BLOCKS =
  'p, div, ul, ol, li, table, blockquote, h1, h2, h3, h4, h5, h6, hr, pre, section, article';

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Removes elements with prefixes (`o:p`, `w:sdt`) but keeps what stands in them. */
function unwrapOffice(root: Element): void {
  for (const element of [...root.querySelectorAll('*')]) {
    if (element.tagName.includes(':')) unwrap(element);
  }
}

/** A line break between two blocks, or at the end of one, is an empty line that nobody typed. */
function dropIdleBreaks(root: Element): void {
  for (const br of [...root.querySelectorAll('br')]) {
    const [before, after] = [br.previousElementSibling, br.nextElementSibling];
    const isBetween = before?.matches(BLOCKS) === true || after?.matches(BLOCKS) === true;
    const idle =
      br.className === 'Apple-interchange-newline' ||
      (isBetween && br.parentElement?.matches('p, li, h1, h2, h3, h4, h5, h6') !== true);
    if (idle) br.remove();
  }
}

function dropEmptyParagraphs(root: Element): void {
  for (const element of [...root.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) {
    const inCell = element.parentElement?.matches('td, th, li') === true;
    if (element.textContent.trim() === '' && !inCell) element.remove();
  }
}

function cleanTexts(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    node.nodeValue = text.replace(MARKS_WITHOUT_WIDTH, '').replace(CONTROL, '');
  }
}

/**
 * Makes of copied HTML what a journalist meant to copy: Word’s and Google’s lists, links and emphasis stay, their wrappers,
 * pictures, scripts and styles go. What is left still passes through the schema, which refuses unsafe links.
 */
export function cleanHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of [...body.querySelectorAll(NO_TEXT), ...body.querySelectorAll(INVISIBLE)]) {
    element.remove();
  }
  unwrapOffice(body);
  for (const wrapper of [...body.querySelectorAll('[id^="docs-internal-guid"]')]) unwrap(wrapper);
  for (const link of body.querySelectorAll('a[href]')) {
    link.setAttribute('href', unwrappedLink(link.getAttribute('href') ?? ''));
  }
  mendWordLists(body);
  dropIdleBreaks(body);
  // Copied inside the editor an empty paragraph may be meant; from outside it is only space.
  if (body.querySelector('[data-pm-slice]') === null) dropEmptyParagraphs(body);
  cleanTexts(body);
  return body.innerHTML;
}
