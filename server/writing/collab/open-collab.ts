import { z } from 'zod';
import {
  COLLAB_CLOSE,
  COLLAB_LIMITS,
  type ClientFrame,
  type ServerFrame,
} from '#contract/api/collab.ts';
import { idSchema } from '#contract/api/shapes.ts';
import { pause } from '#server/kit/clock.ts';
import { explainFault } from '#server/kit/database/explain-fault.ts';
import { every } from '#server/kit/every.ts';
import type { UpgradeDoor } from '#server/kit/http/serve.ts';
import { socketDoor, type WebSocket } from '#server/kit/http/socket-door.ts';
import { listen } from '#server/kit/listen.ts';
import { Refused } from '#server/kit/refused.ts';
import type { Services } from '#server/kit/services.ts';
import { admitGuest, type Entrance } from './admit-guest.ts';
import { Presence } from './presence.ts';
import { readFrame } from './read-frame.ts';
import { Room } from './room.ts';
import { GOING, NOT_UNDERSTOOD, Seat, SEAT_LIMITS, type Guest, type SeatLimits } from './seat.ts';
import { watchRights } from './watch-rights.ts';

/** What one process takes on. */
export type CollabLimits = SeatLimits & {
  /** Sockets of one person, and of all. */
  perPerson: number;
  perProcess: number;
};

const LIMITS: CollabLimits = { ...SEAT_LIMITS, perPerson: 30, perProcess: 5_000 };

/** How shared writing is opened. `listenUrl` is the primary's. */
export type CollabOptions = {
  services: Services;
  listenUrl: string;
  entrance: Entrance;
  limits?: Partial<CollabLimits>;
};

/** Milliseconds: how often rights are looked at, how long news of people are gathered, how long a goodbye waits for what is under way. */
const TIMES = { rights: 1_000, people: 100, settle: 3_000, goodbye: 1_000 };
/** People about whom everybody hears at the full pace; more share it. */
const FEW_PEOPLE = 20;
/** Frames that make no sense and are put up with. */
const MUCH_NONSENSE = 10;

const newsSchema = z.union([
  z.object({ a: idSchema, p: z.int() }),
  z.object({ a: idSchema, n: z.enum(['comments', 'article']) }),
]);

/** Shared writing in one process: every open text, everybody who has it open, and the way between them and the log. */
export class Collab {
  readonly door: UpgradeDoor;
  readonly presence: Presence;
  readonly #services: Services;
  readonly #limits: CollabLimits;
  readonly #rooms = new Map<string, Room>();
  readonly #sockets = new Map<string, number>();
  readonly #changed = new Set<string>();
  readonly #ends: (() => Promise<void>)[];
  #closing = false;

