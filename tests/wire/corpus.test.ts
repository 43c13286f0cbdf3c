import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { byKind, scoreRows } from '../../bench/import/rows.ts';
import { newsroomData } from '#tests/support/newsroom-data.ts';

const folder = newsroomData();

/** What the newsroom asks of the shared corpus of real wire lines. */
const GOALS: Readonly<Record<string, number>> = {
  credit_line: 0.95,
  dateline: 0.9,
  update_note: 0.9,
  correction_note: 0.9,
  headline_flag: 0.9,
  timestamp: 0.9,
};

describe('the corpus of real wire lines', () => {
  const corpus = folder === null ? null : path.join(folder, 'wire-examples.jsonl');
  const own = JSON.stringify({
    id: 'own',
    kind: 'marker',
    text: '--',
    parsed: { marker: 'separator' },
  });
  const scored = scoreRows(corpus === null ? own : readFileSync(corpus, 'utf8'));

  it('holds rows only', () => {
    expect(scored.bad).toEqual([]);
    expect(scored.rows.length).toBeGreaterThan(0);
  });

  it('is read as well as the newsroom asks, kind by kind', () => {
    const short = Object.entries(byKind(scored.rows)).filter(
      ([kind, score]) => score.share < (GOALS[kind] ?? 0.5),
    );
    expect(short).toEqual([]);
  });
});
