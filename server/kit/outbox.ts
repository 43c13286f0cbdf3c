import { pause } from './clock.ts';
import type { Pool } from './database/open-pool.ts';
import { hands, type Hands } from './hands.ts';
import type { Logger } from './log.ts';
import { serial } from './serial.ts';

/** A promise that a command made and somebody has to keep. */
export type OutboxEvent = {
  /** A decimal number as text; the same on every attempt, so that receivers can tell repeats. */
  id: string;
  topic: string;
  key: string;
  payload: unknown;
  at: Date;
  /** 1 for the first attempt. */
  attempt: number;
};

/** Keeps a promise; may be called again for the same event, also after it succeeded. Throw to try later. */
export type OutboxHandler = (event: OutboxEvent) => Promise<void>;

/**
 * Keeps several promises of one topic at once, where that costs less; never empty, one event a key at most. When
 * it throws, each is kept alone by the topic's handler, so that one bad event holds up nobody.
 */
export type OutboxBatchHandler = (events: readonly OutboxEvent[]) => Promise<void>;

/** How promises are kept. Times are in milliseconds. */
export type OutboxOptions = {
  pool: Pool;
  log: Logger;
  handlers: Readonly<Record<string, OutboxHandler>>;
  /** Topics of `handlers` whose due events may also be kept several at once. */
  together?: Readonly<Record<string, OutboxBatchHandler>>;
  /** Told after each attempt. */
  onAttempt?: (topic: string, outcome: 'kept' | 'failed') => void;
  /** How often to look unasked; 2,000 unless told. */
  poll?: number;
  /** Events under way at once; 32 unless told. */
  atOnce?: number;
  /** How many of them are kept alone at once, each with a connection of its own; as many as there are unless told. */
  hands?: number;
  /** How long to wait for company before events are taken; 0 unless told. */
  gather?: number;
  /** Resolves when what is more pressing has been done; no event is taken before. */
  yields?: () => Promise<void>;
  /** How long a handler has before somebody else may try the same event; 60,000 unless told. */
  lease?: number;
};

/** The program that keeps promises, until it is stopped. */
export type OutboxWorker = {
  /** Looks now rather than at the next poll. */
  wake(): void;
  /** Takes no more, and resolves when what is under way has ended. */
  stop(): Promise<void>;
};

/** Who found nothing so many times waits no longer than they do: sixteen times as long for company. */
const MOST_MISSED = 4;

/** After so many attempts (about a day) an event is left for a person to look at. */
const MOST_ATTEMPTS = 20;

type Row = { id: string; topic: string; key: string; payload: unknown; at: Date; attempts: number };

/**
 * Takes due events, oldest first, and only the oldest undone one of each topic and key, so that one
 * story's news is told in its order. Being taken moves the due time by the lease: whoever dies with
 * an event gives it back by doing nothing.
 */
async function take(options: OutboxOptions, most: number): Promise<OutboxEvent[]> {
  // Whoever takes at the same moment holds some of the first: eight times as many as wanted are looked at.
  const found = await options.pool.query<Row>({
    name: 'outbox-take',
    text: `WITH waiting AS MATERIALIZED (
             SELECT DISTINCT ON (topic, key) id, due_at FROM outbox_event
             WHERE done_at IS NULL AND due_at < 'infinity' AND topic = ANY ($1) ORDER BY topic, key, id)
           UPDATE outbox_event SET attempts = attempts + 1,
                  due_at = newsroom_now() + make_interval(secs => $3)
           WHERE id = ANY (ARRAY(
             SELECT e.id FROM outbox_event e
             WHERE e.id = ANY (ARRAY(
                 SELECT w.id FROM waiting w WHERE w.due_at <= newsroom_now() ORDER BY w.id LIMIT 8 * $2::int))
               AND e.done_at IS NULL AND e.due_at <= newsroom_now()
             ORDER BY e.id LIMIT $2 FOR UPDATE SKIP LOCKED))
           RETURNING id::text, topic, key, payload, at, attempts`,
    values: [Object.keys(options.handlers), most, (options.lease ?? 60_000) / 1000],
  });
  return found.rows
    .map(({ attempts, ...event }) => ({ ...event, attempt: attempts }))
    .sort((one, other) => Number(one.id) - Number(other.id));
}

/** Seconds until the next attempt: 1, 2, 4 … an hour at most, and never after the last one. */
function patience(attempt: number): number | null {
  return attempt >= MOST_ATTEMPTS ? null : Math.min(3_600, 2 ** (attempt - 1));
}

async function markFailed(pool: Pool, event: OutboxEvent, why: string): Promise<void> {
  await pool.query(
    `UPDATE outbox_event SET last_error = left($2, 2000),
            due_at = coalesce(newsroom_now() + make_interval(secs => $3), 'infinity')
     WHERE id = $1`,
    [event.id, why, patience(event.attempt)],
  );
}

async function markKept(options: OutboxOptions, events: readonly OutboxEvent[]): Promise<void> {
  await options.pool.query({
    name: 'outbox-kept',
    text: 'UPDATE outbox_event SET done_at = newsroom_now(), last_error = NULL WHERE id = ANY ($1::bigint[])',
    values: [events.map(({ id }) => id)],
  });
  for (const { topic } of events) options.onAttempt?.(topic, 'kept');
}

