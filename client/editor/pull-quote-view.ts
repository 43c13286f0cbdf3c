import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { dressLine } from './line-view.ts';

/** A pull quote with a field under it for who said it. */
export class PullQuoteView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly field: HTMLInputElement;

  constructor(
    node: Node,
    view: EditorView,
    about: { at: () => number | undefined; label: string },
  ) {
    this.dom = document.createElement('aside');
    this.dom.dataset['kind'] = 'pull-quote';
    this.contentDOM = document.createElement('p');
    this.field = document.createElement('input');
    this.field.placeholder = about.label;
    this.field.ariaLabel = about.label;
    this.field.maxLength = 500;
    this.field.dir = 'auto';
    this.field.addEventListener('input', () => {
      const position = about.at();
      if (position === undefined) return;
      view.dispatch(view.state.tr.setNodeAttribute(position, 'attribution', this.field.value));
    });
    const foot = document.createElement('footer');
    foot.contentEditable = 'false';
    foot.append(this.field);
    this.dom.append(this.contentDOM, foot);
    this.update(node);
    this.field.readOnly = !view.editable;
  }

  /** Shows another state of the same quote. */
  update(node: Node): boolean {
    if (node.type.name !== 'pullQuote') return false;
    const value: unknown = node.attrs['attribution'];
    const words = typeof value === 'string' ? value : '';
    if (this.field.value !== words) this.field.value = words;
    dressLine(this.dom, node);
    return true;
  }

  /** Typing in the field is not typing in the text. */
  stopEvent(event: Event): boolean {
    return event.target === this.field;
  }

  ignoreMutation(mutation: { target: globalThis.Node }): boolean {
    return !this.contentDOM.contains(mutation.target);
  }
}
