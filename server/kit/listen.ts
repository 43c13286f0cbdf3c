import { pause } from './clock.ts';
import { newClient, type Client } from './database/open-pool.ts';
import type { Logger } from './log.ts';

/** What to listen for. `url` must be the primary's: standbys pass nothing on. */
export type ListenOptions = {
  url: string;
  log: Logger;
  /** By channel: what to do with a message. It must not throw; what it throws is logged. */
  channels: Readonly<Record<string, (message: string) => void>>;
  /** Called whenever the line stands, the first time too: messages before that may have been missed. */
  onConnected?: () => void;
  /** Milliseconds between two signs of life; 15,000 unless told. */
  pulse?: number;
  /** Milliseconds without an answer after which the line counts as dead; 5,000 unless told. */
  silence?: number;
};

/** A standing line to the database's messages. */
export type Listener = {
  /** Resolves when the line stands for the first time. */
  connected: Promise<unknown>;
  close(): Promise<void>;
};

function deliver(options: ListenOptions, channel: string, message: string): void {
  try {
    options.channels[channel]?.(message);
  } catch (error) {
    options.log.error({ err: error, channel }, 'A message could not be dealt with');
  }
}

/** Listens on one connection until it is lost or the signal ends it; throws why it was lost. */
async function stayOn(client: Client, options: ListenOptions, signal: AbortSignal): Promise<void> {
  const lost = new AbortController();
  client.on('error', (error) => lost.abort(error));
  client.on('end', () => lost.abort(new Error('The database hung up.')));
  client.on('notification', ({ channel, payload }) => deliver(options, channel, payload ?? ''));
  await client.connect();
  for (const channel of Object.keys(options.channels)) {
    await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
  }
  options.onConnected?.();
  const either = AbortSignal.any([lost.signal, signal]);
  for (;;) {
    await pause(options.pulse ?? 15_000, either);
    if (either.aborted) break;
    // A line that died silently answers nothing: the pulse finds out.
    await client.query('SELECT 1');
  }
  lost.signal.throwIfAborted();
}

async function stayConnected(options: ListenOptions, signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    const client = newClient({
      url: options.url,
      name: 'listen',
      silence: options.silence ?? 5_000,
    });
    const onConnected = (): void => {
      failures = 0;
      options.onConnected?.();
    };
    try {
      await stayOn(client, { ...options, onConnected }, signal);
    } catch (error) {
      failures += 1;
      options.log.warn({ err: error, failures }, 'Not listening to the database; trying again');
    } finally {
      await client.end().catch(() => undefined);
    }
    if (failures > 0) await pause(Math.min(5_000, 100 * 2 ** failures) * Math.random(), signal);
  }
}

/**
 * Listens to Postgres channels (`LISTEN`) on a connection of its own and comes back by itself after
 * an outage. A message is a hint, never a fact: read the database before acting on it.
 */
export function listen(options: ListenOptions): Listener {
  const stop = new AbortController();
  const first = Promise.withResolvers<undefined>();
  const onConnected = (): void => {
    options.onConnected?.();
    first.resolve(undefined);
  };
  const ended = stayConnected({ ...options, onConnected }, stop.signal);
  return {
    connected: first.promise,
    close: async () => {
      stop.abort();
      await ended;
    },
  };
}
