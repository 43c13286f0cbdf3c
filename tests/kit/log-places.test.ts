import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import { boundedFile, fileAndTerminal } from '#server/kit/log-places.ts';
import { openLog } from '#server/kit/log.ts';
import { openPool } from '#server/kit/database/open-pool.ts';
import { withClient } from '#launch/sql.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { quietLog } from './support/quiet-log.ts';

const LIMIT_MS = 10_000;

async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + LIMIT_MS;
  while (!holds() && performance.now() < end) await pause(10);
}

describe('the log of a developer’s newsroom', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'writethru-log-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('shows the terminal what somebody should look at, in words, and keeps all in its file', async () => {
    const path = join(folder, 'log/newsroom.log');
    const printed: string[] = [];
    const to = fileAndTerminal(path, (text) => printed.push(text));
    const log = openLog({ level: 'info', name: 'newsroom', to });
    log.debug('too small to keep');
    log.info({ path: '/api/v1/articles', status: 200 }, 'request');
    log.warn({ err: Object.assign(new Error('gone'), { code: '57P01' }) }, 'A line was lost');
    log.error({ err: new TypeError('not a text') }, 'A request failed');
    await until(() => existsSync(path) && readFileSync(path, 'utf8').split('\n').length === 4);
    const kept = readFileSync(path, 'utf8').trim().split('\n');
    expect(kept.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
      'request',
      'A line was lost',
      'A request failed',
    ]);
    expect(printed).toEqual([
      expect.stringMatching(/^ {2}\d\d:\d\d:\d\d warn: A line was lost \(57P01: gone\)\n$/),
      expect.stringMatching(/error: A request failed \(not a text\)\n$/),
    ]);
  });

  it('says something of whatever was thrown, also in another realm or without a sentence', () => {
    const printed: string[] = [];
    const to = fileAndTerminal(join(folder, 'odd.log'), (text) => printed.push(text));
    const log = openLog({ level: 'info', name: 'newsroom', to });
    const strange = runInNewContext(
      "Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })",
    );
    for (const err of [strange, { errno: -111 }, 'a word', null]) log.error({ err }, 'It broke');
    log.error({ err: new AggregateError([], '') }, 'It broke');
    log.error({ who: 'nobody' });
    to.write('{"of":"another shape"}\n');
    expect(printed.map((line) => line.replace(/ {2}\d\d:\d\d:\d\d /, ''))).toEqual([
      'error: It broke (ECONNREFUSED: refused)\n',
      'error: It broke ({ errno: -111 })\n',
      "error: It broke ('a word')\n",
      'error: It broke (null)\n',
      'error: It broke ()\n',
      'error: \n',
      '  {"of":"another shape"}\n',
    ]);
  });

  it('never takes more than two files of the size it may have', async () => {
    const path = join(folder, 'small.log');
    const file = boundedFile(path, 1_000);
    for (let line = 0; line < 200; line += 1) {
      file.write(`${String(line).padStart(49, '.')}\n`);
      if (line % 7 === 0) await pause(1);
    }
    await until(() => readFileSync(path, 'utf8').endsWith('199\n'));
    const [before, now] = [`${path}.1`, path].map((each) => readFileSync(each, 'utf8'));
    expect(statSync(path).size).toBeLessThanOrEqual(1_000);
    expect(statSync(`${path}.1`).size).toBeLessThanOrEqual(1_000);
    const lines = `${before ?? ''}${now ?? ''}`
      .trim()
      .split('\n')
      .map((line) => Number(line.replaceAll('.', '')));
    // What is left is the end of what was written, whole and in order.
    expect(lines).toEqual(Array.from({ length: lines.length }, (_, n) => 200 - lines.length + n));
    expect(lines.length).toBeGreaterThan(20);
  });

  it('goes on in the file it finds', async () => {
    const path = join(folder, 'again.log');
    for (const turn of ['first', 'second']) {
      boundedFile(path).write(`${turn}\n`);
      await until(() => existsSync(path) && readFileSync(path, 'utf8').includes(turn));
    }
    expect(readFileSync(path, 'utf8')).toBe('first\nsecond\n');
  });
});

describe('a database connection that was lost', () => {
  it('is one short line: which pool, the code and the sentence', async () => {
    const db = await freshDatabase();
    const { log, lines } = quietLog();
    const pool = openPool({ url: db.appUrl, log, size: 1, name: 'app' });
    try {
      const { rows } = await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await withClient(db.superUrl, (client) =>
        client.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]),
      );
      await until(() => lines.length > 0);
      const { err, ...rest } = lines[0]!;
      expect(rest).toMatchObject({ level: 'warn', pool: 'app' });
      expect(err).toEqual({
        type: expect.any(String),
        code: '57P01',
        message: expect.stringContaining('terminating connection'),
      });
    } finally {
      await pool.end();
      await db.drop();
    }
  });
});
