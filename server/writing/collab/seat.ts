import { COLLAB_CLOSE, type Caret, type ServerFrame } from '#contract/api/collab.ts';
import type { PersonRef } from '#contract/api/shapes.ts';
import { pause, stopwatch } from '#server/kit/clock.ts';
import type { WebSocket } from '#server/kit/http/socket-door.ts';
import { tokenBucket, type Flow } from '#server/kit/token-bucket.ts';
import type { Hand } from '../rules/rights-at-a-text.ts';
import type { Standing } from '../rules/standing.ts';
import type { Seated } from './presence-message.ts';

/** Who sits there: the token that proves it again and again, and what they might do when they came. */
export type Guest = { token: string; person: PersonRef; standing: Standing } & Hand;

/** What one socket may do to us. */
export type SeatLimits = {
  /** Frames, where each 16 KB of one count as another. */
  flow: Flow;
  /** Milliseconds for which somebody may be over the flow before they are shut out. */
  patience: number;
  /** Frames that may wait to be read. */
  waiting: number;
  /** Bytes told to somebody and not yet taken. */
  unsent: number;
  /** Milliseconds between two signs of life. */
  pulse: number;
};

/** Generous for people: a fast typist sends ten frames a second, an editor's caret as many. */
export const SEAT_LIMITS: SeatLimits = {
  flow: { perSecond: 60, burst: 200 },
  patience: 15_000,
  waiting: 1_000,
  unsent: 4_000_000,
  pulse: 20_000,
};

/** The code with which we hang up on somebody who does not speak our language. */
export const NOT_UNDERSTOOD = 4400;
/** RFC 6455 §7.4.1 and its registry: an error of ours, going away for a restart, try again later. */
export const GOING = { broken: 1011, restart: 1012, later: 1013 } as const;

const BYTES_OF_A_FRAME = 16_384;
/** Milliseconds that a goodbye may take. */
const GOODBYE = 3_000;
/** From so many waiting frames on nothing more is read from the line. */
const ENOUGH = 8;

/** One socket at an article: who sits there, how far they have been told the text, and what they still have to be heard on. */
export class Seat {
  readonly guest: Guest;
  /** The tab's own name, once it has opened the text; null before. */
  clientId: string | null = null;
  /** The position that it has been told up to; null while nothing is told. */
  told: number | null = null;
  caret: Caret | null = null;
  mayEdit: boolean;
  suggests: boolean;
  /** Frames of it that made no sense. */
  nonsense = 0;
  closed = false;
  readonly #socket: WebSocket;
  readonly #limits: SeatLimits;
  readonly #hear: (seat: Seat, frame: string) => Promise<void>;
  readonly #toWait: (cost: number) => number;
  readonly #inbox: string[] = [];
  readonly #gone = new AbortController();
  #slowedFor: (() => number) | null = null;
  #hearing: Promise<void> | null = null;
  #settling = false;
  #answered = true;
  #pings = 0;

  constructor(
    socket: WebSocket,
    guest: Guest,
    about: { limits: SeatLimits; hear: (seat: Seat, frame: string) => Promise<void> },
  ) {
    this.guest = guest;
    this.mayEdit = guest.mayEdit;
    this.suggests = guest.suggests;
    this.#socket = socket;
    this.#limits = about.limits;
    this.#hear = about.hear;
    this.#toWait = tokenBucket(about.limits.flow);
    socket.on('message', (data: Buffer, binary: boolean) => {
      if (binary) this.close(NOT_UNDERSTOOD);
      else this.#take(data.toString('utf8'));
    });
    socket.on('close', () => this.#gone.abort());
    socket.on('pong', () => {
      this.#answered = true;
    });
  }

  get articleId(): string {
    return this.guest.standing.articleId;
  }

  /** The seat as others see it; null before it has opened the text. */
  sitting(): Seated | null {
    const { articleId, clientId, mayEdit, caret } = this;
    if (clientId === null) return null;
    return { articleId, clientId, person: this.guest.person, mayEdit, caret };
  }

  send(frame: ServerFrame): void {
    this.sendText(JSON.stringify(frame));
  }

  /** Sends a frame that is text already. Whoever does not take what they are told is cut off: they come back when they can. */
  sendText(text: string): void {
    if (this.closed) return;
    if (this.#socket.bufferedAmount > this.#limits.unsent) this.cut();
    else this.#socket.send(text);
  }

  /** Hangs up with a code. What was sent before still arrives. */
  close(code: number): void {
    if (this.closed) return;
    this.#end();
    this.#socket.close(code);
    // Whoever floods us is not read from any more; from the others we want to hear that they heard.
    if (code === COLLAB_CLOSE.tooMuch) this.#socket.pause();
    else this.#socket.resume();
    void pause(GOODBYE, this.#gone.signal).then(() => this.#socket.terminate());
  }

  /** Ends it at once. */
  cut(): void {
    this.#end();
    this.#socket.terminate();
  }

  /** Asks for a sign of life; whoever gave none since the last time is cut off. */
  ping(): void {
    if (this.closed) return;
    this.#pings += 1;
    if (!this.#answered) this.cut();
    // Whoever says nothing for so long came for something else.
    else if (this.clientId === null && this.#pings > 2) this.close(NOT_UNDERSTOOD);
    else {
      this.#answered = false;
      this.#socket.ping();
    }
  }

  /** Takes nothing more in, and resolves when what it said before has been dealt with. */
  async settle(): Promise<void> {
    this.#settling = true;
    this.#socket.pause();
    this.#inbox.length = 0;
    await this.#hearing;
  }

  #end(): void {
    this.closed = true;
    this.#inbox.length = 0;
  }

  #take(frame: string): void {
    if (this.closed || this.#settling) return;
    this.#inbox.push(frame);
    if (this.#inbox.length > this.#limits.waiting) this.close(COLLAB_CLOSE.tooMuch);
    else if (this.#inbox.length >= ENOUGH) this.#socket.pause();
    this.#hearing ??= this.#hearAll();
  }

  async #hearAll(): Promise<void> {
    for (;;) {
      const frame = this.#inbox.shift();
      if (frame === undefined || this.closed) break;
      await this.#slowDown(1 + Math.floor(frame.length / BYTES_OF_A_FRAME));
      await this.#hear(this, frame);
    }
    this.#hearing = null;
    if (!this.closed && !this.#settling) this.#socket.resume();
  }

  /** Waits as long as the flow asks for; whoever is over it for too long is shut out. */
  async #slowDown(cost: number): Promise<void> {
    const wait = this.#toWait(cost);
    if (wait === 0) {
      this.#slowedFor = null;
      return;
    }
    this.#slowedFor ??= stopwatch();
    if (this.#slowedFor() > this.#limits.patience) this.close(COLLAB_CLOSE.tooMuch);
    else await pause(wait);
  }
}
