import { afterAll, beforeAll } from '@jest/globals';
import { deliveryJobs } from '#server/delivery/jobs.ts';
import { openSite, type Site } from '#server/delivery/site.ts';
import { openWitness } from '#server/delivery/witness.ts';
import { openReader, type Reader } from '#server/kit/database/open-database.ts';
import { securityHeaders } from '#server/kit/http/security-headers.ts';
import { makeApp } from '#server/kit/http/make-app.ts';
import { openMetrics } from '#server/kit/http/metrics.ts';
import { serve, type Serving } from '#server/kit/http/serve.ts';
import { keepDuePromises } from '#server/kit/outbox.ts';
import { openHouse, type OpenHouse } from '#tests/support/open-house.ts';

/** One web process of the public site. */
export type WebProcess = { url: string; site: Site; close: () => Promise<void> };

/** A newsroom whose site is served, and what renders for it. */
export type SiteHouse = OpenHouse & {
  web: WebProcess;
  reader: Reader;
  keepPromises: () => Promise<void>;
};

/** Starts a web process of the site over a house’s database. */
export async function startWeb(house: OpenHouse): Promise<WebProcess> {
  const { log } = house.room.services;
  const headers = securityHeaders('public', { https: false });
  const witness = openWitness(house.room.services, `site-${house.room.services.newId()}`);
  const site = openSite({
    witness,
    readerUrl: house.db.readerUrl,
    listenUrl: house.db.appUrl,
    log,
    headers,
  });
  await site.listening;
  const app = makeApp({
    log,
    metrics: openMetrics(),
    metricsToken: null,
    knownHosts: { names: 'any' },
    trustProxy: false,
    headers: { https: false },
    isReady: async () => [],
    isClosing: () => false,
    mounts: [{ at: '/', audience: 'public', handler: site.handler }],
  });
  const serving: Serving = await serve(
    (request, response) => {
      if (!site.fromMemory(request, response)) app(request, response);
    },
    { port: 0, host: '127.0.0.1' },
  );
  return {
    url: `http://127.0.0.1:${String(serving.port)}`,
    site,
    close: async () => {
      await serving.close();
      await site.close();
      await witness.close();
    },
  };
}

/** Opens a house with its site for one suite. */
export function openSiteHouse(): SiteHouse {
  const house = openHouse();
  const open: Partial<SiteHouse> = house;
  beforeAll(async () => {
    const { log } = house.room.services;
    const reader = openReader({ url: house.db.readerUrl, log });
    open.reader = reader;
    open.web = await startWeb(house);
    open.keepPromises = async () => {
      const { pool } = house.room.services.database;
      await keepDuePromises({ pool, log, ...deliveryJobs(house.room.services, reader) });
    };
  });
  afterAll(async () => {
    await open.web?.close();
    await open.reader?.close();
  });
  return open as SiteHouse;
}

/** Asks until the answer is as wanted, for five seconds at most; gives the last answer. */
export async function eventually<Answer>(
  ask: () => Promise<Answer>,
  wanted: (answer: Answer) => boolean,
): Promise<Answer> {
  let answer = await ask();
  for (let tries = 0; tries < 100 && !wanted(answer); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    answer = await ask();
  }
  return answer;
}
