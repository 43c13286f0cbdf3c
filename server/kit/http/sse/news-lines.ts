import type { Request, RequestHandler, Response } from 'express';
import { createSession } from 'better-sse';
import { newsSchema, type News } from '#contract/api/news.ts';
import type { Actor } from '../../actor.ts';
import { pause } from '../../clock.ts';
import { every } from '../../every.ts';
import { traceOf } from '../request-facts.ts';
import { listen } from '../../listen.ts';
import type { Logger } from '../../log.ts';
import { Refused } from '../../refused.ts';
import { Listener, type ListenerLimits } from './listener.ts';

/** What one process takes on. */
export type NewsLimits = ListenerLimits & {
  /** Lines of one person, and of all. */
  perPerson: number;
  perProcess: number;
  /** News told at once; of more it is only said that there were some. */
  atOnce: number;
};

const LIMITS: NewsLimits = {
  perPerson: 30,
  perProcess: 5_000,
  atOnce: 300,
  unsent: 64_000,
  waiting: 300,
  patience: 60_000,
};

/** Milliseconds: how often it is asked who still may listen, how long news are gathered, between two signs of life. */
const TIMES = { rights: 1_000, gather: 100, pulse: 15_000 };

/** How news are passed on. `listenUrl` is the primary's. */
export type NewsOptions = {
  log: Logger;
  listenUrl: string;
  /** The session cookie or the bearer token; null without. */
  tokenOf: (request: Request) => string | null;
  /** Who holds these tokens now; those that ended are missing. */
  whoHolds: (tokens: readonly string[]) => Promise<Map<string, Actor>>;
  /** Whether somebody may hear this. */
  mayHear: (actor: Actor, news: News) => boolean;
  limits?: Partial<NewsLimits>;
};

function refuseOtherWays({ method, headers, path }: Request): void {
  if (path !== '/') {
    const detail = 'There is nothing at this address.';
    throw new Refused({ status: 404, code: 'not-found', detail });
  }
  if (method !== 'GET') {
    throw new Refused({
      status: 405,
      code: 'method-not-allowed',
      detail: 'This address takes GET.',
    });
  }
  const accept = headers.accept ?? '*/*';
  if (!/text\/event-stream|text\/\*|\*\/\*/.test(accept)) {
    const detail = 'This address answers in text/event-stream.';
    throw new Refused({ status: 406, code: 'not-acceptable', detail });
  }
}

/**
 * The standing lines from one process to its browsers: what happens on the desk is heard from the database, whichever
 * process did it, and passed on to those who may hear it. Once a second it is asked who is still signed in.
 */
export class NewsLines {
  readonly #options: NewsOptions;
  readonly #limits: NewsLimits;
  readonly #listeners = new Set<Listener>();
  readonly #fresh = new Map<string, News>();
  readonly #ends: (() => Promise<void>)[];
  #gathering = false;
  #closing = false;

  constructor(options: NewsOptions) {
    this.#options = options;
    this.#limits = { ...LIMITS, ...options.limits };
    const { log, listenUrl } = options;
    const listener = listen({
      url: listenUrl,
      log,
      channels: { desk: (text) => this.#hear(text) },
      onConnected: () => this.#missedSome(),
    });
    const work = async (): Promise<void> => this.#watch();
    const watch = every({ name: 'news-rights', milliseconds: TIMES.rights, log, work });
    this.#ends = [watch.stop, async () => listener.close()];
  }

  /** How many lines stand. */
  get lines(): number {
    return this.#listeners.size;
  }

  /** Answers `GET /news`: a stream of events for as long as the session lasts. Throws a `Refused` for whoever may not listen. */
  get handler(): RequestHandler {
    return async (request, response) => {
      traceOf(request).route = '/news';
      refuseOtherWays(request);
      const token = this.#options.tokenOf(request);
      const actor = token === null ? null : await this.#actorOf(token);
      if (token === null || actor === null) {
        throw new Refused({ status: 401, code: 'not-signed-in', detail: 'Sign in first.' });
      }
      traceOf(request).actor = actor;
      this.#demandRoomFor(actor);
      await this.#receive({ token, actor }, request, response);
    };
  }

  /** Hangs up on everybody; their browsers come back. */
  async close(): Promise<void> {
    this.#closing = true;
    for (const listener of this.#listeners) listener.end();
    this.#listeners.clear();
    await Promise.all(this.#ends.map(async (end) => end()));
  }

  async #actorOf(token: string): Promise<Actor | null> {
    return (await this.#options.whoHolds([token])).get(token) ?? null;
  }

  #demandRoomFor({ personId }: Actor): void {
    if (this.#closing) throw new Refused({ status: 503, code: 'closing', retryAfter: 1 });
    if (this.#listeners.size >= this.#limits.perProcess) {
      throw new Refused({ status: 503, code: 'too-many-lines', retryAfter: 5 });
    }
    const own = [...this.#listeners].filter(({ actor }) => actor.personId === personId);
    if (own.length < this.#limits.perPerson) return;
    const detail = 'You have too many screens open at once. Close some.';
    throw new Refused({ status: 429, code: 'too-many-lines', detail, retryAfter: 60 });
  }

  async #receive(
    who: { token: string; actor: Actor },
    request: Request,
    response: Response,
  ): Promise<void> {
    const session = await createSession(request, response, {
      keepAlive: TIMES.pulse,
      trustClientEventId: false,
    });
    const listener = new Listener(who, { session, response, limits: this.#limits });
    this.#listeners.add(listener);
    response.on('close', () => this.#listeners.delete(listener));
    if (response.closed) this.#listeners.delete(listener);
    else if (this.#closing) listener.end();
  }

  #hear(text: string): void {
    if (this.#listeners.size === 0) return;
    const news = newsSchema.parse(JSON.parse(text));
    // One more than can be told says that there were too many.
    if (this.#fresh.size <= this.#limits.atOnce)
      this.#fresh.set(`${news.k} ${news.id} ${news.to ?? ''}`, news);
    if (this.#gathering) return;
    this.#gathering = true;
    void pause(TIMES.gather).then(() => this.#tell());
  }

  #tell(): void {
    this.#gathering = false;
    const fresh = [...this.#fresh.values()];
    this.#fresh.clear();
    if (fresh.length > this.#limits.atOnce) {
      this.#missedSome();
      return;
    }
    for (const listener of this.#listeners) {
      const heard = fresh.filter((news) => this.#options.mayHear(listener.actor, news));
      if (heard.length > 0) listener.tell(heard);
    }
  }

  #missedSome(): void {
    for (const listener of this.#listeners) listener.missed();
  }

  async #watch(): Promise<void> {
    const listeners = [...this.#listeners];
    if (listeners.length === 0) return;
    const tokens = new Set(listeners.map(({ token }) => token));
    const actors = await this.#options.whoHolds([...tokens]);
    for (const listener of listeners) {
      const actor = actors.get(listener.token);
      if (actor === undefined) {
        this.#listeners.delete(listener);
        listener.end({ signedOut: true });
        continue;
      }
      listener.actor = actor;
      listener.send();
      if (listener.isStuck()) listener.cut();
    }
  }
}
