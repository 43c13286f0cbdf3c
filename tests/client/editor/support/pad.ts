import type { Node } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { BodyJson } from '#contract/content.ts';
import { bodyOfDoc } from '#client/editor/body-of-doc.ts';
import { editorState } from '#client/editor/editor-state.ts';
import { DEEDS, keyBindings, type Deed } from '#client/editor/keys.ts';

const noRect = { left: 0, right: 0, top: 0, bottom: 0, width: 0, height: 0 };
// jsdom lays nothing out; ProseMirror asks where the cursor is after each key.
Object.assign(Range.prototype, {
  getClientRects: () => [noRect],
  getBoundingClientRect: () => noRect,
});
Object.assign(document, { elementFromPoint: () => null });

/** A text under somebody’s hands, without a screen around it. */
export class Pad {
  readonly view: EditorView;

  constructor(body: BodyJson, { language = 'en' } = {}) {
    const place = document.body.appendChild(document.createElement('div'));
    this.view = new EditorView(place, {
      state: editorState({ body, placeholder: 'Write here', onAskForLink: () => undefined }),
      attributes: { lang: language },
    });
  }

  get state(): EditorState {
    return this.view.state;
  }

  get body(): BodyJson {
    return bodyOfDoc(this.state.doc);
  }

  /** Puts the cursor before these words, or selects them. */
  at(words: string, select = false): this {
    const from = this.find(words);
    const to = select ? from + words.length : from;
    this.view.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, from, to)));
    return this;
  }

  /** Puts the cursor behind these words. */
  behind(words: string): this {
    const at = this.find(words) + words.length;
    this.view.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, at)));
    return this;
  }

  /** Puts the cursor behind the last word of the line with this id. */
  atEndOf(id: string): this {
    this.state.doc.descendants((node, position) => {
      if (node.attrs['id'] !== id) return true;
      const end = TextSelection.create(this.state.doc, position + node.nodeSize - 1);
      this.view.dispatch(this.state.tr.setSelection(end));
      return false;
    });
    return this;
  }

  /** Types letter by letter, as hands do: what typing turns into blocks does so. */
  type(words: string): this {
    for (const letter of words) {
      const { from, to } = this.state.selection;
      const taken = this.view.someProp('handleTextInput', (handle) =>
        handle(this.view, from, to, letter, () => this.state.tr.insertText(letter, from, to)),
      );
      if (taken !== true) this.view.dispatch(this.state.tr.insertText(letter, from, to));
    }
    return this;
  }

  do(deed: Deed): this {
    return this.run(DEEDS[deed]);
  }

  press(key: string): this {
    const command = keyBindings(() => false)[key];
    if (command === undefined) throw new Error(`Nothing is bound to ${key}.`);
    return this.run(command);
  }

  run(command: Command): this {
    command(this.state, (tr) => this.view.dispatch(tr), this.view);
    return this;
  }

  /** What a person would paste, as the browser hands it over. */
  paste(html: string): this {
    this.view.pasteHTML(html, new Event('paste') as ClipboardEvent);
    return this;
  }

  /** Ids in the order of the text, of blocks that hold words or nothing. */
  ids(): string[] {
    const ids: string[] = [];
    this.state.doc.descendants((node) => {
      if (node.isBlock && (node.isTextblock || node.isAtom)) ids.push(String(node.attrs['id']));
      return true;
    });
    return ids;
  }

  /** `paragraph:First words` for every block that holds words or nothing, in order. */
  blocks(): string[] {
    const found: string[] = [];
    this.state.doc.descendants((node: Node) => {
      if (node.isTextblock || (node.isBlock && node.isAtom)) {
        found.push(`${node.type.name}:${node.textContent}`);
      }
      return true;
    });
    return found;
  }

  private find(words: string): number {
    let found = -1;
    this.state.doc.descendants((node, position) => {
      if (found === -1 && node.isTextblock && node.textContent.includes(words)) {
        found = position + 1 + node.textContent.indexOf(words);
      }
      return found === -1;
    });
    if (found === -1) throw new Error(`“${words}” is not in the text.`);
    return found;
  }
}

/** A paragraph with an id. */
export function paragraph(id: string, text = ''): BodyJson {
  const node: BodyJson = { type: 'paragraph', attrs: { id } };
  if (text !== '') node.content = [{ type: 'text', text }];
  return node;
}

/** A pad with three paragraphs `a`, `b`, `c`. */
export function threeParagraphs(): Pad {
  return new Pad({
    type: 'doc',
    content: [
      paragraph('a', 'The first paragraph'),
      paragraph('b', 'The second paragraph'),
      paragraph('c', 'The third paragraph'),
    ],
  });
}
