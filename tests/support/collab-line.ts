import { WebSocket } from 'ws';
import { serverFrame, type ClientFrame, type ServerFrame } from '#contract/api/collab.ts';

type Type = ServerFrame['type'];
type Of<T extends Type> = Extract<ServerFrame, { type: T }>;

/** A socket at `/collab` as a test holds it: everything it heard, and what it waits for. */
export class CollabLine {
  readonly heard: ServerFrame[] = [];
  /** The code with which the server hung up; null before. */
  closed: number | null = null;
  readonly socket: WebSocket;
  #request = 0;
  #seen = 0;
  readonly #wakers = new Set<() => void>();

  constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data: Buffer) => {
      this.heard.push(serverFrame.parse(JSON.parse(data.toString('utf8'))));
      this.#wake();
    });
    socket.on('close', (code) => {
      this.closed = code;
      this.#wake();
    });
    socket.on('error', () => undefined);
  }

  say(frame: ClientFrame): void {
    this.sayText(JSON.stringify(frame));
  }

  sayText(text: string): void {
    this.socket.send(text);
  }

  /** Opens the text and gives the welcome. */
  async open(position: number | null = null, clientId = aClientId()): Promise<Of<'welcome'>> {
    this.say({ type: 'open', clientId, position });
    return this.next('welcome');
  }

  /** Sends body steps and gives the answer. */
  async steps(position: number, steps: Record<string, unknown>[]) {
    this.#request += 1;
    return this.#answer({ type: 'steps', request: this.#request, position, steps });
  }

  async field(change: Extract<ClientFrame, { type: 'field' }>['change']) {
    this.#request += 1;
    return this.#answer({ type: 'field', request: this.#request, change });
  }

  /** The next frame of that kind after those that were asked for before. Throws after ten seconds, or when the line is closed. */
  async next<T extends Type>(
    type: T,
    fits: (frame: Of<T>) => boolean = () => true,
  ): Promise<Of<T>> {
    const isIt = (frame: ServerFrame): frame is Of<T> =>
      frame.type === type && fits(frame as Of<T>);
    const at = await this.#until(() => {
      const found = this.heard.findIndex((frame, index) => index >= this.#seen && isIt(frame));
      return found === -1 ? null : found;
    });
    this.#seen = at + 1;
    return this.heard[at] as Of<T>;
  }

  /** The code with which the server hangs up. */
  async end(): Promise<number> {
    return this.#until(() => this.closed, true);
  }

  /** The highest position it was told, and an error when there was a gap. */
  told(): number {
    let position = 0;
    for (const frame of this.heard) {
      if (frame.type === 'welcome') position = frame.position;
      if (frame.type !== 'steps') continue;
      for (const step of frame.steps) {
        if (step.position !== position + 1) throw new Error(`A gap after ${String(position)}`);
        position = step.position;
      }
    }
    return position;
  }

  /** Forgets what was heard. */
  forget(): void {
    this.heard.length = 0;
    this.#seen = 0;
  }

  hangUp(): void {
    this.socket.terminate();
  }

  async #answer(frame: Extract<ClientFrame, { request: number }>) {
    this.say(frame);
    const at = await this.#until(() => {
      const found = this.heard.findIndex(
        (each) => 'request' in each && each.request === frame.request,
      );
      return found === -1 ? null : found;
    });
    return this.heard[at] as Of<'accepted'> | Of<'behind'> | Of<'refused'>;
  }

  async #until<Found>(look: () => Found | null, closing = false): Promise<Found> {
    const late = new Promise<null>((resolve) => setTimeout(resolve, 10_000, null).unref());
    for (;;) {
      const found = look();
      if (found !== null) return found;
      if (this.closed !== null && !closing) throw new Error(`Closed: ${String(this.closed)}`);
      const woken = new Promise<true>((resolve) => {
        this.#wakers.add(() => {
          resolve(true);
        });
      });
      if ((await Promise.race([woken, late])) === null) throw new Error('Nothing was heard');
    }
  }

  #wake(): void {
    for (const wake of this.#wakers) wake();
    this.#wakers.clear();
  }
}

let tabs = 0;

/** A new tab’s name for itself. */
export function aClientId(): string {
  tabs += 1;
  return `tab-of-test-${String(tabs)}`;
}

/** How a socket is asked for. */
export type Knock = { token?: string; headers?: Record<string, string>; path?: string };

/** Opens a socket; throws the status as a number when the server answers with one. */
export async function knock(
  port: number,
  articleId: string,
  { token, headers = {}, path = `/collab?article=${articleId}` }: Knock,
): Promise<CollabLine> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${String(port)}${path}`, {
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
    });
    const line = new CollabLine(socket);
    socket.once('open', () => {
      resolve(line);
    });
    socket.once('unexpected-response', (_request, response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        reject(new Turned(response.statusCode ?? 0, Buffer.concat(chunks).toString('utf8')));
      });
    });
    socket.once('error', reject);
  });
}

/** Somebody was turned away at the door. */
export class Turned extends Error {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, text: string) {
    super(`Turned away with ${String(status)}: ${text}`);
    this.status = status;
    this.body = text === '' ? null : JSON.parse(text);
  }
}
