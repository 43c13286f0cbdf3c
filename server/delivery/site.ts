import type { IncomingMessage, ServerResponse } from 'node:http';
import { explainFault } from '#server/kit/database/explain-fault.ts';
import { openReader } from '#server/kit/database/open-database.ts';
import { listen } from '#server/kit/listen.ts';
import type { Logger } from '#server/kit/log.ts';
import { sendKept } from './kept-pages.ts';
import { PageMaker } from './page-maker.ts';
import { LOOK_CHANNEL } from './site-process-store.ts';
import type { Witness } from './witness.ts';

/** Answers a request for a page; hands on what is no reading. */
export type SiteHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => Promise<void>;

/** The public site of one process: pages from memory, made from the reader role’s views when they are not there. */
export type Site = {
  /** Answers a request straight from memory when the page is there; says whether it did. */
  fromMemory: (request: IncomingMessage, response: ServerResponse) => boolean;
  handler: SiteHandler;
  /** Resolves when the news of publications first comes in. */
  listening: Promise<unknown>;
  close: () => Promise<void>;
};

/** How to open a site. `headers` go on every page. */
export type SiteOptions = {
  readerUrl: string;
  listenUrl: string;
  log: Logger;
  headers: ReadonlyMap<string, string>;
  /** Speaks for what this process holds in memory. */
  witness: Pick<Witness, 'asked'>;
};

function isReading(request: IncomingMessage): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

/** The part of a request’s address that decides the answer: its path and, in lists, where to begin. */
function addressOf(url: string): string {
  const at = url.indexOf('?');
  if (at === -1) return url;
  const before = new URLSearchParams(url.slice(at + 1)).get('before');
  return before === null
    ? url.slice(0, at)
    : `${url.slice(0, at)}?before=${encodeURIComponent(before)}`;
}

function handlerOf(maker: PageMaker): SiteHandler {
  return async (request, response, next) => {
    if (!isReading(request)) {
      next();
      return;
    }
    const made = await maker.answer(addressOf(request.url ?? '/')).catch((error: unknown) => {
      throw explainFault(error) ?? error;
    });
    if ('body' in made) sendKept(request, response, made);
    else {
      // Where an address leads can change again: a slug goes back, merged stories are parted.
      const headers = { Location: made.to, 'Cache-Control': 'public, max-age=60' };
      response.writeHead(made.status, headers).end();
    }
  };
}

/** Opens the site of this process. */
export function openSite({ readerUrl, listenUrl, log, headers, witness }: SiteOptions): Site {
  const reader = openReader({ url: readerUrl, log, size: 4 });
  const maker = new PageMaker({ pool: reader.pool, log, headers });
  const listener = listen({
    url: listenUrl,
    log,
    channels: {
      site: (message) => maker.hear(message),
      [LOOK_CHANNEL]: (look) => witness.asked(look, maker.inMemory),
    },
    // What was said while nobody listened is not known: everything is read anew.
    onConnected: () => maker.forget(),
  });
  return {
    handler: handlerOf(maker),
    listening: listener.connected,
    fromMemory: (request, response) => {
      const kept = isReading(request) ? maker.kept(addressOf(request.url ?? '/')) : undefined;
      if (kept !== undefined) sendKept(request, response, kept);
      return kept !== undefined;
    },
    close: async () => {
      await listener.close();
      await reader.close();
    },
  };
}
