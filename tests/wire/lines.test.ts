import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { scoreRows } from '../../bench/import/rows.ts';
import { LINE_KINDS } from '#server/wire/rules/read-line.ts';

const FOLDER = path.join(import.meta.dirname, 'lines');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));

describe('wire lines of our own invention', () => {
  it('cover every kind of line that the importer knows', () => {
    expect(files.map((name) => name.replace('.jsonl', '')).sort()).toEqual([...LINE_KINDS].sort());
  });

  it.each(files)('are read as the desk expects: %s', (file) => {
    const scored = scoreRows(readFileSync(path.join(FOLDER, file), 'utf8'));
    expect(scored.bad).toEqual([]);
    const wrong = scored.rows.filter((row) => !row.right);
    expect(wrong.map(({ id, read }) => ({ id, read }))).toEqual(
      wrong.map(({ id, expected }) => ({ id, read: expected })),
    );
    expect(scored.rows.length).toBeGreaterThan(4);
  });
});
