import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { pause, stopwatch } from '../clock.ts';
import type { Pool } from '../database/open-pool.ts';
import { AlreadyClaimed, withOnce, type Once } from '../once.ts';
import { Refused } from '../refused.ts';
import type { RawInput } from './read-input.ts';
import type { AnyAnswer } from './route.ts';

/** How long a first request may take to answer, and a second one waits for it, in milliseconds. */
const PATIENCE = 5_000;

/** A caller, the key they gave, and what they asked for with it. */
export type IdempotentRequest = { personId: string; key: string; digest: string };

/**
 * Reads `Idempotency-Key` of a state-changing request: up to 200 printable characters, quoted or
 * not (IETF draft-ietf-httpapi-idempotency-key-header). Throws a 400 for anything else; null without one.
 */
export function readIdempotencyKey(request: IncomingMessage): string | null {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return null;
  const key = /^"?([\x21\x23-\x7e]{1,200})"?$/.exec(String(header).trim())?.[1];
  if (key !== undefined) return key;
  throw new Refused({
    status: 400,
    code: 'idempotency-key-invalid',
    detail: 'Idempotency-Key takes up to 200 printable characters without spaces.',
    issues: [{ at: 'header:idempotency-key', code: 'wrong-format', message: 'Not a key.' }],
  });
}

/** SHA-256 of everything that makes a request the same request, in hexadecimal. */
export function requestDigest(request: IncomingMessage, input: RawInput): string {
  const body: unknown = input.body instanceof Object && 'bytes' in input.body ? '' : input.body;
  const hash = createHash('sha256');
  hash.update(`${request.method ?? ''} ${request.url ?? ''}\n`);
  hash.update(`${request.headers['if-match'] ?? ''}\n${JSON.stringify(body ?? null)}`);
  if (input.body instanceof Object && 'bytes' in input.body && Buffer.isBuffer(input.body.bytes)) {
    hash.update(input.body.bytes);
  }
  return hash.digest('hex');
}

type Row = { request_digest: string; status: number; response: unknown; lost: boolean };

async function kept(pool: Pool, asked: IdempotentRequest): Promise<Row | null> {
  const found = await pool.query<Row>({
    name: 'idempotency-kept',
    text: `SELECT request_digest, status, response,
             at < newsroom_now() - make_interval(secs => $3) AS lost
           FROM idempotency_key
           WHERE person_id = $1::uuid AND key = $2`,
    values: [asked.personId, asked.key, PATIENCE / 1000],
  });
  const row = found.rows[0];
  if (row === undefined) return null;
  if (row.request_digest === asked.digest) return row;
  throw new Refused({
    status: 422,
    code: 'idempotency-key-reused',
    detail: 'That Idempotency-Key was used for another request. Make a new one.',
  });
}

function replayed(row: Row): AnyAnswer {
  const answer = row.response as Pick<AnyAnswer, 'headers' | 'body'>;
  return {
    status: row.status,
    headers: { ...answer.headers, 'Idempotency-Replayed': 'true' },
    ...('body' in answer ? { body: answer.body } : {}),
  };
}

async function answerOfTheFirst(pool: Pool, asked: IdempotentRequest): Promise<AnyAnswer> {
  const waited = stopwatch();
  for (let row = await kept(pool, asked); row !== null; row = await kept(pool, asked)) {
    if (row.status !== 0) return replayed(row);
    if (row.lost || waited() > PATIENCE) break;
    await pause(50);
  }
  throw new Refused({
    status: 409,
    code: 'answer-not-kept',
    detail: 'This was carried out before, but its answer was lost. Read what stands now.',
  });
}

async function keep(pool: Pool, once: Once, answer: AnyAnswer): Promise<void> {
  const response = { headers: answer.headers ?? {}, body: answer.body };
  await pool.query({
    name: 'idempotency-keep',
    text: `UPDATE idempotency_key SET status = $3, response = $4
           WHERE person_id = $1::uuid AND key = $2`,
    values: [once.personId, once.key, answer.status, JSON.stringify(response)],
  });
}

/**
 * Answers a request that carries an Idempotency-Key: the first time by doing it, later by repeating
 * the first answer. A refusal is not kept, so that a request put right can use its key again. Throws
 * 422 when the key was used for something else.
 */
export async function answerOnce(
  pool: Pool,
  asked: IdempotentRequest,
  work: () => Promise<AnyAnswer>,
): Promise<AnyAnswer> {
  if ((await kept(pool, asked)) !== null) return answerOfTheFirst(pool, asked);
  const once: Once = { ...asked, claimed: false };
  try {
    const answer = await withOnce(once, work);
    if (once.claimed) await keep(pool, once, answer);
    return answer;
  } catch (error) {
    if (error instanceof AlreadyClaimed) return answerOfTheFirst(pool, asked);
    throw error;
  }
}

/** Forgets the answers of requests made more than that many hours ago; gives how many. */
export async function forgetAnswers(pool: Pool, hours: number): Promise<number> {
  const gone = await pool.query(
    `DELETE FROM idempotency_key WHERE at < newsroom_now() - make_interval(hours => $1)`,
    [hours],
  );
  return gone.rowCount ?? 0;
}
