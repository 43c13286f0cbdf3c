import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { scoreRows } from '../../bench/import/rows.ts';

/**
 * Lines that were written down, with what an editor expects of them, before the importer had read any: half
 * `a` was looked at while its rules were mended, `b` only afterwards, `fresh` was written after both, `later` holds sentences that were
 * found to be eaten on the way. `doubt` says why an expectation may be argued with, `open` what is not read yet.
 */
const FOLDER = path.join(import.meta.dirname, 'unseen');
const PARTS = ['a', 'b', 'fresh', 'later'] as const;
const openSchema = z.object({ id: z.string(), open: z.string().optional() });

function openIds(jsonl: string): string[] {
  const rows = jsonl
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => openSchema.parse(JSON.parse(line)));
  return rows.filter((row) => row.open !== undefined).map((row) => row.id);
}

describe.each(PARTS)('wire lines written before they were read, part %s', (part) => {
  const files = readdirSync(path.join(FOLDER, part));

  it.each(files)('are read as an editor expects, but for those known to be open: %s', (file) => {
    const jsonl = readFileSync(path.join(FOLDER, part, file), 'utf8');
    const scored = scoreRows(jsonl);
    const wrong = scored.rows.filter((row) => !row.right);
    const open = openIds(jsonl);
    const surprising = wrong.filter(({ id }) => !open.includes(id));
    expect(scored.bad).toEqual([]);
    expect(scored.rows.length).toBeGreaterThan(0);
    expect(surprising.map(({ id, read }) => ({ id, read }))).toEqual(
      surprising.map(({ id, expected }) => ({ id, read: expected })),
    );
    expect(wrong.map(({ id }) => id)).toEqual(open);
  });
});
