import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { readSettings, type Settings } from '#server/env.ts';
import { openDataFolder, type DataFolder } from '#launch/data-folder.ts';
import type { DatabaseAddresses } from '#launch/embedded-database.ts';
import { useDatabase } from '#launch/given-database.ts';
import { grantRights } from '#launch/roles.ts';
import { addressFor, withClient } from '#launch/sql.ts';
import { freshDatabase, type TestDatabase } from '#tests/support/database.ts';
import { temporaryFolder } from './launched.ts';

// Each of these starts whole programs, on a machine that may be busy with others.
jest.setTimeout(120_000);

const PASSWORD = 'a-long-enough-password';

describe('a newsroom on a PostgreSQL of its own', () => {
  let db: TestDatabase;
  let folder: ReturnType<typeof temporaryFolder>;
  let data: DataFolder;
  let made: string[];
  const said: string[] = [];
  const say = (line: string): void => {
    said.push(line);
  };

  beforeAll(async () => {
    db = await freshDatabase();
  });
  afterAll(async () => {
    await db.drop();
  });
  beforeEach(() => {
    folder = temporaryFolder();
    data = openDataFolder(folder.path);
    made = [];
    said.length = 0;
  });
  afterEach(async () => {
    const database = new URL(db.ownerUrl).pathname.slice(1);
    await withClient(db.superUrl, async (client) => {
      for (const role of [...made, `${database}_app`, `${database}_reader`]) {
        const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
        if (rowCount === 1) await client.query(`drop owned by ${role}`);
        await client.query(`drop role if exists ${role}`);
      }
    });
    folder.remove();
  });

  /** Makes a role on the test server, with these attributes, that may come into the database. */
  async function role(attributes = ''): Promise<string> {
    const name = `somebody_${randomBytes(6).toString('hex')}`;
    made.push(name);
    const database = new URL(db.ownerUrl).pathname.slice(1);
    await withClient(db.superUrl, async (client) => {
      await client.query(`create role ${name} login password '${PASSWORD}' ${attributes}`);
      await client.query(`grant connect on database ${database} to ${name}`);
    });
    return addressFor(db.superUrl, { user: name, password: PASSWORD });
  }

  function settings(env: Record<string, string>): Settings {
    return readSettings({ SITE_URL: 'https://news.example.org', ...env });
  }

  async function use(env: Record<string, string>): Promise<DatabaseAddresses> {
    return useDatabase(settings(env), data, say);
  }

  async function who(url: string): Promise<string> {
    return withClient(url, async (client) => {
      const { rows } = await client.query<{ who: string }>('select current_user as who');
      return rows[0]?.who ?? '';
    });
  }

  it('gets its runtime roles made where the owner may make roles, each start anew', async () => {
    const first = await use({ DATABASE_URL: db.superUrl });
    const database = new URL(db.superUrl).pathname.slice(1);
    expect(await who(first.appUrl)).toBe(`${database}_app`);
    expect(await who(first.readerUrl)).toBe(`${database}_reader`);
    expect(await use({ DATABASE_URL: db.superUrl })).toEqual(first);
  });

  it('gets them made by an owner who may make roles but is no superuser', async () => {
    const maker = await role('createrole');
    const { appUrl } = await use({ DATABASE_URL: maker });
    const again = await use({ DATABASE_URL: maker });
    expect(again.appUrl).toBe(appUrl);
    // Only the database's owner may let them in; here that is somebody else, who must do it.
    await expect(who(appUrl)).rejects.toMatchObject({ code: '42501' });
  });

  it('asks for the roles where the owner may not make them', async () => {
    const owner = await role();
    await expect(use({ DATABASE_URL: owner })).rejects.toMatchObject({
      kind: 'settings',
      message: expect.stringMatching(/APP_DATABASE_URL and READER_DATABASE_URL.*may not make/s),
    });
  });

  it('takes the roles it is given', async () => {
    const given = {
      DATABASE_URL: await role(),
      APP_DATABASE_URL: await role(),
      READER_DATABASE_URL: await role(),
      NODE_ENV: 'production',
    };
    expect(await use(given)).toEqual({
      ownerUrl: given.DATABASE_URL,
      appUrl: given.APP_DATABASE_URL,
      readerUrl: given.READER_DATABASE_URL,
    });
    expect(said).toEqual([]);
  });

  it('refuses one shared role in production, and warns of it elsewhere', async () => {
    const owner = await role();
    const app = await role();
    const reader = await role();
    const shared = [
      { DATABASE_URL: owner, APP_DATABASE_URL: owner, READER_DATABASE_URL: owner },
      { DATABASE_URL: owner, APP_DATABASE_URL: app, READER_DATABASE_URL: app },
      { DATABASE_URL: owner, APP_DATABASE_URL: owner, READER_DATABASE_URL: reader },
      { DATABASE_URL: owner, APP_DATABASE_URL: app, READER_DATABASE_URL: db.superUrl },
    ];
    for (const urls of shared) {
      await expect(use({ ...urls, NODE_ENV: 'production' })).rejects.toMatchObject({
        kind: 'settings',
      });
      said.length = 0;
      await use(urls);
      expect(said).toHaveLength(1);
    }
  });

  it('says which setting has the wrong password, and not what it is', async () => {
    const wrong = addressFor(await role(), { password: 'not-the-password' });
    await expect(use({ DATABASE_URL: wrong })).rejects.toMatchObject({
      kind: 'databaseUnreachable',
      message: expect.stringMatching(/^(?!.*not-the-password)DATABASE_URL.*password is wrong/s),
    });
    const missing = addressFor(db.superUrl, { database: 'no_such_newsroom' });
    await expect(use({ DATABASE_URL: missing })).rejects.toMatchObject({
      message: expect.stringContaining('no such database'),
    });
  });

  it('gives the roles their rights again without harm', async () => {
    const { appUrl, readerUrl, ownerUrl } = await use({ DATABASE_URL: db.superUrl });
    const [app, reader] = [await who(appUrl), await who(readerUrl)];
    for (const turn of [1, 2]) {
      await withClient(ownerUrl, (client) => grantRights(client, { app, reader }));
      const { rowCount } = await withClient(appUrl, (client) => client.query('select from story'));
      expect([turn, rowCount]).toEqual([turn, 0]);
    }
    await expect(
      withClient(readerUrl, (client) => client.query('select from story')),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
