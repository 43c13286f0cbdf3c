import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { isLineKind, readWireLine } from '#server/wire/rules/read-line.ts';
import { becomesIn } from './placed.ts';

const rowSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  kind: z.string(),
  parsed: z.record(z.string(), z.unknown()),
  lang: z.string().optional(),
  agency: z.string().optional(),
});

/** One row of a corpus after reading: what was read, what was expected, and whether they are equal. */
export type ScoredRow = {
  id: string;
  kind: string;
  read: unknown;
  expected: unknown;
  right: boolean;
};

/** A line of the file that is no row, and why. */
export type BadRow = { line: number; message: string };

export type Scored = { rows: ScoredRow[]; bad: BadRow[] };

function score(row: z.output<typeof rowSchema>): ScoredRow {
  const { id, kind, text, lang, agency, parsed } = row;
  if (kind === 'body' || kind === 'furniture') {
    const read = { becomes: becomesIn(text, { kind, language: lang ?? 'en' }) };
    return { id, kind, read, expected: parsed, right: isDeepStrictEqual(read, parsed) };
  }
  if (!isLineKind(kind)) return { id, kind, read: null, expected: parsed, right: false };
  const language = lang === undefined || lang === 'und' ? {} : { language: lang };
  const answer = readWireLine({ kind, text, ...language, ...(agency !== undefined && { agency }) });
  const read: unknown = JSON.parse(JSON.stringify(answer ?? null));
  return { id, kind, read, expected: parsed, right: isDeepStrictEqual(read, parsed) };
}

function readJson(line: string): { value: unknown } | { message: string } {
  try {
    return { value: JSON.parse(line) };
  } catch {
    return { message: 'is not JSON' };
  }
}

/**
 * Reads every row of a JSONL corpus and compares the reading with the row's `parsed`: deep equality, key
 * order apart; other fields of a row (`notes`, `source`) play no part. Lines that are no row are listed.
 */
export function scoreRows(jsonl: string): Scored {
  const scored: Scored = { rows: [], bad: [] };
  for (const [index, line] of jsonl.split(/\r\n|\n|\r/u).entries()) {
    if (line.trim() === '') continue;
    const json = readJson(line);
    if ('message' in json) {
      scored.bad.push({ line: index + 1, message: json.message });
      continue;
    }
    const row = rowSchema.safeParse(json.value);
    if (row.success) scored.rows.push(score(row.data));
    else
      scored.bad.push({
        line: index + 1,
        message: z.prettifyError(row.error).replace(/\s+/gu, ' '),
      });
  }
  return scored;
}

/** Rows and exact matches of one kind. */
export type KindScore = { rows: number; right: number; share: number };

/** Exact matches per kind, kinds in the order in which they first come. */
export function byKind(rows: readonly ScoredRow[]): Record<string, KindScore> {
  const kinds: Record<string, KindScore> = {};
  for (const { kind, right } of rows) {
    const known = kinds[kind] ?? { rows: 0, right: 0, share: 0 };
    const count = { rows: known.rows + 1, right: known.right + (right ? 1 : 0) };
    kinds[kind] = { ...count, share: Math.round((count.right / count.rows) * 1000) / 1000 };
  }
  return kinds;
}
