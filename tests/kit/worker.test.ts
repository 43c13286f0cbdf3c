import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import request from 'supertest';
import { hashPassword } from '#server/accounts/passwords.ts';
import { readSettings, type Config } from '#server/env.ts';
import { startProgram, type Program } from '#server/main.ts';
import { withClient } from '#launch/sql.ts';
import { freshDatabase, type TestDatabase } from '#tests/support/database.ts';
import { unusedPort } from '../launch/launched.ts';

describe('a newsroom in one process', () => {
  let db: TestDatabase;
  let dataDir: string;
  let program: Program;
  let url: string;

  async function ask<Row>(sql: string): Promise<Row[]> {
    return withClient(db.superUrl, async (client) => (await client.query(sql)).rows);
  }

  async function waitFor(sql: string): Promise<void> {
    while ((await ask(sql)).length === 0) await pause(20);
  }

  beforeAll(async () => {
    db = await freshDatabase();
    dataDir = mkdtempSync(join(tmpdir(), 'writethru-program-'));
    await ask(`INSERT INTO newsroom (name, site_url, zone, languages, default_language)
      VALUES ('The Harbour Courier', 'http://127.0.0.1', 'UTC', '{en}', 'en')`);
    await ask(`INSERT INTO outbox_event (topic, key, payload, done_at) VALUES
      ('newsroom-changed', 'old', '{}', now() - interval '8 days'), ('newsroom-changed', 'recent', '{}', now() - interval '6 days')`);
    await ask(`INSERT INTO outbox_event (topic, key, payload, at) VALUES
      ('article-published', 'broken', '{"articleId": 1}', now() - interval '9 days')`);
    const { database: _none, ...settings } = readSettings({
      DATA_DIR: dataDir,
      PORT: await unusedPort(),
    });
    const config: Config = {
      ...settings,
      appDatabaseUrl: db.appUrl,
      readerDatabaseUrl: db.readerUrl,
    };
    program = await startProgram(config);
    url = program.url ?? '';
  });
  afterAll(async () => {
    await program.close();
    rmSync(dataDir, { recursive: true });
    await db.drop();
  });

  it('forgets promises it kept more than a week ago, and none that was not kept', async () => {
    await waitFor(`SELECT 1 WHERE NOT EXISTS (SELECT FROM outbox_event WHERE key = 'old')`);
    const left = await ask<{ key: string }>('SELECT key FROM outbox_event ORDER BY id');
    expect(left.map(({ key }) => key)).toEqual(['recent', 'broken']);
  });

  it('counts what became of its promises, and times its commands', async () => {
    await ask(
      `INSERT INTO outbox_event (topic, key, payload) VALUES ('newsroom-changed', 'new', '{}')`,
    );
    await waitFor(`SELECT 1 FROM outbox_event WHERE key = 'new' AND done_at IS NOT NULL`);
    await waitFor(`SELECT 1 FROM outbox_event WHERE key = 'broken' AND last_error IS NOT NULL`);
    const password = 'correct-horse-battery';
    await ask(`INSERT INTO person (email, name, password_hash)
      VALUES ('mara@newsroom.example', 'Mara', '${await hashPassword(password)}')`);
    const signIn = { email: 'mara@newsroom.example', password };
    expect((await request(url).post('/api/v1/sessions').send(signIn)).status).toBe(201);
    const { text } = await request(url).get('/metrics');
    expect(text).toContain('outbox_events_total{topic="newsroom-changed",outcome="kept"} 1');
    expect(text).toMatch(/outbox_events_total\{topic="article-published",outcome="failed"\} \d/);
    expect(text).toMatch(/command_seconds_count\{command="sign-in",outcome="done"\} \d/);
  });

  it('speaks to no page whose name was made to mean this machine, but to whoever asks for its health', async () => {
    const paths = ['/en', '/desk/', '/api/v1/articles', '/metrics', '/healthz', '/readyz'];
    const asked = async (host: string): Promise<number[]> => {
      const answers = await Promise.all(
        paths.map(async (path) => request(url).get(path).set('Host', host)),
      );
      return answers.map(({ status }) => status);
    };
    // The front page is kept in memory now; from there, too, it is for our own name only.
    const ours = await asked('localhost');
    expect(ours).toEqual([200, expect.any(Number), 401, 200, 200, expect.any(Number)]);
    expect(ours).not.toContain(421);
    expect(await asked('evil.example')).toEqual([421, 421, 421, 421, 200, ours.at(-1)]);
  });

  it('works on one pool for everything but the readers’ questions', async () => {
    await Promise.all(Array.from({ length: 40 }, async () => request(url).get('/api/v1/articles')));
    const [{ most }] = (await ask<{ most: number }>(`SELECT count(*)::int AS most
      FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'app'`)) as [
      { most: number },
    ];
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(12);
  });
});
