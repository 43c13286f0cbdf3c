import type { RequestListener } from 'node:http';
import { hostsOf, newsroomApp } from './app.ts';
import { openSite } from './delivery/site.ts';
import type { Config } from './env.ts';
import { knownHost } from './kit/http/known-host.ts';
import { serve } from './kit/http/serve.ts';
import { securityHeaders } from './kit/http/security-headers.ts';
import type { Held } from './process.ts';

/** Starts the web server: staff API, desk and public site on one port. Rejects with the system's error when the port is taken. */
export async function startWeb(
  config: Config,
  held: Held,
): Promise<{ url: string; close: () => Promise<void> }> {
  const { services } = held;
  const site = openSite({
    readerUrl: config.readerDatabaseUrl,
    listenUrl: config.appDatabaseUrl,
    log: held.log,
    headers: securityHeaders('public', { https: services.secureCookies }),
  });
  const isOurHost = knownHost(hostsOf(config));
  let isClosing = (): boolean => false;
  const app = newsroomApp(config, held, { site, isClosing: () => isClosing() });
  try {
    // Readers' pages come from memory before anything else is asked; the rest is the program's.
    const answer: RequestListener = (request, response) => {
      const ours = isOurHost(request.headers.host ?? '');
      if (!ours || !site.fromMemory(request, response)) app(request, response);
    };
    const serving = await serve(answer, { port: config.port, host: config.host });
    isClosing = serving.isClosing;
    return {
      url: `http://localhost:${String(serving.port)}`,
      close: async () => {
        await serving.close();
        await site.close();
      },
    };
  } catch (error) {
    await site.close();
    throw error;
  }
}
