import { DOMSerializer, type Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';

/**
 * A paragraph, subhead or break on the screen: with its id to be found by, and running as its own letters do. A node view
 * and no decoration, because ProseMirror looks through all decorations of a text for each of its blocks at every key.
 */
export class LineView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM?: HTMLElement;
  private node: Node;

  constructor(node: Node) {
    const written = node.type.spec.toDOM?.(node);
    if (written === undefined) throw new TypeError(`Nothing shows a ${node.type.name}.`);
    const { dom, contentDOM } = DOMSerializer.renderSpec(document, written);
    if (!(dom instanceof HTMLElement)) throw new TypeError('A line is an element.');
    this.dom = dom;
    if (contentDOM !== undefined) this.contentDOM = contentDOM;
    this.node = node;
    this.dress();
  }

  /** Shows another state of the same line. */
  update(node: Node): boolean {
    if (!node.sameMarkup(this.node)) return false;
    this.node = node;
    this.dress();
    return true;
  }

  private dress(): void {
    dressLine(this.dom, this.node);
  }
}

/** Says which block an element is, and lets its words run in their own direction. */
export function dressLine(dom: HTMLElement, node: Node): void {
  const id: unknown = node.attrs['id'];
  if (typeof id === 'string') dom.dataset['block'] = id;
  // A quotation in Arabic may stand in an English text. Without a letter to go by it runs as the article does.
  const findsItsOwn = node.isTextblock && /\p{L}/u.test(node.textContent);
  if (findsItsOwn) dom.dir = 'auto';
  else dom.removeAttribute('dir');
}
