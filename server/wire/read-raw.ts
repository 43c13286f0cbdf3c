import { createHash } from 'node:crypto';
import { systemClock } from '#server/kit/clock.ts';
import { languageDetector } from './detect-language.ts';
import { parseWireCopy } from './rules/parse-wire-copy.ts';
import { readBytes, type ReadText, type RefusedBytes } from './rules/read-bytes.ts';
import { storable } from './rules/storable.ts';
import type { WireReading } from './rules/wire-reading.ts';

/** Bytes as wire copy: how they were encoded, what was read in them, and that reading as JSON text for keeping. */
export type RawReading = {
  sha256: string;
  source: Omit<ReadText, 'text'>;
  reading: WireReading;
  kept: string;
};

/** Reads bytes as wire copy; says why where they are none. Megabytes take seconds. */
export async function readRaw({
  raw,
  language,
}: {
  raw: Uint8Array;
  language: string | undefined;
}): Promise<RawReading | RefusedBytes> {
  const read = readBytes(raw);
  if ('refused' in read) return read;
  const { text, ...source } = read;
  const detectLanguage = await languageDetector();
  const receivedOn = systemClock.now().toISOString().slice(0, 10);
  const reading = parseWireCopy(text, { language, detectLanguage, receivedOn });
  const sha256 = createHash('sha256').update(raw).digest('hex');
  return { sha256, source, reading, kept: storable(reading) };
}
