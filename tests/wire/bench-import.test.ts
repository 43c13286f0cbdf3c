import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

const MAIN = path.join(import.meta.dirname, '..', '..', 'bench', 'import', 'main.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'wire-lines-'));

const right = {
  id: 'r1',
  text: '--',
  kind: 'marker',
  parsed: { marker: 'separator' },
  notes: 'no part',
};
const wrong = {
  id: 'r2',
  text: '(Adds quotes)',
  kind: 'update_note',
  parsed: { changeType: 'none' },
};

type Run = { code: number | null; out: string; err: string };

function run(content: string | Uint8Array | null, ...flags: string[]): Run {
  const file = path.join(folder, `${String(Math.abs(hash(String(content))))}.jsonl`);
  if (content !== null) writeFileSync(file, content);
  const target = content === null ? path.join(folder, 'absent.jsonl') : file;
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, target, ...flags], {
    encoding: 'utf8',
    env: { PATH: path.dirname(process.execPath) },
  });
  return { code: status, out: stdout, err: stderr };
}

function hash(text: string): number {
  return [...text].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) | 0, 7);
}

const outputSchema = z.object({
  rows: z.array(
    z.object({ id: z.string(), kind: z.string(), read: z.unknown(), right: z.boolean() }).strict(),
  ),
  kinds: z.record(z.string(), z.object({ rows: z.number(), right: z.number(), share: z.number() })),
});

const lines = (...rows: unknown[]): string => rows.map((row) => JSON.stringify(row)).join('\n');

describe('the corpus bench on the command line', () => {
  it('counts exact matches per kind and names the rows that are wrong', () => {
    const { code, out } = run(lines(right, wrong));
    expect(code).toBe(0);
    expect(out).toMatch(/marker +1 +1 +100\.0 %/u);
    expect(out).toMatch(/update_note +1 +0 +0\.0 %/u);
    expect(out).toContain('wrong: r2 (update_note)');
  });

  it('gives every row with what was read when asked for JSON', () => {
    const { code, out } = run(lines(right, wrong), '--json');
    expect(code).toBe(0);
    const output = outputSchema.parse(JSON.parse(out));
    expect(output.rows.map((row) => row.right)).toEqual([true, false]);
    expect(output.rows[1]?.read).toMatchObject({ changeType: 'update', verbs: ['add'] });
    expect(output.kinds).toMatchObject({ marker: { rows: 1, right: 1, share: 1 } });
  });

  it('counts a kind that nobody knows as wrong and goes on', () => {
    const { code, out } = run(lines({ ...right, kind: 'weather' }, right), '--json');
    expect(code).toBe(0);
    expect(outputSchema.parse(JSON.parse(out)).rows.map((row) => row.right)).toEqual([false, true]);
  });

  it('names the line of a bad row, reads the others and ends with 1', () => {
    const { code, out, err } = run(`${lines(right)}\n{"id": "r3"\n{"id":"r4"}\n`);
    expect(code).toBe(1);
    expect(err).toMatch(/line 2: is not JSON/u);
    expect(err).toMatch(/line 3: /u);
    expect(out).toMatch(/all +1 +1/u);
  });

  it('ends with 2 and a sentence for a file that is absent, empty, no text or no rows', () => {
    const sentences: (readonly [string | Uint8Array | null, RegExp])[] = [
      [null, /cannot be read/u],
      ['', /holds no text/u],
      [Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), /not text/u],
      ['[]', /holds no rows/u],
    ];
    for (const [content, sentence] of sentences) {
      const { code, err } = run(content);
      expect(code).toBe(2);
      expect(err).toMatch(sentence);
      expect(err).not.toMatch(/\n\s+at /u);
    }
  });

  it('ends with 2 and its usage for a flag it does not know', () => {
    const { code, err } = run(lines(right), '--yaml');
    expect(code).toBe(2);
    expect(err).toContain('Usage: npm run bench:import');
  });
});
