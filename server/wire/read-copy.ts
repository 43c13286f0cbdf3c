import { inThread } from '#server/kit/in-thread.ts';
import { Refused } from '#server/kit/refused.ts';
import type { RawReading } from './read-raw.ts';
import type { RefusedBytes } from './rules/read-bytes.ts';

/** What arrived and how it was read; `kept` is the reading as JSON text. */
export type ReadCopy = RawReading & { raw: Uint8Array<ArrayBuffer> };

const STATUS: Record<RefusedBytes['refused'], number> = {
  binary: 415,
  empty: 422,
  'too-large': 413,
};

function bytesOf(sent: {
  text?: string | undefined;
  base64?: string | undefined;
}): Uint8Array<ArrayBuffer> {
  if ((sent.text === undefined) === (sent.base64 === undefined)) {
    const message = 'Send either text or base64.';
    throw new Refused({
      status: 422,
      code: 'one-of-two',
      detail: message,
      issues: [{ at: 'body', code: 'one-of-two', message }],
    });
  }
  return new Uint8Array(
    sent.text === undefined
      ? Buffer.from(sent.base64 ?? '', 'base64')
      : Buffer.from(sent.text, 'utf8'),
  );
}

/** Read here, this many bytes keep others waiting for some 50 ms; more are read in a thread. */
const MOST_READ_HERE = 200_000;

async function read(
  raw: Uint8Array,
  language: string | undefined,
): Promise<RawReading | RefusedBytes> {
  // Loaded when copy first comes in: a newsroom that imports nothing does without the grammar's memory.
  if (raw.length <= MOST_READ_HERE)
    return (await import('./read-raw.ts')).readRaw({ raw, language });
  // What our own thread posts is what readRaw gave it.
  const answer = await inThread(new URL('./reading-thread.ts', import.meta.url), { raw, language });
  return answer as RawReading | RefusedBytes;
}

/** Reads what was sent as wire copy. Refuses what is no text (415), empty (422) or over 5 MB (413); nothing is kept of those. */
export async function readCopy(sent: {
  text?: string | undefined;
  base64?: string | undefined;
  language?: string | undefined;
}): Promise<ReadCopy> {
  const raw = bytesOf(sent);
  const found = await read(raw, sent.language);
  if ('refused' in found) {
    throw new Refused({
      status: STATUS[found.refused],
      code: `copy-${found.refused}`,
      detail: found.message,
      issues: [{ at: 'body', code: `copy-${found.refused}`, message: found.message }],
    });
  }
  return { raw, ...found };
}
