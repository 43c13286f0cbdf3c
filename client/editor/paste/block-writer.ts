import { headingRuns, type Run } from './copied-line.ts';

/** What a block may stand in, and with it which blocks may stand there. */
export type Place = 'text' | 'quote' | 'item' | 'cell';

/** Writes blocks as the body’s grammar has them, as HTML that its rules read. */
export class BlockWriter {
  readonly root: HTMLElement;
  readonly #document: Document;
  readonly #open: { place: Place; element: HTMLElement }[];

  constructor(document: Document) {
    this.#document = document;
    this.root = document.createElement('div');
    this.#open = [{ place: 'text', element: this.root }];
  }

  get place(): Place {
    return this.#open.at(-1)?.place ?? 'text';
  }

  /** In how many blocks that hold others the next one will stand. */
  get depth(): number {
    return this.#open.length - 1;
  }

  /** Makes an element without putting it anywhere. */
  make(tag: string): HTMLElement {
    return this.#document.createElement(tag);
  }

  /** Writes what `fill` writes into an element. */
  within(element: HTMLElement, place: Place, fill: () => void): void {
    this.#open.push({ place, element });
    fill();
    this.#open.pop();
  }

  /** Puts an element behind what stands here. */
  append(element: Element): void {
    (this.#open.at(-1)?.element ?? this.root).append(element);
  }

  /** Writes a paragraph, or a subhead where one may stand. */
  paragraph(runs: readonly Run[], isHeading: boolean): void {
    const isSubhead = isHeading && this.place === 'text';
    const block = this.make(isSubhead ? 'h2' : 'p');
    block.append(...(isHeading ? headingRuns(runs) : runs).map((run) => this.#written(run)));
    this.append(block);
  }

  #written({ text, look }: Run): Node {
    if (text === '\n') return this.make('br');
    let node: Node = this.#document.createTextNode(text);
    const wrap = (tag: string, attributes: Record<string, string> = {}): void => {
      const element = this.make(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.append(node);
      node = element;
    };
    if (look.italic) wrap('em');
    if (look.bold) wrap('strong');
    if (look.lang !== null) {
      wrap('span', { lang: look.lang, ...(look.dir === null ? {} : { dir: look.dir }) });
    }
    if (look.href !== null) wrap('a', { href: look.href });
    return node;
  }
}
