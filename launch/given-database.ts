import type pg from 'pg';
import { z } from 'zod';
import type { Settings } from '#server/env.ts';
import { secretsOf, type DataFolder } from './data-folder.ts';
import type { DatabaseAddresses } from './embedded-database.ts';
import { codeOf, LaunchFailure, messageOf } from './failure.ts';
import { POSTGRES_MAJOR } from './postgres/binaries.ts';
import { admit, ensureRole, rolesOf } from './roles.ts';
import { addressFor, aloneIn, withClient } from './sql.ts';

const facts = z.object({
  database: z.string(),
  version: z.coerce.number(),
  role: z.string(),
  /** May make roles. */
  maker: z.boolean(),
  /** Owns the database. */
  owns: z.boolean(),
  durable: z.boolean(),
});
type Facts = z.infer<typeof facts>;
type Say = (line: string) => void;

const FACTS = `
  select current_database() as database, current_setting('server_version_num') as version, current_user as role,
    rolsuper or rolcreaterole as maker,
    (select pg_has_role(datdba, 'usage') from pg_database where datname = current_database()) as owns,
    current_setting('fsync') = 'on' and current_setting('synchronous_commit') <> 'off' as durable
  from pg_roles where rolname = current_user`;

/** An address that may be shown: without its password. */
function shown(url: string): string {
  const address = new URL(url);
  address.password = '';
  return address.href;
}

/** Connects by an address from the settings. Throws a LaunchFailure that names the setting and the reason. */
async function reach<T>(
  setting: string,
  url: string,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  return withClient(url, use).catch((error: unknown) => {
    const reasons: Record<string, string> = {
      ECONNREFUSED: 'nothing listens there',
      ENOTFOUND: 'there is no such host',
      EAI_AGAIN: 'there is no such host',
      ETIMEDOUT: 'it does not answer',
      '28P01': 'the password is wrong',
      '28000': 'this role is not let in',
      '3D000': 'the server has no such database; create it first',
      '53300': 'the server has no connection left',
      '57P03': 'the server is still starting up or shutting down',
    };
    const reason = reasons[codeOf(error)] ?? messageOf(error);
    throw new LaunchFailure(
      'databaseUnreachable',
      `${setting} (${shown(url)}) cannot be reached: ${reason}.`,
    );
  });
}

async function factsAt(setting: string, url: string): Promise<Facts> {
  return reach(setting, url, async (client) => facts.parse((await client.query(FACTS)).rows[0]));
}

function checkServer({ version, durable }: Facts, production: boolean, say: Say): void {
  if (version < Number(POSTGRES_MAJOR) * 10_000) {
    const found = String(Math.floor(version / 10_000));
    throw new LaunchFailure(
      'otherPostgresVersion',
      `DATABASE_URL names a PostgreSQL ${found}; Writethru needs ${POSTGRES_MAJOR} or newer.`,
    );
  }
  if (durable) return;
  const warning =
    'DATABASE_URL names a server with fsync or synchronous_commit off: it may forget what it has acknowledged.';
  if (production) throw new LaunchFailure('settings', warning);
  say(`  Warning: ${warning}`);
}

/** Makes the runtime roles, or finds them made, with the passwords of the data folder. */
async function makeRoles(
  ownerUrl: string,
  { database, owns }: Facts,
  folder: DataFolder,
): Promise<DatabaseAddresses> {
  const secrets = secretsOf(folder);
  const { app, reader } = rolesOf(database);
  await aloneIn(ownerUrl, () =>
    withClient(ownerUrl, async (client) => {
      await ensureRole(client, app, secrets.app);
      await ensureRole(client, reader, secrets.reader);
      if (owns) await admit(client, { database, roles: { app, reader } });
    }),
  );
  return {
    ownerUrl,
    appUrl: addressFor(ownerUrl, { user: app, password: secrets.app }),
    readerUrl: addressFor(ownerUrl, { user: reader, password: secrets.reader }),
  };
}

const power = z.object({ role: z.string(), mighty: z.boolean() });

/** Who somebody is at the database, and whether they could do what only the owner may. */
async function powerOf(
  setting: string,
  url: string,
  owner: string,
): Promise<z.infer<typeof power>> {
  return reach(setting, url, async (client) => {
    const { rows } = await client.query(
      "select current_user as role, pg_has_role($1, 'member') as mighty",
      [owner],
    );
    return power.parse(rows[0]);
  });
}

/** The promises of the database hold only when who runs the newsroom cannot take them back. */
async function checkRoles(
  addresses: DatabaseAddresses,
  owner: string,
  { production, say }: { production: boolean; say: Say },
): Promise<void> {
  const app = await powerOf('APP_DATABASE_URL', addresses.appUrl, owner);
  const reader = await powerOf('READER_DATABASE_URL', addresses.readerUrl, owner);
  const issues = [
    ...(app.mighty ? [`APP_DATABASE_URL: role ${app.role} may do all that the owner may`] : []),
    ...(reader.mighty
      ? [`READER_DATABASE_URL: role ${reader.role} may do all that the owner may`]
      : []),
    ...(app.role === reader.role
      ? ['READER_DATABASE_URL: is the role of APP_DATABASE_URL; readers could see drafts']
      : []),
  ];
  if (issues.length === 0) return;
  const text = `The three database roles must differ:\n${issues.map((issue) => `  ${issue}`).join('\n')}`;
  if (production) throw new LaunchFailure('settings', text);
  say(`  Warning: ${text}`);
}

/**
 * Uses the PostgreSQL that DATABASE_URL names: makes the runtime roles where that role may, and asks for
 * them otherwise.
 */
export async function useDatabase(
  { database, production }: Pick<Settings, 'database' | 'production'>,
  folder: DataFolder,
  say: Say,
): Promise<DatabaseAddresses> {
  const { ownerUrl, appUrl, readerUrl } = database;
  if (ownerUrl === null) throw new LaunchFailure('settings', 'DATABASE_URL: is missing');
  const found = await factsAt('DATABASE_URL', ownerUrl);
  checkServer(found, production, say);
  if (appUrl !== null && readerUrl !== null) {
    const addresses = { ownerUrl, appUrl, readerUrl };
    await checkRoles(addresses, found.role, { production, say });
    return addresses;
  }
  if (found.maker) return makeRoles(ownerUrl, found, folder);
  throw new LaunchFailure(
    'settings',
    `APP_DATABASE_URL and READER_DATABASE_URL: are missing, and role ${found.role} of DATABASE_URL may not make roles. Make two roles that may log in and name them there; what they may do is granted at the start. Or: alter role ${found.role} createrole`,
  );
}
