import { z } from 'zod';

/** What Postgres or the way to it complained about. `sqlState` is null when no server answered. */
export type DatabaseFault = {
  sqlState: string | null;
  message: string;
  /** A trigger's refusal code (RAISE … USING HINT), else null. */
  hint: string | null;
  /** The constraint that was broken, where the server named one. */
  constraint: string | null;
};

const serverError = z.object({
  code: z.string().length(5),
  severity: z.string(),
  message: z.string(),
  hint: z.string().optional(),
  constraint: z.string().optional(),
});

/** Prisma's driver adapter rewrites the server's error into this (adapter-pg 7.10, `mapDriverError`). */
const adapterCause = z.object({
  kind: z.string(),
  originalCode: z.string().optional(),
  originalMessage: z.string().optional(),
  hint: z.string().optional(),
  constraint: z.object({ index: z.string().optional() }).optional(),
});

const adapterError = z.object({ cause: adapterCause });
const prismaError = z.object({ meta: z.object({ driverAdapterError: adapterError }) });

/** Kinds the adapter gives without an SQLSTATE, and the state they stand for. */
const STATE_OF_KIND: Readonly<Record<string, string>> = {
  TransactionWriteConflict: '40001',
  UniqueConstraintViolation: '23505',
  ForeignKeyConstraintViolation: '23503',
};

/** Prisma's own codes that carry no driver error: pool and connection trouble, then conflicts. */
const STATE_OF_PRISMA_CODE: Readonly<Record<string, string | null>> = {
  P1001: null,
  P1002: null,
  P1008: null,
  P1017: null,
  P2024: null,
  P2028: '25P03',
  P2002: '23505',
  P2003: '23503',
  P2034: '40001',
};

const LOST = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
  'Client was closed and is not queryable',
  'Query read timeout',
  'Cannot use a pool after calling end',
];
const LOST_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENOENT',
]);
const systemError = z.object({ code: z.string(), syscall: z.string() });

function fromCause(cause: z.infer<typeof adapterCause>): DatabaseFault {
  return {
    sqlState: cause.originalCode ?? STATE_OF_KIND[cause.kind] ?? null,
    message: cause.originalMessage ?? cause.kind,
    hint: cause.hint ?? null,
    constraint: cause.constraint?.index ?? null,
  };
}

/** Reads a database's complaint out of whatever pg, the adapter or Prisma threw; null when it is none. */
export function databaseFault(error: unknown): DatabaseFault | null {
  const wrapped = prismaError.safeParse(error);
  if (wrapped.success) return fromCause(wrapped.data.meta.driverAdapterError.cause);
  const adapter = adapterError.safeParse(error);
  if (adapter.success) return fromCause(adapter.data.cause);
  const server = serverError.safeParse(error);
  if (server.success) {
    const { code, message, hint, constraint } = server.data;
    return { sqlState: code, message, hint: hint ?? null, constraint: constraint ?? null };
  }
  const said = z.object({ message: z.string() }).safeParse(error);
  if (!said.success) return null;
  const { message } = said.data;
  const plain = { message, hint: null, constraint: null };
  const coded = z.object({ code: z.string() }).safeParse(error);
  if (coded.success && coded.data.code in STATE_OF_PRISMA_CODE) {
    return { ...plain, sqlState: STATE_OF_PRISMA_CODE[coded.data.code] ?? null };
  }
  const system = systemError.safeParse(error);
  if (system.success && LOST_CODES.has(system.data.code)) return { ...plain, sqlState: null };
  return LOST.some((text) => message.includes(text)) ? { ...plain, sqlState: null } : null;
}

/** Two transactions met; the same work done again may well succeed (PostgreSQL 18, §13.5). */
export function isWorthRetrying(fault: DatabaseFault): boolean {
  return fault.sqlState === '40001' || fault.sqlState === '40P01';
}

/** The database cannot be used for now: away, shutting down, full, or too slow to wait for. */
export function isAway(fault: DatabaseFault): boolean {
  const state = fault.sqlState;
  if (state === null) return true;
  // A database that is being taken down for maintenance turns callers away at the door.
  if (state === '55000' && fault.message.includes('not currently accepting connections'))
    return true;
  return /^(08|53|57P|58)/.test(state) || ['57014', '55P03', '25P03', '25006'].includes(state);
}