/** What keeping takes: the options, how what was kept is marked, and hands for what is kept alone. */
type Keeping = {
  options: OutboxOptions;
  mark: (events: readonly OutboxEvent[]) => Promise<void>;
  byHand: Hands;
};

/** Marks what was kept: while one mark is on its way, the next waits for company. */
function marking(options: OutboxOptions): Keeping['mark'] {
  const line = serial();
  let next: { events: OutboxEvent[]; marked: Promise<void> } | null = null;
  return async (events) => {
    if (next === null) {
      const mine: OutboxEvent[] = [];
      const marked = line.do(async () => {
        next = null;
        await markKept(options, mine);
      });
      next = { events: mine, marked };
    }
    next.events.push(...events);
    return next.marked;
  };
}

async function keepTogether(
  keeping: Keeping,
  topic: string,
  events: readonly OutboxEvent[],
): Promise<void> {
  const { options, mark } = keeping;
  try {
    await options.together?.[topic]?.(events);
    await mark(events);
  } catch (error) {
    options.log.info({ err: error, topic }, 'Not kept together; each is tried alone');
    await Promise.all(events.map(async (event) => keep(keeping, event)));
  }
}

/** The taken events as they are kept: alone, or those of one topic together. */
function keepAll(keeping: Keeping, events: readonly OutboxEvent[]): Promise<number>[] {
  const { options, byHand } = keeping;
  const topics = Map.groupBy(events, ({ topic }) => topic);
  return [...topics].flatMap(([topic, all]) =>
    options.together?.[topic] !== undefined && all.length > 1
      ? [keepTogether(keeping, topic, all).then(() => all.length)]
      : all.map(async (event) => byHand(async () => keep(keeping, event)).then(() => 1)),
  );
}

async function keep({ options, mark }: Keeping, event: OutboxEvent): Promise<void> {
  const { pool, log } = options;
  const about = { topic: event.topic, event: event.id, attempt: event.attempt };
  try {
    await options.handlers[event.topic]?.(event);
    await mark([event]);
  } catch (error) {
    if (patience(event.attempt) !== null) log.warn({ err: error, ...about }, 'Not kept yet');
    else log.error({ err: error, ...about }, 'A promise was given up; somebody must look at it');
    options.onAttempt?.(event.topic, 'failed');
    await markFailed(pool, event, error instanceof Error ? error.message : String(error)).catch(
      (lost: unknown) => {
        // Nothing is lost: the lease runs out and the event is due again.
        log.warn({ err: lost, ...about }, 'The outcome of an attempt could not be noted');
      },
    );
  }
}

/** Takes and keeps until nothing is due; gives how many were taken. */
async function drain(options: OutboxOptions, signal: AbortSignal): Promise<number> {
  const running = new Set<Promise<void>>();
  const byHand = hands(options.hands ?? Infinity);
  const keeping: Keeping = { options, mark: marking(options), byHand };
  let taken = 0;
  let free = options.atOnce ?? 32;
  try {
    while (!signal.aborted) {
      if (options.gather !== undefined && options.gather > 0) await pause(options.gather);
      await options.yields?.();
      const events = await take(options, free);
      if (events.length === 0 && running.size === 0) break;
      taken += events.length;
      free -= events.length;
      for (const some of keepAll(keeping, events)) {
        const one: Promise<void> = some.then((ended) => {
          free += ended;
          running.delete(one);
        });
        running.add(one);
      }
      // One slow receiver holds up nobody else: the next free place is filled at once.
      await Promise.race(running);
    }
  } finally {
    await Promise.all(running);
  }
  return taken;
}

async function keepOn(
  options: OutboxOptions,
  bell: { ring: AbortController },
  signal: AbortSignal,
): Promise<void> {
  let missed = 0;
  while (!signal.aborted) {
    const rung = bell.ring.signal.aborted;
    bell.ring = new AbortController();
    // Who is woken for nothing again and again leaves the first look to others; what is too much for them is found soon enough.
    const gather = (options.gather ?? 0) * 2 ** Math.min(missed, MOST_MISSED);
    const taken = await drain({ ...options, gather }, signal).catch((error: unknown) => {
      options.log.warn({ err: error }, 'The outbox cannot be read; trying again');
      return 0;
    });
    missed = rung && taken === 0 ? missed + 1 : 0;
    await pause(options.poll ?? 2_000, AbortSignal.any([signal, bell.ring.signal]));
  }
}

/**
 * Starts to keep promises: each event at least once, in order per topic and key, again with growing
 * patience when its handler fails. Several processes may run this; none takes what another has.
 */
export function keepPromises(options: OutboxOptions): OutboxWorker {
  const stop = new AbortController();
  const bell = { ring: new AbortController() };
  const ended = keepOn(options, bell, stop.signal);
  return {
    wake: () => bell.ring.abort(),
    stop: async () => {
      stop.abort();
      await ended;
    },
  };
}

/** Keeps everything that is due now and returns how many events that took; for tests and command lines. */
export async function keepDuePromises(options: OutboxOptions): Promise<number> {
  return drain(options, new AbortController().signal);
}

/** Removes events that were done more than that many days ago; gives how many. */
export async function forgetKeptPromises(pool: Pool, days: number): Promise<number> {
  const gone = await pool.query(
    `DELETE FROM outbox_event WHERE done_at < newsroom_now() - make_interval(days => $1)`,
    [days],
  );
  return gone.rowCount ?? 0;
}
