import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlQueryable,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';
import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** The one-byte type `"char"` all over pg_catalog, which the adapter does not know. */
const ONE_BYTE_CHAR = 18;
const BLANK_PADDED_CHAR = 1042;
/** Put behind a column's name on its way through the adapter, so that its real type is remembered. */
const MARK = ' "char"';

type Field = { name: string; dataTypeID: number };
type Io = { performIO: (query: SqlQuery) => Promise<{ fields: Field[] }> };

function hasIo(queryable: object): queryable is Io {
  return 'performIO' in queryable && typeof queryable.performIO === 'function';
}

function teachOneByteChar<Q extends SqlQueryable>(queryable: Q): Q {
  if (!hasIo(queryable)) throw new Error('@prisma/adapter-pg has changed: performIO is gone');
  const io = queryable.performIO.bind(queryable);
  queryable.performIO = async (query) => {
    const result = await io(query);
    for (const field of result.fields) {
      if (field.dataTypeID !== ONE_BYTE_CHAR) continue;
      field.dataTypeID = BLANK_PADDED_CHAR;
      field.name += MARK;
    }
    return result;
  };
  const raw = queryable.queryRaw.bind(queryable);
  queryable.queryRaw = async (query) => withOneByteChars(await raw(query));
  return queryable;
}

function withOneByteChars(result: SqlResultSet): SqlResultSet {
  const marked = result.columnNames.map((name) => name.endsWith(MARK));
  return {
    ...result,
    columnNames: result.columnNames.map((name, i) =>
      marked[i] === true ? name.slice(0, -MARK.length) : name,
    ),
    columnTypes: result.columnTypes.map((type, i) =>
      marked[i] === true ? ColumnTypeEnum.Character : type,
    ),
  };
}

async function connect(connectionString: string): Promise<SqlDriverAdapter> {
  const pool = new pg.Pool({ connectionString });
  const adapter: SqlDriverAdapter = teachOneByteChar(
    await new PrismaPg(pool, { disposeExternalPool: true }).connect(),
  );
  // The adapter's own splits at every semicolon, which cuts the bodies of functions in two.
  adapter.executeScript = async (script) => {
    await pool.query(script);
  };
  const start = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (isolation) => teachOneByteChar(await start(isolation));
  return adapter;
}

async function once(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function connectToShadow(connectionString: string): Promise<SqlDriverAdapter> {
  const name = `shadow_${randomUUID().replaceAll('-', '')}`;
  await once(connectionString, `create database ${name} template template0`);
  const shadow = new URL(connectionString);
  shadow.pathname = `/${name}`;
  const adapter = await connect(shadow.href);
  const dispose = adapter.dispose.bind(adapter);
  adapter.dispose = async () => {
    await dispose();
    await once(connectionString, `drop database if exists ${name} with (force)`);
  };
  return adapter;
}

/**
 * Lets Prisma's schema engine read and change a PostgreSQL database over the ordinary `pg` driver.
 * The shadow database it asks for is made beside the given one and dropped again, which needs CREATEDB.
 */
export function catalogueAdapter(connectionString: string): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(connectionString),
    connectToShadowDb: () => connectToShadow(connectionString),
  };
}
