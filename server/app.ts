import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Express, RequestHandler } from 'express';
import { authentication } from './authentication.ts';
import type { Site } from './delivery/site.ts';
import type { Config } from './env.ts';
import { guestDoor } from './guest-door.ts';
import { apiMounts } from './kit/http/api.ts';
import { clientFiles } from './kit/http/client-files.ts';
import { databaseReady } from './kit/http/health.ts';
import type { KnownHosts } from './kit/http/known-host.ts';
import { makeApp } from './kit/http/make-app.ts';
import { requestLimit } from './kit/http/rate-limits.ts';
import { sameOriginCheck } from './kit/http/same-origin.ts';
import type { Held } from './process.ts';
import { staffRoutes } from './routes.ts';

const root = join(import.meta.dirname, '..');

const API = {
  title: 'Writethru',
  version: '1',
  description: 'The staff API of a newsroom: what its own desk uses, open to its programs.',
  base: '/api/v1',
  docsAt: '/api/docs',
};

/** A newsroom's busiest program never meets these; one that has run away does. Secrets have limits of their own. */
const LIMITS = {
  person: { name: 'person', tries: 600_000, seconds: 60 },
  address: { name: 'address', tries: 60_000, seconds: 60 },
};

function migrations(): string[] {
  return readdirSync(join(root, 'prisma/migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

/** Where we are reached: by our public name, and where people try things out, by any name that is no domain of the internet. */
export function hostsOf({ production, siteUrl }: Config): KnownHosts {
  return { names: [new URL(siteUrl).hostname], nearby: !production };
}

/** Puts the program together: staff API and its docs, the desk, and the public site for everything else. */
export function newsroomApp(
  config: Config,
  { services, metrics }: Pick<Held, 'services' | 'metrics'>,
  about: { site: Site; news: RequestHandler; isClosing: () => boolean },
): Express {
  const https = services.secureCookies;
  const doors = {
    services,
    log: services.log,
    sameOrigin: sameOriginCheck([new URL(config.siteUrl).origin]),
    limit: requestLimit(LIMITS),
    wrongAnswers: config.production ? 'log' : 'fail',
  } as const;
  return makeApp({
    log: services.log,
    metrics,
    metricsToken: null,
    knownHosts: hostsOf(config),
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    headers: { https },
    isReady: databaseReady(services.database.pool, migrations()),
    isClosing: about.isClosing,
    mounts: [
      { at: `${API.base}/news`, audience: 'api', handler: about.news },
      ...apiMounts(staffRoutes, API, {
        ...doors,
        authenticate: authentication(services),
        idempotency: services.database.pool,
      }),
      guestDoor(doors),
      {
        at: '/desk',
        audience: 'desk',
        handler: clientFiles({ folder: join(root, 'dist/client') }),
      },
      { at: '/', audience: 'public', handler: about.site.handler },
    ],
  });
}