  constructor({ services, listenUrl, entrance, limits = {} }: CollabOptions) {
    const { log } = services;
    this.#services = services;
    this.#limits = { ...LIMITS, ...limits };
    this.presence = new Presence(services, (articleId) => this.#peopleChanged(articleId));
    this.door = socketDoor<Guest>({
      at: '/collab',
      log,
      maxPayload: COLLAB_LIMITS.frame,
      admit: async (request) => {
        if (this.#closing) throw new Refused({ status: 503, code: 'closing', retryAfter: 1 });
        const guest = await admitGuest(services, request, entrance);
        this.#demandRoomFor(guest);
        return guest;
      },
      receive: (socket, guest) => this.#receive(socket, guest),
    });
    const channels = {
      collab: (text: string) => this.#hearNews(text),
      presence: (text: string) => this.presence.hear(text),
    };
    const listener = listen({ url: listenUrl, log, channels, onConnected: () => this.#missed() });
    const chores = [
      every({ name: 'rights', milliseconds: TIMES.rights, log, work: async () => this.#watch() }),
      every({
        name: 'pulse',
        milliseconds: this.#limits.pulse,
        log,
        work: async () => this.#ping(),
      }),
    ];
    this.#ends = [...chores.map(({ stop }) => stop), async () => listener.close()];
  }

  /** How many sockets are open. */
  get sockets(): number {
    return this.#seats().length;
  }

  /** Lets what is under way end, tells everybody to come back, and hangs up. */
  async close(): Promise<void> {
    this.#closing = true;
    const seats = this.#seats();
    const settled = Promise.all([
      ...seats.map(async (seat) => seat.settle()),
      ...[...this.#rooms.values()].map(async (room) => room.idle()),
    ]);
    const late = new AbortController();
    await Promise.race([settled, pause(TIMES.settle, late.signal)]);
    late.abort();
    await this.presence.close();
    for (const seat of seats) seat.close(GOING.restart);
    for (let waited = 0; waited < TIMES.goodbye && this.#rooms.size > 0; waited += 20) {
      await pause(20);
    }
    for (const seat of this.#seats()) seat.cut();
    await Promise.all(this.#ends.map(async (end) => end()));
  }

  #seats(): Seat[] {
    return [...this.#rooms.values()].flatMap((room) => [...room.seats]);
  }

  #demandRoomFor({ person }: Guest): void {
    const all = [...this.#sockets.values()].reduce((sum, count) => sum + count, 0);
    if (all >= this.#limits.perProcess) {
      throw new Refused({ status: 503, code: 'too-many-sockets', retryAfter: 5 });
    }
    if ((this.#sockets.get(person.id) ?? 0) >= this.#limits.perPerson) {
      const detail = 'You have too many texts open at once. Close some.';
      throw new Refused({ status: 429, code: 'too-many-sockets', detail, retryAfter: 60 });
    }
  }

  #receive(socket: WebSocket, guest: Guest): void {
    const { standing, person } = guest;
    const room = this.#rooms.get(standing.articleId) ?? new Room(this.#services, standing);
    this.#rooms.set(standing.articleId, room);
    const hear = async (seat: Seat, text: string): Promise<void> => this.#hear(room, seat, text);
    const seat = new Seat(socket, guest, { limits: this.#limits, hear });
    room.seats.add(seat);
    const before = this.#sockets.get(person.id) ?? 0;
    this.#sockets.set(person.id, before + 1);
    socket.on('error', (error) => {
      this.#services.log.debug({ err: error }, 'A socket broke');
    });
    socket.on('close', () => this.#leave(room, seat));
    // Several may have come in through the door while one was looked at.
    if (before >= this.#limits.perPerson) seat.close(COLLAB_CLOSE.tooMuch);
    else if (this.#closing) seat.close(GOING.restart);
  }

  #leave(room: Room, seat: Seat): void {
    seat.closed = true;
    room.leave(seat);
    if (room.seats.size === 0) this.#rooms.delete(room.articleId);
    const { id } = seat.guest.person;
    const left = (this.#sockets.get(id) ?? 1) - 1;
    if (left === 0) this.#sockets.delete(id);
    else this.#sockets.set(id, left);
    const sitting = seat.sitting();
    const sitsThere = [...room.seats].some((other) => sameTab(other, seat) && !other.closed);
    if (sitting !== null && !sitsThere) this.presence.leave(sitting);
  }

  async #hear(room: Room, seat: Seat, text: string): Promise<void> {
    if (seat.closed || this.#closing) return;
    const read = readFrame(text);
    try {
      if (read.ok && (seat.clientId !== null || read.frame.type === 'open')) {
        await this.#obey(room, seat, read.frame);
        return;
      }
      seat.nonsense += 1;
      if (seat.nonsense > MUCH_NONSENSE) seat.close(NOT_UNDERSTOOD);
      else if (!read.ok && read.request !== null) {
        const { request, code, detail } = read;
        const issues = read.issues.map(({ at, code: what, message }) => ({
          at,
          code: what,
          message,
        }));
        seat.send({ type: 'refused', request, code, detail, issues });
      }
    } catch (error) {
      const known = error instanceof Refused ? error : explainFault(error);
      if (known === null) this.#services.log.error({ err: error }, 'A frame could not be obeyed');
      seat.close(known === null ? GOING.broken : GOING.later);
    }
  }

  async #obey(room: Room, seat: Seat, frame: ClientFrame): Promise<void> {
    switch (frame.type) {
      case 'open':
        this.#sitDown(room, seat, frame.clientId);
        await room.open(seat, frame.position);
        seat.send(this.#people(seat.articleId));
        return;
      case 'steps':
      case 'field':
        await room.take(seat, frame);
        return;
      case 'caret':
        seat.caret = frame.caret;
        this.#tellOthers(seat);
    }
  }

  #sitDown(room: Room, seat: Seat, clientId: string): void {
    seat.clientId ??= clientId;
    // A line that was lost on the way is not always known to be: the tab has a new one.
    for (const other of room.seats) {
      if (other !== seat && sameTab(other, seat)) other.close(COLLAB_CLOSE.replaced);
    }
    this.#tellOthers(seat);
  }

  #tellOthers(seat: Seat): void {
    const sitting = seat.sitting();
    if (sitting !== null && !seat.closed) this.presence.tell(sitting);
  }

  async #ping(): Promise<void> {
    for (const seat of this.#seats()) seat.ping();
    await Promise.resolve();
  }

  async #watch(): Promise<void> {
    await watchRights(this.#services, [...this.#rooms.values()], (seat) => this.#tellOthers(seat));
  }

  /** The line to the database stands, perhaps after a while without: whatever was said meanwhile is read. */
  #missed(): void {
    for (const room of this.#rooms.values()) room.readAgain();
    this.presence.ask();
  }

  #hearNews(text: string): void {
    const news = newsSchema.parse(JSON.parse(text));
    const room = this.#rooms.get(news.a);
    if (room === undefined) return;
    if ('p' in news) room.heardOf(news.p);
    else for (const seat of room.seats) seat.send({ type: 'news', topic: news.n });
  }

  #people(articleId: string): ServerFrame {
    return { type: 'people', people: this.presence.at(articleId) };
  }

  #peopleChanged(articleId: string): void {
    const room = this.#rooms.get(articleId);
    if (room === undefined || this.#changed.has(articleId)) return;
    this.#changed.add(articleId);
    const pace = Math.ceil(room.seats.size / FEW_PEOPLE);
    void pause(TIMES.people * pace).then(() => {
      this.#changed.delete(articleId);
      const text = JSON.stringify(this.#people(articleId));
      for (const seat of room.seats) if (seat.told !== null) seat.sendText(text);
    });
  }
}

function sameTab(one: Seat, other: Seat): boolean {
  return one.clientId === other.clientId && one.guest.person.id === other.guest.person.id;
}
