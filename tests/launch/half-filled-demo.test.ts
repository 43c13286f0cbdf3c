import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDataFolder } from '#launch/data-folder.ts';
import { runningDatabase } from '#launch/embedded-database.ts';
import { holderOf } from '#launch/lock.ts';
import { withClient } from '#launch/sql.ts';
import {
  isGone,
  launch,
  postmasterOf,
  temporaryFolder,
  unusedPort,
  type Launched,
} from './launched.ts';

// Each of these starts whole programs, on a machine that may be busy with others.
jest.setTimeout(240_000);

const READY = 'Writethru is ready.';
const LIMIT_MS = 90_000;

describe('a demo newsroom whose filling was cut off', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let env: Record<string, string>;
  let dataDir: string;
  let running: Launched;

  beforeEach(async () => {
    folder = temporaryFolder();
    dataDir = join(folder.path, 'data');
    env = { DATA_DIR: dataDir, PORT: await unusedPort(), SEED_DEMO: '1' };
  });
  afterEach(async () => {
    await stop();
    folder.remove();
  });

  async function stop(): Promise<void> {
    running.child.kill('SIGTERM');
    await running.ended;
  }

  async function ask<Row>(sql: string): Promise<Row[]> {
    const addresses = runningDatabase(openDataFolder(dataDir));
    if (addresses === null) throw new Error('There is no database yet.');
    return withClient(addresses.ownerUrl, async (client) => (await client.query(sql)).rows);
  }

  async function stories(): Promise<number> {
    return ask<{ n: number }>('select count(*)::int as n from story').then(
      ([row]) => row?.n ?? 0,
      () => 0,
    );
  }

  /** Starts, and kills everything at once when so many stories stand. */
  async function cutOffAt(count: number): Promise<void> {
    running = launch(env);
    await running.says('Filling the demo newsroom');
    const until = performance.now() + LIMIT_MS;
    while ((await stories()) < count) {
      if (performance.now() > until) throw new Error('The demo is not being filled.');
      await pause(5);
    }
    const postgres = postmasterOf(dataDir) ?? 0;
    process.kill(holderOf(join(dataDir, 'running.json'))?.pid ?? 0, 'SIGKILL');
    running.child.kill('SIGKILL');
    await running.ended;
    await isGone(postgres);
    expect(running.printed()).not.toContain(READY);
  }

  it('is emptied and told from its beginning by the next start, once', async () => {
    await cutOffAt(3);
    running = launch(env);
    await running.says(READY);
    expect(running.printed()).toContain('Emptying a half-filled demo newsroom');
    const told = await stories();
    expect(told).toBeGreaterThan(3);
    const whole = await ask(`select (select count(*)::int from newsroom) as newsrooms,
      (select count(distinct slugline)::int from story) as sluglines,
      (select count(*)::int from person where email = 'second@demo.example') as seconds,
      (select count(*)::int from record_verify()) as faults,
      (select finished_at is not null from demo_filling) as finished`);
    expect(whole).toEqual([
      { newsrooms: 1, sluglines: told, seconds: 1, faults: 0, finished: true },
    ]);
    const password = /Password {3}(\S+)/.exec(running.printed())?.[1] ?? '';
    const signedIn = await fetch(`http://localhost:${env['PORT'] ?? ''}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'editor@demo.example', password }),
    });
    expect(signedIn.status).toBe(201);

    await stop();
    running = launch(env);
    await running.says(READY);
    expect(running.printed()).not.toMatch(/Emptying|Filling/);
    expect(await stories()).toBe(told);
  });

  it('is left alone for ever by a start that wants no demo, because somebody may work in it now', async () => {
    await cutOffAt(1);
    running = launch({ ...env, SEED_DEMO: '0' });
    await running.says(READY);
    expect(running.printed()).toContain('left half-filled; it stays as it is');
    const kept = await stories();
    expect(kept).toBeGreaterThan(0);

    await stop();
    running = launch(env);
    await running.says(READY);
    expect(running.printed()).not.toMatch(/Emptying|Filling/);
    expect(await stories()).toBe(kept);
  });
});
