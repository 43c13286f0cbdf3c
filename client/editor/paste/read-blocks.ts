import { BlockWriter, type Place } from './block-writer.ts';
import { cleanText } from './clean-text.ts';
import { raisedText } from './raised.ts';
import { CopiedLine } from './copied-line.ts';
import { gridOf, isDataTable } from './copied-table.ts';
import { lookIn, PLAIN, type Look } from './look.ts';

/** Elements that begin and end a block of their own on a page. */
const BLOCKS = new Set(
  'P DIV SECTION ARTICLE HEADER FOOTER MAIN NAV ASIDE FIGURE FIGCAPTION ADDRESS CENTER FORM FIELDSET LEGEND DETAILS SUMMARY DL DT DD LI PRE BLOCKQUOTE TABLE CAPTION THEAD TBODY TFOOT TR TD TH'.split(
    ' ',
  ),
);
const HEADING = /^H[1-6]$/u;
const HEADING_CLASS = /^Mso(?:Title|Subtitle|Heading\d)$/u;
/** Gmail indents with a quote that has no line beside it. */
const NO_BORDER = /(?:^|;)\s*border\s*:\s*(?:none|0)/iu;
const HIGHEST_START = 9999;
/** Deeper than this nobody writes lists, and a body cannot nest without end. */
const MOST_LEVELS = 9;

function isHeading(element: Element): boolean {
  const isNamed = [...element.classList].some((name) => HEADING_CLASS.test(name));
  return HEADING.test(element.tagName) || isNamed || element.getAttribute('role') === 'heading';
}

function isList(node: Node | null): node is HTMLElement {
  return node instanceof HTMLElement && /^[UO]L$/u.test(node.tagName);
}

/** Reads a copied page from its beginning to its end and writes its blocks. */
export class BlockReader {
  readonly #writer: BlockWriter;
  readonly #line = new CopiedLine();
  #inHeading = false;

  constructor(document: Document) {
    this.#writer = new BlockWriter(document);
  }

  /** The blocks of everything in an element, as HTML that the body’s rules read. */
  read(element: Element): HTMLElement {
    this.#children(element, lookIn(element, PLAIN));
    this.#endBlock();
    return this.#writer.root;
  }

  #endBlock(): void {
    for (const runs of this.#line.take()) this.#writer.paragraph(runs, this.#inHeading);
  }

  #children(element: Element, look: Look): void {
    for (const child of [...element.childNodes]) this.#node(child, look);
  }

  #node(node: Node, outer: Look): void {
    if (node.nodeType === Node.TEXT_NODE)
      this.#line.add(raisedText(cleanText(node.nodeValue ?? ''), outer.raised), outer);
    if (!(node instanceof Element)) return;
    const look = lookIn(node, outer);
    if (node.tagName === 'BR') this.#line.break();
    else if (node.tagName === 'HR') this.#sectionBreak();
    else if (isHeading(node)) this.#heading(node, look);
    else if (isList(node)) this.#list(node, look);
    else if (node instanceof HTMLTableElement) this.#table(node, look);
    else if (node.tagName === 'BLOCKQUOTE') this.#quote(node, look);
    else if (BLOCKS.has(node.tagName)) this.#block(node, look);
    else this.#children(node, look);
  }

  #block(element: Element, look: Look): void {
    this.#endBlock();
    this.#children(element, look);
    this.#endBlock();
  }

  /** Fills an element that other blocks stand in. */
  #fill(holder: { into: HTMLElement; place: Place }, from: Node, look: Look): void {
    this.#endBlock();
    this.#writer.within(holder.into, holder.place, () => {
      if (from instanceof Element && !isList(from)) this.#block(from, look);
      else this.#node(from, look);
      this.#endBlock();
    });
  }

  #heading(element: Element, look: Look): void {
    this.#endBlock();
    this.#inHeading = true;
    this.#children(element, look);
    this.#endBlock();
    this.#inHeading = false;
  }

  #sectionBreak(): void {
    this.#endBlock();
    const { root, place } = this.#writer;
    if (place === 'text' && root.lastElementChild?.tagName !== 'HR')
      this.#writer.append(this.#writer.make('hr'));
  }

  /** In a quote or a cell stand only paragraphs: a list or table there becomes its paragraphs. */
  #quote(element: Element, look: Look): void {
    const isIndented = NO_BORDER.test(element.getAttribute('style') ?? '');
    if (this.#writer.place !== 'text' || isIndented) {
      this.#block(element, look);
      return;
    }
    const quote = this.#writer.make('blockquote');
    this.#fill({ into: quote, place: 'quote' }, element, look);
    if (quote.childElementCount > 0) this.#writer.append(quote);
  }

  #list(element: HTMLElement, look: Look): void {
    const { place, depth } = this.#writer;
    const isFlat = place === 'quote' || place === 'cell' || depth >= MOST_LEVELS;
    if (isFlat) {
      this.#block(element, look);
      return;
    }
    this.#endBlock();
    const list = this.#writer.make(element.tagName.toLowerCase());
    const start = Number(element.getAttribute('start') ?? 1);
    if (element.tagName === 'OL' && start > 1 && start <= HIGHEST_START) {
      list.dataset['start'] = String(Math.trunc(start));
    }
    for (const child of [...element.childNodes]) this.#item(list, child, look);
    if (list.childElementCount > 0) this.#writer.append(list);
  }

  #item(list: HTMLElement, child: Node, outer: Look): void {
    const item = this.#writer.make('li');
    const look = child instanceof Element ? lookIn(child, outer) : outer;
    this.#fill({ into: item, place: 'item' }, child, isList(child) ? outer : look);
    // A list before any words of its item belongs to the item before it, or is the list.
    for (let first = item.firstElementChild; isList(first); first = item.firstElementChild) {
      if (list.lastElementChild !== null) list.lastElementChild.append(first);
      else {
        list.append(...first.children);
        first.remove();
      }
    }
    if (item.childElementCount > 0) list.append(item);
  }

  #table(table: HTMLTableElement, look: Look): void {
    const grid = gridOf(table);
    const { place } = this.#writer;
    if (place !== 'text' || !isDataTable(table, grid)) {
      this.#block(table, look);
      return;
    }
    this.#endBlock();
    if (table.caption !== null) this.#block(table.caption, look);
    const written = this.#writer.make('table');
    for (const row of grid) {
      const line = this.#writer.make('tr');
      for (const cell of row) {
        const isHeader = cell?.matches('th, thead td') === true;
        const box = this.#writer.make(isHeader ? 'th' : 'td');
        if (cell !== null) this.#fill({ into: box, place: 'cell' }, cell, lookIn(cell, look));
        line.append(box);
      }
      written.append(line);
    }
    this.#writer.append(written);
  }
}
