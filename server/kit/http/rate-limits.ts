import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Request } from 'express';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Actor } from '../actor.ts';
import type { Pool } from '../database/open-pool.ts';
import { Refused } from '../refused.ts';

/** So many tries in so many seconds; `name` keeps one limit's counts apart from another's. */
export type Allowance = { name: string; tries: number; seconds: number };

/** Counts tries. */
export type Limiter = {
  /** Counts one try of that key; throws a 429 with Retry-After when it is one too many. */
  count(key: string): Promise<void>;
  /** Forgets the key's tries, after a success. */
  forgive(key: string): Promise<void>;
};

/** Keys may be addresses of people: they are written down as digests, never as they are. */
function digest(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

function tooOften(error: unknown): unknown {
  if (!(error instanceof RateLimiterRes)) return error;
  return new Refused({
    status: 429,
    code: 'too-many-requests',
    detail: 'That was too often. Wait a little and try again.',
    retryAfter: Math.max(1, Math.ceil(error.msBeforeNext / 1000)),
  });
}

function limiter(
  counter: RateLimiterMemory | RateLimiterPostgres,
  keyOf: (key: string) => string,
): Limiter {
  return {
    count: async (key) => {
      await counter.consume(keyOf(key)).catch((error: unknown) => {
        throw tooOften(error);
      });
    },
    forgive: async (key) => {
      await counter.delete(keyOf(key));
    },
  };
}

/** A limit each process counts for itself: cheap, for everything. */
export function memoryLimiter({ name, tries, seconds }: Allowance): Limiter {
  const counter = new RateLimiterMemory({ keyPrefix: name, points: tries, duration: seconds });
  return limiter(counter, (key) => key);
}

/** A limit all processes count together, in the table `rate_limit`: for passwords and links. */
export function sharedLimiter(pool: Pool, { name, tries, seconds }: Allowance): Limiter {
  return limiter(
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: name,
      points: tries,
      duration: seconds,
    }),
    digest,
  );
}

/** One household of addresses: an IPv4 address, or the /64 that one IPv6 customer is given. */
export function addressGroup(ip: string): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const front = head.split(':').filter((group) => group !== '');
  const back = tail.split(':').filter((group) => group !== '');
  const zeros = plain.includes('::') ? 8 - front.length - back.length : 0;
  const groups = [...front, ...Array.from({ length: zeros }, () => '0'), ...back];
  return groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}

/** The router's general limit: per person when we know who it is, else per address. */
export function requestLimit(allowed: {
  person: Allowance;
  address: Allowance;
}): (request: Request, actor: Actor | null) => Promise<void> {
  const people = memoryLimiter(allowed.person);
  const addresses = memoryLimiter(allowed.address);
  return async (request, actor) => {
    if (actor === null) await addresses.count(addressGroup(request.ip ?? 'unknown'));
    else await people.count(actor.personId);
  };
}

/** Removes counts that ran out more than an hour ago; gives how many. */
export async function forgetTries(pool: Pool): Promise<number> {
  const gone = await pool.query(
    `DELETE FROM rate_limit WHERE expire < (extract(epoch FROM newsroom_now()) - 3600) * 1000`,
  );
  return gone.rowCount ?? 0;
}
