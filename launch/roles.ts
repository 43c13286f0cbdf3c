import pg from 'pg';

/** The three roles of one database (DESIGN §4): who changes the schema, who runs, who reads for the public. */
export type Roles = { owner: string; app: string; reader: string };

/** The roles' names are the database's with a word behind it, so that two newsrooms share a server. */
export function rolesOf(database: string): Roles {
  return { owner: `${database}_owner`, app: `${database}_app`, reader: `${database}_reader` };
}

/** Makes a login role that may do nothing yet, or gives an existing one this password. */
export async function ensureRole(client: pg.Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
  // A role's statement takes no parameters.
  const who = `role ${pg.escapeIdentifier(name)}`;
  const login = `login password ${pg.escapeLiteral(password)}`;
  await client.query(rowCount === 0 ? `create ${who} with ${login}` : `alter ${who} with ${login}`);
}

/** Makes an empty database of the owner's, into which nobody but the three roles may come. */
export async function ensureDatabase(
  client: pg.Client,
  { database, roles }: { database: string; roles: Roles },
): Promise<void> {
  const name = pg.escapeIdentifier(database);
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  if (rowCount === 0) {
    await client.query(`create database ${name} owner ${pg.escapeIdentifier(roles.owner)}`);
  }
  await admit(client, { database, roles });
}

/** Lets the runtime roles into a database, and nobody else. The caller must own it. */
export async function admit(
  client: pg.Client,
  { database, roles }: { database: string; roles: Pick<Roles, 'app' | 'reader'> },
): Promise<void> {
  const name = pg.escapeIdentifier(database);
  const both = [roles.app, roles.reader].map((role) => pg.escapeIdentifier(role)).join(', ');
  await client.query(`revoke all on database ${name} from public`);
  await client.query(`grant connect on database ${name} to ${both}`);
}

/** Gives the runtime roles what the schema says they may do; safe to repeat. Called as the owner. */
export async function grantRights(
  client: pg.Client,
  { app, reader }: Pick<Roles, 'app' | 'reader'>,
): Promise<void> {
  await client.query('select writethru_grant($1, $2)', [app, reader]);
}
