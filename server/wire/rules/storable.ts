import type { WireReading } from './wire-reading.ts';

/**
 * A reading as the database keeps it, as JSON text: without the source's lines, which the raw bytes have, and
 * without what it cannot hold (half surrogate pairs and NUL become U+FFFD).
 */
export function storable({ lines: _lines, ...fields }: WireReading): string {
  return JSON.stringify(fields, (_key, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\uFFFD') : value,
  );
}
