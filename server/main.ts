import type { RequestListener } from 'node:http';
import { newsroomApp } from './app.ts';
import { openSite } from './delivery/site.ts';
import type { Config } from './env.ts';
import { serve } from './kit/http/serve.ts';
import { securityHeaders } from './kit/http/security-headers.ts';
import { openLog } from './kit/log.ts';
import { openServices } from './services.ts';

/**
 * Starts the web server: staff API, desk and public site on one port. Rejects with the system's error when
 * the port is taken. Closing finishes what is under way, then lets go of the database.
 */
export async function startServer(
  config: Config,
): Promise<{ url: string; close: () => Promise<void> }> {
  const log = openLog({ level: config.logLevel, name: 'web' });
  const services = openServices(config, log);
  const site = openSite({
    readerUrl: config.readerDatabaseUrl,
    listenUrl: config.appDatabaseUrl,
    log,
    headers: securityHeaders('public', { https: services.secureCookies }),
  });
  let isClosing = (): boolean => false;
  const app = newsroomApp(config, services, { site, isClosing: () => isClosing() });
  const close = async (): Promise<void> => {
    await site.close();
    await services.database.close();
  };
  try {
    // Readers' pages come from memory before anything else is asked; the rest is the program's.
    const answer: RequestListener = (request, response) => {
      if (!site.fromMemory(request, response)) app(request, response);
    };
    const serving = await serve(answer, { port: config.port, host: config.host });
    isClosing = serving.isClosing;
    return {
      url: `http://localhost:${String(serving.port)}`,
      close: async () => {
        await serving.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
