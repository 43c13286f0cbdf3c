import type { Present } from '#contract/api/collab.ts';
import type { PersonRef } from '#contract/api/shapes.ts';
import { pause } from '#server/kit/clock.ts';
import { every } from '#server/kit/every.ts';
import type { Services } from '#server/kit/services.ts';
import { colourOfPerson, settledColour } from '../rules/colour-of-person.ts';
import { goneOf, PresenceBook, sittingKey } from './presence-book.ts';
import {
  readPresenceMessage,
  writePresenceMessage,
  type PresenceMessage,
  type Seated,
  type Sitting,
} from './presence-message.ts';

/** Milliseconds: how long changes are gathered, how often all is told again, after what silence somebody is gone. */
const TIMES = { gather: 200, heartbeat: 5_000, forgotten: 15_000 };

type Told = Partial<Omit<PresenceMessage, 'from'>>;

/**
 * One process's view of who has which article open: its own people, and those of the other processes as these
 * tell them on the channel `presence`. A hint for people, never a fact that anything is decided on.
 */
export class Presence {
  readonly #services: Services;
  readonly #self: string;
  readonly #book: PresenceBook;
  readonly #heartbeat: { stop: () => Promise<void> };
  #here = new Map<string, Sitting>();
  #gone = new Map<string, PresenceMessage['gone'][number]>();
  #gathering = false;
  #closed = false;

  /** `onChange` hears of articles where somebody came, left, or moved their caret. */
  constructor(services: Services, onChange: (articleId: string) => void) {
    this.#services = services;
    this.#self = services.newId();
    this.#book = new PresenceBook(onChange);
    this.#heartbeat = every({
      name: 'presence',
      milliseconds: TIMES.heartbeat,
      log: services.log,
      work: async () => {
        this.#book.forgetUnheard(this.#self, TIMES.forgotten);
        await this.#say({ here: this.#book.of(this.#self) });
      },
    });
  }

  at(articleId: string): Present[] {
    return this.#book.at(articleId);
  }

  everywhere(): { articleId: string; people: PersonRef[] }[] {
    return this.#book.everywhere();
  }

  /** One of ours sat down, moved their caret, or may do something else now. */
  tell(seated: Seated): void {
    const { articleId, person } = seated;
    const colour = colourOfPerson(articleId, person.id, this.#book.at(articleId));
    this.#tell({ ...seated, colour });
  }

  leave(seated: Seated): void {
    const gone = goneOf(seated);
    this.#book.take(gone, this.#self);
    const key = sittingKey(gone);
    this.#here.delete(key);
    this.#gone.set(key, gone);
    this.#gather();
  }

  /** A message came in on the channel. */
  hear(text: string): void {
    const message = readPresenceMessage(text);
    if (message === null || message.from === this.#self) return;
    for (const sitting of message.here) this.#book.put(sitting, message.from);
    for (const gone of message.gone) this.#book.take(gone, message.from);
    this.#settle(new Set(message.here.map(({ articleId }) => articleId)));
    if (!message.hello) return;
    for (const ours of this.#book.of(this.#self)) this.#here.set(sittingKey(goneOf(ours)), ours);
    this.#gather();
  }

  /** The line stands, perhaps again: asks the others who is there. */
  ask(): void {
    void this.#say({ hello: true, here: this.#book.of(this.#self) });
  }

  /** Stops telling; whoever is left is told to have gone. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#heartbeat.stop();
    await this.#say({ gone: this.#book.of(this.#self).map(goneOf) });
  }

  #tell(sitting: Sitting): void {
    this.#book.put(sitting, this.#self);
    const key = sittingKey(goneOf(sitting));
    this.#gone.delete(key);
    this.#here.set(key, sitting);
    this.#gather();
  }

  /** Whoever sat down elsewhere at the same moment as one of ours may have got the same colour. */
  #settle(articles: ReadonlySet<string>): void {
    for (const ours of this.#book.of(this.#self)) {
      if (!articles.has(ours.articleId)) continue;
      const colour = settledColour(ours, this.#book.at(ours.articleId));
      if (colour !== ours.colour) this.#tell({ ...ours, colour });
    }
  }

  #gather(): void {
    if (this.#gathering || this.#closed) return;
    this.#gathering = true;
    void pause(TIMES.gather).then(async () => {
      const told = { here: [...this.#here.values()], gone: [...this.#gone.values()] };
      this.#here = new Map();
      this.#gone = new Map();
      this.#gathering = false;
      await this.#say(told);
    });
  }

  async #say({ here = [], gone = [], hello = false }: Told): Promise<void> {
    const { database, log } = this.#services;
    try {
      for (const text of writePresenceMessage({ from: this.#self, here, gone, hello })) {
        await database.pool.query({
          name: 'tell-presence',
          text: `SELECT pg_notify('presence', $1)`,
          values: [text],
        });
      }
    } catch (error) {
      // The next heartbeat tells all of it again.
      log.info({ err: error }, 'Who is here could not be told to the other processes');
    }
  }
}
