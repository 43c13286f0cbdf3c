import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { TextSelection, type Command } from 'prosemirror-state';
import { canJoin, canSplit } from 'prosemirror-transform';
import { WebSocket } from 'ws';
import { COLLAB_CLOSE, serverFrame, type ClientFrame } from '#contract/api/collab.ts';
import { bodyFromParagraphs } from '#contract/body/make-body.ts';
import { blockIds } from '#client/editor/block-ids.ts';
import type { Line, LineEnd, LineListener } from '#client/editor/collab/line.ts';
import { openShared, type SharedText } from '#client/editor/collab/shared-text.ts';
import { moveBlock } from '#client/editor/move-block.ts';
import { lettersOf, type Acknowledged } from './collab-history.ts';

const ENDS: Readonly<Record<number, LineEnd>> = {
  [COLLAB_CLOSE.signedOut]: 'signed-out',
  [COLLAB_CLOSE.forbidden]: 'forbidden',
  [COLLAB_CLOSE.gone]: 'gone',
  [COLLAB_CLOSE.closed]: 'closed',
  [COLLAB_CLOSE.tooMuch]: 'too-much',
};

type Dial = { url: string; token: string };

/** A line over a real socket, dialled again whenever it is lost, and an ear on it for what was acknowledged. */
class WiredLine implements Line {
  readonly acknowledged: Acknowledged[] = [];
  readonly #dial: () => Dial;
  readonly #sent = new Map<number, string>();
  #listener: LineListener | null = null;
  #socket: WebSocket | null = null;
  #open = true;

  constructor(dial: () => Dial) {
    this.#dial = dial;
  }

  listen(listener: LineListener): void {
    this.#listener = listener;
    this.#connect();
  }

  send(frame: ClientFrame): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    if (frame.type === 'steps') this.#sent.set(frame.request, JSON.stringify(frame.steps));
    this.#socket.send(JSON.stringify(frame));
  }

  wake(): void {
    // It is dialled every few milliseconds anyway.
  }

  renew(): void {
    this.#socket?.terminate();
  }

  close(): void {
    this.#open = false;
    this.#socket?.terminate();
  }

  #connect(): void {
    if (!this.#open) return;
    const { url, token } = this.#dial();
    const socket = new WebSocket(url, { headers: { authorization: `Bearer ${token}` } });
    this.#socket = socket;
    let up = false;
    socket.on('open', () => {
      up = true;
      this.#listener?.up();
    });
    socket.on('message', (data: Buffer) => {
      const frame = serverFrame.parse(JSON.parse(data.toString('utf8')));
      if (frame.type === 'accepted') {
        const letters = this.#sent.get(frame.request) ?? '';
        this.acknowledged.push({ letters, position: frame.position });
      }
      this.#listener?.frame(frame);
    });
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      this.#sent.clear();
      const end = ENDS[code] ?? null;
      if (up) this.#listener?.down(end);
      if (end === null) setTimeout(() => this.#connect(), 20 + Math.random() * 100);
    });
  }
}

/** What an editor is opened with; `firstLetter` begins a range of letters that nobody else types. */
export type HeadlessOptions = {
  name: string;
  firstLetter: number;
  dial: () => Dial;
};

/** The client's own core of shared writing, with nobody before it: it types, splits, joins and moves by chance. */
export class HeadlessEditor {
  readonly name: string;
  readonly takenAway = new Set<string>();
  readonly text: SharedText;
  readonly #line: WiredLine;
  #letter: number;

  constructor({ name, firstLetter, dial }: HeadlessOptions) {
    this.name = name;
    this.#letter = firstLetter;
    this.#line = new WiredLine(dial);
    let ids = 0;
    this.text = openShared({
      clientId: `editor-${name}`,
      language: 'en',
      line: this.#line,
      store: null,
      first: { position: 0, content: NOTHING_YET },
      kept: null,
      newId: () => `${name}-${String((ids += 1))}`,
      later: (after, what) => {
        const timer = setTimeout(what, after);
        return () => {
          clearTimeout(timer);
        };
      },
      onNews: () => undefined,
    });
    this.text.equip([blockIds(), history()]);
  }

  get doc(): Node {
    return this.text.state.doc;
  }

  get acknowledged(): readonly Acknowledged[] {
    return this.#line.acknowledged;
  }

  /** Everything is at the server, and everything of others has come in. */
  get rests(): boolean {
    const { live, pending } = this.text.view();
    return live && !pending;
  }

  /** Words that the server would not take. */
  get refused(): string[] {
    return this.text
      .view()
      .notices.flatMap((notice) => (notice.about === 'refused' ? [notice.detail] : []));
  }

  /** Does one thing to the text, by chance. */
  edit(): void {
    if (!this.text.isOpen) return;
    const before = lettersOf(this.doc.textContent);
    const dice = Math.random();
    if (dice < 0.62) this.#type(1 + Math.floor(Math.random() * 3));
    else if (dice < 0.74) this.#split();
    else if (dice < 0.82) this.#join();
    else if (dice < 0.94) this.#run(moveBlock(Math.random() < 0.5 ? -1 : 1));
    else this.#cut();
    const after = new Set(lettersOf(this.doc.textContent));
    for (const letter of before) if (!after.has(letter)) this.takenAway.add(letter);
  }

  close(): void {
    this.text.close();
    this.#line.close();
  }

  #place(): number {
    const places: number[] = [];
    this.doc.descendants((node, at) => {
      if (node.isTextblock) {
        for (let offset = 0; offset <= node.content.size; offset += 1) places.push(at + 1 + offset);
      }
      return !node.isTextblock;
    });
    return places[Math.floor(Math.random() * places.length)] ?? 1;
  }

  #type(letters: number): void {
    let word = '';
    for (let n = 0; n < letters; n += 1) word += String.fromCodePoint(this.#letter++);
    this.text.dispatch(this.text.state.tr.insertText(word, this.#place()));
  }

  #split(): void {
    const at = this.#place();
    if (canSplit(this.doc, at)) this.text.dispatch(this.text.state.tr.split(at));
  }

  #join(): void {
    const at = this.doc.resolve(this.#place()).before(1);
    if (at > 0 && canJoin(this.doc, at)) this.text.dispatch(this.text.state.tr.join(at));
  }

  #cut(): void {
    const from = this.#place();
    const to = Math.min(this.doc.resolve(from).end(), from + 1 + Math.floor(Math.random() * 4));
    if (to > from) this.text.dispatch(this.text.state.tr.delete(from, to));
  }

  #run(command: Command): void {
    const { tr } = this.text.state;
    this.text.dispatch(tr.setSelection(TextSelection.near(this.doc.resolve(this.#place()))));
    command(this.text.state, this.text.dispatch);
  }
}

const NOTHING_YET = {
  headline: '',
  standfirst: '',
  dateline: '',
  updateNote: '',
  credits: [],
  body: bodyFromParagraphs([''], () => 'first'),
};
