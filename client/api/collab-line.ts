import type { ClientFrame, COLLAB_CLOSE, ServerFrame } from '#contract/api/collab.ts';
import { announceSessionLost } from './session-watch.ts';

/** Why the line stays down until somebody wakes it; null when it comes back by itself. */
type LineEnd = 'signed-out' | 'forbidden' | 'gone' | 'closed' | 'too-much' | null;

type Listener = {
  up: () => void;
  frame: (frame: ServerFrame) => void;
  down: (end: LineEnd) => void;
};

/** The contract’s codes; written out, because the contract’s file would bring its parser to every visitor. */
const CODES: typeof COLLAB_CLOSE = {
  signedOut: 4401,
  forbidden: 4403,
  gone: 4404,
  closed: 4409,
  replaced: 4410,
  tooMuch: 4429,
};

const ENDS: ReadonlyMap<number, LineEnd> = new Map([
  [CODES.signedOut, 'signed-out'],
  [CODES.forbidden, 'forbidden'],
  [CODES.gone, 'gone'],
  [CODES.closed, 'closed'],
  // Another tab goes on under this name: two would take turns in shutting each other out.
  [CODES.replaced, 'closed'],
  [CODES.tooMuch, 'too-much'],
]);

/** Between two tries, in milliseconds, up to which chance decides; the last goes on. */
const PAUSES = [400, 1_000, 2_000, 4_000, 8_000, 15_000] as const;
/** Whoever writes too much comes back after this, in milliseconds. */
const COOLING = 30_000;
/** How long the server may owe an answer, and how long dialling may take, in milliseconds. */
const PATIENCE = 20_000;

function addressOf(articleId: string): string {
  const url = new URL('/collab', window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  url.searchParams.set('article', articleId);
  return url.href;
}

/** The line of one tab to one article’s shared text: dialled again whenever it breaks, at once when the network is back. */
class CollabLine {
  readonly #articleId: string;
  #listener: Listener | null = null;
  #socket: WebSocket | null = null;
  #isUp = false;
  #isClosed = false;
  #tries = 0;
  #again: ReturnType<typeof setTimeout> | undefined;
  #owed: ReturnType<typeof setTimeout> | undefined;

  constructor(articleId: string) {
    this.#articleId = articleId;
  }

  listen(listener: Listener): void {
    this.#listener = listener;
    window.addEventListener('online', this.wake);
    window.addEventListener('offline', this.#hangUp);
    this.#dial();
  }

  send(frame: ClientFrame): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    this.#socket.send(JSON.stringify(frame));
    if (frame.type !== 'caret') this.#owed ??= setTimeout(() => this.renew(), PATIENCE);
  }

  readonly wake = (): void => {
    if (this.#isClosed || this.#listener === null) return;
    this.#tries = 0;
    if (this.#socket === null) this.#dial();
  };

  renew(): void {
    this.#hangUp();
  }

  close(): void {
    this.#isClosed = true;
    window.removeEventListener('online', this.wake);
    window.removeEventListener('offline', this.#hangUp);
    clearTimeout(this.#again);
    this.#hangUp();
    this.#listener = null;
  }

  #dial(): void {
    clearTimeout(this.#again);
    // Without a network the browser says when it is back.
    if (this.#isClosed || !navigator.onLine) return;
    const socket = new WebSocket(addressOf(this.#articleId));
    this.#socket = socket;
    this.#owed = setTimeout(() => this.renew(), PATIENCE);
    socket.addEventListener('open', () => {
      if (socket !== this.#socket) return;
      this.#isUp = true;
      this.#listener?.up();
    });
    socket.addEventListener('message', ({ data }) => {
      if (socket === this.#socket && typeof data === 'string') this.#hear(data);
    });
    socket.addEventListener('close', ({ code }) => {
      if (socket === this.#socket) this.#fall(ENDS.get(code) ?? null);
    });
  }

  #hear(data: string): void {
    clearTimeout(this.#owed);
    this.#owed = undefined;
    this.#tries = 0;
    this.#listener?.frame(JSON.parse(data) as ServerFrame);
  }

  /** Nothing more is heard of the socket; the browser may take minutes to notice that it is dead. */
  readonly #hangUp = (): void => {
    const socket = this.#socket;
    if (socket === null) return;
    this.#fall(null);
    socket.close();
  };

  #fall(end: LineEnd): void {
    clearTimeout(this.#owed);
    this.#owed = undefined;
    this.#socket = null;
    const wasUp = this.#isUp;
    this.#isUp = false;
    if (end === 'signed-out') announceSessionLost();
    if (wasUp || end !== null) this.#listener?.down(end);
    if (end === null || end === 'too-much') this.#dialLater(end === null ? this.#pause() : COOLING);
  }

  #pause(): number {
    const most = PAUSES[Math.min(this.#tries, PAUSES.length - 1)] ?? COOLING;
    this.#tries += 1;
    return most * (0.25 + 0.75 * Math.random());
  }

  #dialLater(after: number): void {
    clearTimeout(this.#again);
    if (!this.#isClosed) this.#again = setTimeout(() => this.#dial(), after);
  }
}

/** A line to an article’s shared text, at the same origin and with the session’s cookie. It is dialled by `listen`. */
export function collabLine(articleId: string): CollabLine {
  return new CollabLine(articleId);
}
