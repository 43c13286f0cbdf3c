import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { holderOf } from '#launch/lock.ts';
import { isAlive } from '#launch/process-table.ts';
import {
  companionsOf,
  isGone,
  isLeftAlone,
  launch,
  postmasterOf,
  temporaryFolder,
  unusedPort,
  type Launched,
} from './launched.ts';

// Each of these starts whole programs, on a machine that may be busy with others.
jest.setTimeout(180_000);

const READY = 'Writethru is ready.';

describe('npm start', () => {
  const template = temporaryFolder();
  let made: { folder: string; printed: string };
  let folder: ReturnType<typeof temporaryFolder>;
  let env: { DATA_DIR: string; PORT: string };
  let launched: Launched[];

  // The first start, of which every test gets a copy.
  beforeAll(async () => {
    const data = join(template.path, 'data');
    const first = launch({ DATA_DIR: data, PORT: await unusedPort() });
    await first.says(READY);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    made = { folder: data, printed: first.printed() };
  });
  afterAll(() => {
    template.remove();
  });
  beforeEach(async () => {
    folder = temporaryFolder();
    env = { DATA_DIR: join(folder.path, 'data'), PORT: await unusedPort() };
    spawnSync('cp', ['-a', made.folder, env.DATA_DIR]);
    launched = [];
  });
  afterEach(async () => {
    for (const { child, ended } of launched) {
      child.kill('SIGTERM');
      await ended;
    }
    const left = postmasterOf(env.DATA_DIR);
    if (left !== null) process.kill(left, 'SIGINT');
    folder.remove();
    expect(left).toBeNull();
  });

  function start(more: Record<string, string> = {}): Launched {
    const one = launch({ ...env, ...more });
    launched.push(one);
    return one;
  }

  async function startReady(more: Record<string, string> = {}): Promise<Launched> {
    const one = start(more);
    await one.says(READY);
    return one;
  }

  /** Waits until a text has this in it; throws when it never has. */
  async function saysSoon(text: () => string, part: string): Promise<void> {
    const until = performance.now() + 10_000;
    while (!text().includes(part) && performance.now() < until) await pause(20);
    expect(text()).toContain(part);
  }

  function postmaster(): number {
    const pid = postmasterOf(env.DATA_DIR);
    if (pid === null) throw new Error('No PostgreSQL is at work there');
    return pid;
  }

  it('makes a database at the first start, and keeps every secret to itself', () => {
    expect(made.printed).toMatch(/Making a new PostgreSQL database \.+ \d/);
    expect(made.printed).toMatch(/Migrating the database \(\d+\) \.+ \d/);
    expect(made.printed).not.toContain('Password');
    expect(statSync(join(made.folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(made.folder, 'postgres')).mode & 0o777).toBe(0o700);
    expect(readdirSync(made.folder)).not.toContain('running.json');
  });

  it('keeps the terminal for what somebody should look at, and requests in a file', async () => {
    const { printed } = await startReady();
    const address = `http://localhost:${env.PORT}/api/v1/articles`;
    expect((await fetch(address)).status).toBe(401);
    const file = join(env.DATA_DIR, 'log/newsroom.log');
    await saysSoon(() => readFileSync(file, 'utf8'), '"path":"/api/v1/articles"');
    expect(printed()).toContain(join(env.DATA_DIR, 'log'));
    expect(printed()).not.toContain('{');
  });

  it('logs to stdout in production, a JSON object a line', async () => {
    const SITE_URL = `http://localhost:${env.PORT}`;
    const { printed } = await startReady({ NODE_ENV: 'production', SITE_URL });
    expect((await fetch(`${SITE_URL}/api/v1/articles`)).status).toBe(401);
    await saysSoon(printed, '"path":"/api/v1/articles"');
    const file = join(env.DATA_DIR, 'log/newsroom.log');
    expect(readFileSync(file, 'utf8')).not.toContain('/api/v1/articles');
  });

  it('stops all that it started on Ctrl-C, SIGTERM and SIGHUP, and starts again where it was', async () => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      const { child, ended, printed } = await startReady();
      expect(printed()).not.toMatch(/Making a new|Migrating/);
      const pid = postmaster();
      child.kill(signal);
      expect(await ended).toBe(0);
      expect(isAlive(pid)).toBe(false);
      expect(companionsOf(env.DATA_DIR)).toEqual([]);
    }
  });

  it('stops all when the launcher is killed outright', async () => {
    const { child } = await startReady();
    const pid = postmaster();
    const worker = holderOf(join(env.DATA_DIR, 'running.json'))?.pid ?? 0;
    child.kill('SIGKILL');
    await isGone(worker);
    await isGone(pid);
    // Whoever has stopped PostgreSQL sees it gone a moment after us, and goes, too.
    await isLeftAlone(env.DATA_DIR);
    expect(isAlive(pid)).toBe(false);
  });

  it('stops PostgreSQL when launcher and server are killed outright', async () => {
    const { child } = await startReady();
    const pid = postmaster();
    const server = holderOf(join(env.DATA_DIR, 'running.json'))?.pid ?? 0;
    process.kill(server, 'SIGKILL');
    child.kill('SIGKILL');
    await isGone(pid);
    expect(isAlive(pid)).toBe(false);
  });

  it('finds the PostgreSQL that was left when everything else was killed, and starts anew', async () => {
    const { child } = await startReady();
    const orphan = postmaster();
    const server = holderOf(join(env.DATA_DIR, 'running.json'))?.pid ?? 0;
    for (const pid of companionsOf(env.DATA_DIR)) process.kill(pid, 'SIGKILL');
    process.kill(server, 'SIGKILL');
    child.kill('SIGKILL');
    await isGone(server);
    expect(isAlive(orphan)).toBe(true);

    const next = await startReady();
    expect(next.printed()).toContain('Stopped the PostgreSQL that an earlier run had left behind');
    expect(isAlive(orphan)).toBe(false);
  });

  it('starts PostgreSQL again when it dies, at the same address', async () => {
    const one = await startReady();
    const port = readFileSync(join(env.DATA_DIR, 'postgres-port'), 'utf8');
    process.kill(postmaster(), 'SIGKILL');
    await one.says('PostgreSQL is back.');
    expect(readFileSync(join(env.DATA_DIR, 'postgres/postmaster.pid'), 'utf8')).toContain(
      `\n${port}\n`,
    );
  });

  it('does not start twice on one folder, and says where the first one is', async () => {
    const first = await startReady();
    const second = start({ PORT: await unusedPort() });
    expect(await second.ended).toBe(15);
    expect(second.printed()).toContain(`already running on ${env.DATA_DIR}`);
    expect(second.printed()).toContain('DATA_DIR=');
    expect(isAlive(postmaster())).toBe(true);
    expect(first.child.exitCode).toBeNull();
  });

  it('runs beside another one on its own folder and port', async () => {
    await startReady();
    const other = await startReady({
      DATA_DIR: join(folder.path, 'other'),
      PORT: await unusedPort(),
    });
    other.child.kill('SIGTERM');
    expect(await other.ended).toBe(0);
    expect(isAlive(postmaster())).toBe(true);
  });

  it('leaves a taken port alone and says which setting changes it', async () => {
    const squatter = await new Promise<Server>((resolve) => {
      const server = createServer().listen(Number(env.PORT), '127.0.0.1', () => {
        resolve(server);
      });
    });
    const one = start();
    expect(await one.ended).toBe(10);
    expect(one.printed()).toMatch(/PORT=\d+ npm start/);
    expect(postmasterOf(env.DATA_DIR)).toBeNull();
    squatter.close();
  });
});
