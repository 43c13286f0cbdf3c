import { createHash } from 'node:crypto';
import { Refused } from '#server/kit/refused.ts';
import { languageDetector } from './detect-language.ts';
import { parseWireCopy } from './rules/parse-wire-copy.ts';
import { readBytes, type ReadText, type RefusedBytes } from './rules/read-bytes.ts';
import type { WireReading } from './rules/wire-reading.ts';

/** What arrived and how it was read. */
export type ReadCopy = {
  raw: Uint8Array<ArrayBuffer>;
  sha256: string;
  source: Omit<ReadText, 'text'>;
  reading: WireReading;
};

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

/** Reads what was sent as wire copy. Refuses what is no text (415), empty (422) or over 5 MB (413); nothing is kept of those. */
export async function readCopy(sent: {
  text?: string | undefined;
  base64?: string | undefined;
  language?: string | undefined;
}): Promise<ReadCopy> {
  const raw = bytesOf(sent);
  const read = readBytes(raw);
  if ('refused' in read) {
    throw new Refused({
      status: STATUS[read.refused],
      code: `copy-${read.refused}`,
      detail: read.message,
      issues: [{ at: 'body', code: `copy-${read.refused}`, message: read.message }],
    });
  }
  const { text, ...source } = read;
  const detectLanguage = await languageDetector();
  const reading = parseWireCopy(text, { language: sent.language, detectLanguage });
  return { raw, sha256: createHash('sha256').update(raw).digest('hex'), source, reading };
}
