import pg from 'pg';
import type { Logger } from '../log.ts';

/** Connections to the database, taken and given back. */
export type Pool = pg.Pool;

/** How a pool is made. Times are in milliseconds. */
export type PoolOptions = {
  url: string;
  log: Logger;
  /** Connections at most. */
  size: number;
  /** Shown in pg_stat_activity. */
  name: string;
  statementTimeout?: number;
  readOnly?: boolean;
};

/**
 * Opens a pool that survives the database going away: a dropped idle connection is logged, never
 * thrown, and nobody waits longer than two seconds for a connection.
 */
export function openPool(options: PoolOptions): Pool {
  const statementTimeout = options.statementTimeout ?? 15_000;
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.size,
    application_name: options.name,
    connectionTimeoutMillis: 2_000,
    // A new connection plans and compiles everything anew, which costs more than fifty commands.
    idleTimeoutMillis: 300_000,
    keepAlive: true,
    statement_timeout: statementTimeout,
    // The server's own timeout comes first; this one is for a server that no longer answers at all.
    query_timeout: statementTimeout + 5_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 5_000,
    ...(options.readOnly ? { options: '-c default_transaction_read_only=on' } : {}),
  });
  // Without a listener, a connection that dies while idle would end the process.
  pool.on('error', (error) => {
    options.log.warn({ err: error, pool: options.name }, 'An idle database connection was lost');
  });
  // Nor may one that dies while somebody holds it between two statements: the next statement says so, and the pool
  // speaks of those that lie idle.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  return pool;
}

/**
 * Makes one connection of its own, for listening; the caller connects it and hangs up. A query fails
 * after `silence` milliseconds without an answer.
 */
export function newClient(options: { url: string; name: string; silence: number }): Client {
  return new pg.Client({
    connectionString: options.url,
    application_name: options.name,
    connectionTimeoutMillis: 2_000,
    keepAlive: true,
    query_timeout: options.silence,
  });
}

/** A connection of its own. */
export type Client = pg.Client;
