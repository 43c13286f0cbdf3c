import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { admit, rolesOf } from '#launch/roles.ts';
import { addressFor, withClient } from '#launch/sql.ts';
import { TEMPLATE } from '#launch/temporary-cluster.ts';

/** A migrated, empty newsroom database of one test's own, as each of its roles sees it. */
export type TestDatabase = {
  ownerUrl: string;
  appUrl: string;
  readerUrl: string;
  /** For what only somebody with the server in his hands could do. */
  superUrl: string;
  /** Removes it, sessions and all. */
  drop: () => Promise<void>;
};

/** Makes a database for one test or suite by copying the migrated template (about 80 ms). */
export async function freshDatabase(): Promise<TestDatabase> {
  const server = process.env['WRITETHRU_TEST_SERVER'];
  if (server === undefined) throw new Error('Run tests with Jest, which starts their PostgreSQL');
  const database = `test_${randomBytes(8).toString('hex')}`;
  const { owner, app, reader } = rolesOf(TEMPLATE);
  await withClient(server, async (client) => {
    await client.query(`create database ${database} template ${TEMPLATE} owner ${owner}`);
    // Who may come in is not copied along.
    await admit(client, { database, roles: { app, reader } });
  });
  return {
    ownerUrl: addressFor(server, { database, user: owner }),
    appUrl: addressFor(server, { database, user: app }),
    readerUrl: addressFor(server, { database, user: reader }),
    superUrl: addressFor(server, { database }),
    drop: async () => {
      await withClient(server, (client) => client.query(`drop database ${database} with (force)`));
    },
  };
}

/**
 * Stops the newsroom's clock in one test database at an instant (ISO 8601); called again, it moves it.
 * Only the owner can, so nothing at run time could.
 */
export async function frozenClock(
  { ownerUrl }: Pick<TestDatabase, 'ownerUrl'>,
  instant: string,
): Promise<void> {
  const at = pg.escapeLiteral(new Date(instant).toISOString());
  await withClient(ownerUrl, (client) =>
    client.query(
      `create or replace function newsroom_now() returns timestamptz language sql volatile as $$ select timestamptz ${at} $$`,
    ),
  );
}
