import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { z } from 'zod';
import { explainFault } from '#server/kit/database/explain-fault.ts';
import { openReader } from '#server/kit/database/open-database.ts';
import { listen } from '#server/kit/listen.ts';
import type { Logger } from '#server/kit/log.ts';
import { Refused } from '#server/kit/refused.ts';
import { newestKey } from './answers.ts';
import { keepable, KeptPages, sendKept, type KeptAnswer } from './kept-pages.ts';
import type { PublicNewsroom } from './public-facts.ts';
import { resolve, type Resolved } from './resolve.ts';
import { readArticleById, readPublicNewsroom } from './store.ts';

/** The public site of one process: pages from memory, made from the reader role’s views when they are not there. */
export type Site = {
  /** Answers a request straight from memory when the page is there; says whether it did. */
  fromMemory: (request: IncomingMessage, response: ServerResponse) => boolean;
  handler: RequestHandler;
  /** Resolves when the news of publications first comes in. */
  listening: Promise<unknown>;
  close: () => Promise<void>;
};

const siteNews = z.object({ articleId: z.uuid().optional() });

/** Opens the site. `headers` go on every page. */
export function openSite(options: {
  readerUrl: string;
  listenUrl: string;
  log: Logger;
  headers: ReadonlyMap<string, string>;
}): Site {
  const { log } = options;
  const reader = openReader({ url: options.readerUrl, log, size: 4 });
  const pages = new KeptPages();
  const making = new Map<string, Promise<KeptAnswer | Exclude<Resolved, { kind: 'answer' }>>>();
  let newsroom: PublicNewsroom | null = null;
  /** Counts news: what was being made while news came in is served once, but not kept. */
  let age = 0;

  const hear = (message: string): void => {
    age += 1;
    const { articleId } = siteNews.parse(JSON.parse(message));
    if (articleId === undefined) {
      newsroom = null;
      pages.clear();
      return;
    }
    pages.dropAbout(articleId);
    // Its story’s other versions and its new neighbours mention it from now on.
    readArticleById(reader.pool, articleId).then(
      (article) => {
        if (article === null) return;
        age += 1;
        pages.dropAbout(`story ${article.storyId}`);
        pages.dropAbout(newestKey(article));
      },
      (error: unknown) => {
        log.warn({ err: error }, 'The surroundings of a published article could not be looked up');
        pages.clear();
      },
    );
  };
  const listener = listen({
    url: options.listenUrl,
    log,
    channels: { site: hear },
    // What was said while nobody listened is not known: everything is read anew.
    onConnected: () => {
      age += 1;
      newsroom = null;
      pages.clear();
    },
  });

  const make = async (
    address: string,
  ): Promise<KeptAnswer | Exclude<Resolved, { kind: 'answer' }>> => {
    const began = age;
    newsroom ??= await readPublicNewsroom(reader.pool);
    if (newsroom === null)
      throw new Refused({
        status: 503,
        code: 'newsroom-not-set-up',
        detail: 'This newsroom has not been set up yet.',
        retryAfter: 10,
      });
    const resolved = await resolve(reader.pool, newsroom, address);
    if (resolved.kind !== 'answer') return resolved;
    const kept = withHeaders(keepable(resolved.answer), options.headers);
    if (began === age && resolved.answer.status !== 404) pages.set(address, kept);
    return kept;
  };
  const once = async (
    address: string,
  ): Promise<KeptAnswer | Exclude<Resolved, { kind: 'answer' }>> => {
    const under = making.get(address);
    if (under !== undefined) return under;
    const made = make(address).finally(() => making.delete(address));
    making.set(address, made);
    return made;
  };

  const handler: RequestHandler = async (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      next();
      return;
    }
    const made = await once(addressOf(request.url)).catch((error: unknown) => {
      throw explainFault(error) ?? error;
    });
    if ('body' in made) sendKept(request, response, made);
    else response.redirect(made.status, made.to);
  };
  return {
    handler,
    listening: listener.connected,
    fromMemory: (request, response) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') return false;
      const kept = pages.get(addressOf(request.url ?? '/'));
      if (kept === undefined) return false;
      sendKept(request, response, kept);
      return true;
    },
    close: async () => {
      await listener.close();
      await reader.close();
    },
  };
}

function withHeaders(kept: KeptAnswer, headers: ReadonlyMap<string, string>): KeptAnswer {
  return { ...kept, headers: { ...Object.fromEntries(headers), ...kept.headers } };
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
