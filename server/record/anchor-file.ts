import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/** One line of the anchor file: a head of the chain, written down where the database cannot reach it. */
export type AnchorLine = { seq: bigint; hash: string; at: string };

const lineSchema = z.object({
  seq: z.string().regex(/^\d+$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.string(),
});

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}

/** Appends one head to the file, making the file if there is none. */
export async function appendAnchor(file: string, line: AnchorLine): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await appendFile(file, `${JSON.stringify({ ...line, seq: String(line.seq) })}\n`, {
    mode: 0o600,
  });
}

/** Every line of the file, oldest first; a line that cannot be read counts as one that matches nothing. */
export async function readAnchors(file: string): Promise<(AnchorLine | null)[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return '';
    throw error;
  });
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      try {
        const read = lineSchema.safeParse(JSON.parse(line));
        return read.success ? { ...read.data, seq: BigInt(read.data.seq) } : null;
      } catch {
        return null;
      }
    });
}
