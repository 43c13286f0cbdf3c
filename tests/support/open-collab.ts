import { tokenOf } from '#server/authentication.ts';
import { knownHostCheck } from '#server/kit/http/known-host.ts';
import { sameOriginCheck } from '#server/kit/http/same-origin.ts';
import { serve } from '#server/kit/http/serve.ts';
import { Collab, type CollabLimits } from '#server/writing/collab/open-collab.ts';
import type { TestDatabase } from './database.ts';
import type { Newsroom } from './newsroom.ts';

/** The origin of the newsroom's own pages in tests. */
export const OUR_ORIGIN = 'https://courier.example';

/** Shared writing on a loopback port. */
export type CollabServer = { port: number; collab: Collab; close: () => Promise<void> };

/** Serves `/collab` over a test's newsroom, as one process of several would. */
export async function serveCollab(
  { services }: Pick<Newsroom, 'services'>,
  db: Pick<TestDatabase, 'appUrl'>,
  limits: Partial<CollabLimits> = {},
): Promise<CollabServer> {
  const collab = new Collab({
    services,
    listenUrl: db.appUrl,
    entrance: {
      knownHost: knownHostCheck({ names: ['courier.example'], nearby: true }),
      sameOrigin: sameOriginCheck([OUR_ORIGIN]),
      tokenOf: tokenOf(services),
    },
    limits,
  });
  const serving = await serve(
    (_request, response) => {
      response.writeHead(404).end();
    },
    { port: 0, host: '127.0.0.1', grace: 1_000, upgrades: collab.door },
  );
  return {
    port: serving.port,
    collab,
    close: async () => {
      await Promise.all([collab.close(), serving.close()]);
    },
  };
}
