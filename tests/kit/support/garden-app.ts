import { withClient } from '#launch/sql.ts';
import { openDatabase, type Database } from '#server/kit/database/open-database.ts';
import { apiMounts } from '#server/kit/http/api.ts';
import { makeApp, type AppOptions } from '#server/kit/http/make-app.ts';
import { openMetrics } from '#server/kit/http/metrics.ts';
import type { Route } from '#server/kit/http/route.ts';
import type { RouterOptions } from '#server/kit/http/router.ts';
import { sameOriginCheck } from '#server/kit/http/same-origin.ts';
import { serve, type Serving } from '#server/kit/http/serve.ts';
import { newId } from '#server/kit/ids.ts';
import type { Services } from '#server/kit/services.ts';
import { freshDatabase, type TestDatabase } from '#tests/support/database.ts';
import { gardenRoutes } from './garden.ts';
import { authenticate } from './people.ts';
import { quietLog } from './quiet-log.ts';

/** A garden that answers on a loopback port, with what is under it. */
export type GardenApp = {
  url: string;
  serving: Serving;
  services: Services;
  database: TestDatabase;
  lines: ReturnType<typeof quietLog>['lines'];
  close: () => Promise<void>;
};

export type GardenChanges = {
  routes?: readonly Route[];
  router?: Partial<RouterOptions<Services>>;
  app?: Partial<AppOptions>;
  databaseUrl?: (url: string) => string;
};

const TABLES = `
  CREATE TABLE plant (id uuid PRIMARY KEY, name text NOT NULL UNIQUE, stock int NOT NULL DEFAULT 0);
  CREATE FUNCTION weed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF NEW.name = 'nettle' THEN
      RAISE EXCEPTION 'Nettles come by themselves.' USING ERRCODE = 'WT001', HINT = 'weed';
    END IF;
    IF NEW.name = 'triffid' THEN
      RAISE EXCEPTION 'That is no plant.' USING ERRCODE = 'WT422', HINT = 'no-plant';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER weed BEFORE INSERT OR UPDATE ON plant FOR EACH ROW EXECUTE FUNCTION weed();
  GRANT SELECT, INSERT, UPDATE ON plant TO PUBLIC;
  GRANT EXECUTE ON FUNCTION weed() TO PUBLIC`;

/** Makes a database with a table of plants besides the newsroom's own. */
export async function gardenDatabase(): Promise<TestDatabase> {
  const database = await freshDatabase();
  await withClient(database.ownerUrl, async (client) => client.query(TABLES));
  return database;
}

function servicesOver(url: string): {
  services: Services;
  lines: GardenApp['lines'];
  db: Database;
} {
  const { log, lines } = quietLog();
  const db = openDatabase({ url, log, size: 6 });
  const services: Services = {
    database: db,
    log,
    newId,
    metrics: openMetrics(),
    secureCookies: false,
    anchorFile: '/nowhere',
    signInLimit: async () => undefined,
  };
  return { services, lines, db };
}

/** Starts the garden with a database of its own. */
export async function openGarden(changes: GardenChanges = {}): Promise<GardenApp> {
  const database = await gardenDatabase();
  const url = changes.databaseUrl?.(database.appUrl) ?? database.appUrl;
  const { services, lines, db } = servicesOver(url);
  const router: RouterOptions<Services> = {
    services,
    log: services.log,
    authenticate,
    sameOrigin: sameOriginCheck(['https://garden.example']),
    idempotency: db.pool,
    wrongAnswers: 'fail',
    ...changes.router,
  };
  const info = {
    title: 'Garden',
    version: '1',
    description: 'Plants.',
    base: '/api',
    docsAt: '/docs',
  };
  const holder: { serving?: Serving } = {};
  const app = makeApp({
    log: services.log,
    metrics: services.metrics ?? openMetrics(),
    metricsToken: null,
    knownHosts: { names: ['127.0.0.1', 'garden.example'] },
    trustProxy: false,
    headers: { https: true },
    isReady: async () => [],
    isClosing: () => holder.serving?.isClosing() ?? false,
    mounts: apiMounts(changes.routes ?? gardenRoutes, info, router),
    ...changes.app,
  });
  const serving = await serve(app, { port: 0, host: '127.0.0.1', grace: 2_000 });
  holder.serving = serving;
  return {
    url: `http://127.0.0.1:${serving.port}`,
    serving,
    services,
    database,
    lines,
    close: async () => {
      await serving.close();
      await db.close();
      await database.drop();
    },
  };
}
