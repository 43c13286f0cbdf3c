import type { RequestListener } from 'node:http';
import { hostname } from 'node:os';
import { hostsOf, newsroomApp } from './app.ts';
import { tokenOf } from './authentication.ts';
import { openSite } from './delivery/site.ts';
import { openWitness } from './delivery/witness.ts';
import type { Config } from './env.ts';
import { knownHost, knownHostCheck } from './kit/http/known-host.ts';
import { sameOriginCheck } from './kit/http/same-origin.ts';
import { serve } from './kit/http/serve.ts';
import { securityHeaders } from './kit/http/security-headers.ts';
import type { Held } from './process.ts';
import { openNews } from './planning/news.ts';
import { Collab } from './writing/collab/open-collab.ts';

/** Where a web process is: on a port that the system chose, whatever starts next is another one. */
function processName({ port }: Config): string {
  return `${hostname()}:${port === 0 ? `pid-${String(process.pid)}` : String(port)}`;
}

/** Starts the web server: staff API, desk and public site on one port. Rejects with the system's error when the port is taken. */
export async function startWeb(
  config: Config,
  held: Held,
): Promise<{ url: string; close: () => Promise<void> }> {
  const { services } = held;
  const witness = openWitness(services, processName(config));
  const site = openSite({
    witness,
    readerUrl: config.readerDatabaseUrl,
    listenUrl: config.appDatabaseUrl,
    log: held.log,
    headers: securityHeaders('public', { https: services.secureCookies }),
  });
  const isOurHost = knownHost(hostsOf(config));
  const collab = new Collab({
    services,
    listenUrl: config.appDatabaseUrl,
    entrance: {
      knownHost: knownHostCheck(hostsOf(config)),
      sameOrigin: sameOriginCheck([new URL(config.siteUrl).origin]),
      tokenOf: tokenOf(services),
    },
  });
  held.metrics.show('collab_sockets', 'Texts that somebody has open.', () => collab.sockets);
  const news = openNews(services, {
    listenUrl: config.appDatabaseUrl,
    tokenOf: tokenOf(services),
  });
  held.metrics.show('news_lines', 'Screens that hear what happens.', () => news.lines);
  const closeLines = async (): Promise<void> => {
    await Promise.all([collab.close(), news.close(), witness.close()]);
  };
  let isClosing = (): boolean => false;
  const present = { ...held, services: { ...services, presence: collab.presence } };
  const app = newsroomApp(config, present, {
    site,
    news: news.handler,
    isClosing: () => isClosing(),
  });
  try {
    // Readers' pages come from memory before anything else is asked; the rest is the program's.
    const answer: RequestListener = (request, response) => {
      const ours = isOurHost(request.headers.host ?? '');
      if (!ours || !site.fromMemory(request, response)) app(request, response);
    };
    const { port, host } = config;
    const serving = await serve(answer, { port, host, upgrades: collab.door });
    isClosing = serving.isClosing;
    return {
      url: `http://localhost:${String(serving.port)}`,
      close: async () => {
        await Promise.all([serving.close(), closeLines()]);
        await site.close();
      },
    };
  } catch (error) {
    await closeLines();
    await site.close();
    throw error;
  }
}
