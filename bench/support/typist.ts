import { TextSelection } from 'prosemirror-state';
import { WebSocket } from 'ws';
import { serverFrame } from '#contract/api/collab.ts';
import type { Content } from '#contract/content.ts';
import type { Line, LineListener } from '#client/editor/collab/line.ts';
import { openShared, type SharedText } from '#client/editor/collab/shared-text.ts';
import { unconfirmedIn } from '#client/editor/collab/unconfirmed.ts';

const NOTHING_YET: Content = {
  headline: '',
  standfirst: '',
  dateline: '',
  updateNote: '',
  credits: [],
  body: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'first' } }] },
};

/** Where somebody types: which article, with whose token, in which of its paragraphs. */
export type TypistPlace = { url: string; token: string; name: string; paragraph: number };

/** Opens a line that is not dialled again: here it is never lost. `onLost` hears when it is, all the same. */
function lineTo({ url, token }: TypistPlace, onLost: (code: number) => void): Line {
  let socket: WebSocket | null = null;
  return {
    listen: (listener: LineListener) => {
      const opened = new WebSocket(url, { headers: { authorization: `Bearer ${token}` } });
      socket = opened;
      opened.on('open', () => listener.up());
      opened.on('message', (data: Buffer) => {
        listener.frame(serverFrame.parse(JSON.parse(data.toString('utf8'))));
      });
      opened.on('error', () => onLost(0));
      opened.on('close', onLost);
    },
    send: (frame) => socket?.send(JSON.stringify(frame)),
    wake: () => undefined,
    renew: () => onLost(-1),
    close: () => socket?.terminate(),
  };
}

/** Somebody who types into a shared text with the client's own core, and measures how long each letter takes to be safe. */
export class Typist {
  /** Milliseconds from the keystroke to its acknowledgement. */
  readonly took: number[] = [];
  readonly #errors: string[] = [];
  /** The server has hung up. */
  isShutOut = false;
  readonly #text: SharedText;
  readonly #paragraph: number;
  readonly #typedAt: number[] = [];
  #leaving = false;

  constructor(place: TypistPlace) {
    this.#paragraph = place.paragraph;
    let ids = 0;
    this.#text = openShared({
      clientId: `typist-${place.name}`,
      language: 'en',
      line: lineTo(place, (code) => {
        this.isShutOut = true;
        if (!this.#leaving) this.#errors.push(`lost with ${String(code)}`);
      }),
      store: null,
      first: { position: 0, content: NOTHING_YET },
      kept: null,
      newId: () => `${place.name}-${String((ids += 1))}`,
      later: (after, what) => {
        const timer = setTimeout(what, after);
        return () => {
          clearTimeout(timer);
        };
      },
      onNews: () => undefined,
    });
    this.#text.subscribe(() => this.#count());
  }

  get isReady(): boolean {
    return this.#text.isOpen;
  }

  get isSaved(): boolean {
    return this.#typedAt.length === 0;
  }

  /** Puts the cursor to the end of the own paragraph. */
  sitDown(): void {
    const { state } = this.#text;
    let end = 0;
    for (let n = 0; n <= this.#paragraph && n < state.doc.childCount; n += 1) {
      end += state.doc.child(n).nodeSize;
    }
    const { tr } = state;
    this.#text.dispatch(tr.setSelection(TextSelection.create(state.doc, end - 1)));
  }

  /** Presses a key, and tells where the caret is, as an editor does. */
  press(letter: string): void {
    this.#typedAt.push(performance.now());
    this.#text.dispatch(this.#text.state.tr.insertText(letter));
    const { anchor, head } = this.#text.state.selection;
    this.#text.caretAt({ field: 'body', anchor, head });
  }

  /** What went wrong until now, and what the screen would tell of. */
  get faults(): string[] {
    return [...this.#errors, ...this.#text.view().notices.map(({ about }) => about)];
  }

  leave(): void {
    this.#leaving = true;
    this.#text.close();
  }

  #count(): void {
    const unsaved = unconfirmedIn(this.#text.state).length;
    const saved = this.#typedAt.splice(0, Math.max(0, this.#typedAt.length - unsaved));
    for (const at of saved) this.took.push(performance.now() - at);
  }
}
