import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import codes from '../../bin/exit-codes.json' with { type: 'json' };
import { LaunchFailure } from '#launch/failure.ts';
import { initialise } from '#launch/postgres/initialise.ts';
import { startCluster } from '#launch/postgres/cluster.ts';
import { runAs } from '#launch/postgres/run-as.ts';
import { launch, temporaryFolder, unusedPort } from './launched.ts';

// Each of these starts whole programs, on a machine that may be busy with others.
jest.setTimeout(120_000);

describe('a start that cannot go on', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let env: { DATA_DIR: string; PORT: string };
  beforeEach(async () => {
    folder = temporaryFolder();
    env = { DATA_DIR: join(folder.path, 'data'), PORT: await unusedPort() };
  });
  afterEach(() => {
    folder.remove();
  });

  async function refusal(more: Record<string, string> = {}): Promise<[number | null, string]> {
    const { ended, printed } = launch({ ...env, ...more });
    return [await ended, printed()];
  }

  /** Stands in for one of PostgreSQL's programs: says something and fails, as it does. */
  function failingProgram(says: string): string {
    const path = join(folder.path, 'program');
    writeFileSync(path, `#!/bin/sh\necho '${says}' >&2\nexit 1\n`);
    chmodSync(path, 0o755);
    return path;
  }

  it('has an exit code of its own for every cause', () => {
    const all = Object.values(codes);
    expect(new Set(all).size).toBe(all.length);
    expect(new LaunchFailure('diskFull', '').exitCode).toBe(codes.diskFull);
  });

  it('names the version when another PostgreSQL made the data folder, and touches nothing', async () => {
    mkdirSync(join(env.DATA_DIR, 'postgres'), { recursive: true });
    writeFileSync(join(env.DATA_DIR, 'postgres/PG_VERSION'), '15\n');
    const [code, printed] = await refusal();
    expect(code).toBe(codes.otherPostgresVersion);
    expect(printed).toMatch(/made by PostgreSQL 15.*brings PostgreSQL 18/);
    expect(readdirSync(join(env.DATA_DIR, 'postgres'))).toEqual(['PG_VERSION']);
  });

  it('leaves a folder alone that holds something else', async () => {
    mkdirSync(join(env.DATA_DIR, 'postgres'), { recursive: true });
    writeFileSync(join(env.DATA_DIR, 'postgres/holiday.jpg'), '');
    const [code, printed] = await refusal();
    expect(code).toBe(codes.folder);
    expect(printed).toContain('not PostgreSQL’s');
    expect(existsSync(join(env.DATA_DIR, 'postgres/holiday.jpg'))).toBe(true);
  });

  it('says so when the data folder cannot be written', async () => {
    writeFileSync(join(folder.path, 'file'), '');
    const [code, printed] = await refusal({ DATA_DIR: join(folder.path, 'file/data') });
    expect(code).toBe(codes.folder);
    expect(printed).toContain('DATA_DIR=');
  });

  it('names DATABASE_URL and the reason when its server does not answer, without the password', async () => {
    const address = `postgresql://desk:very-secret-word@127.0.0.1:${env.PORT}/news`;
    const [code, printed] = await refusal({ DATABASE_URL: address, PORT: await unusedPort() });
    expect(code).toBe(codes.databaseUnreachable);
    expect(printed).toContain('nothing listens there');
    expect(printed).toContain('DATABASE_URL');
    expect(printed).not.toContain('very-secret-word');
    expect(existsSync(join(env.DATA_DIR, 'postgres'))).toBe(false);
  });

  it('lists what is missing or weak in production', async () => {
    const [code, printed] = await refusal({
      NODE_ENV: 'production',
      DATABASE_URL: 'postgresql://desk:desk@127.0.0.1/news',
    });
    expect(code).toBe(codes.settings);
    expect(printed).toContain('SITE_URL');
    expect(printed).toContain('DATABASE_URL: its password is weak');
    expect(existsSync(env.DATA_DIR)).toBe(false);
  });

  it('says that the disk is full when PostgreSQL’s files do not fit, and leaves none half-made', async () => {
    const cluster = join(folder.path, 'postgres');
    const initdb = failingProgram('initdb: error: could not write: No space left on device');
    const made = initialise({ initdb, postgres: initdb }, cluster, 'secret');
    await expect(made).rejects.toMatchObject({ kind: 'diskFull' });
    expect(readdirSync(folder.path)).toEqual(['program']);
  });

  it('says that the disk is full when PostgreSQL cannot start for it', async () => {
    const postgres = failingProgram('FATAL: could not write lock file: No space left on device');
    const cluster = join(folder.path, 'postgres');
    mkdirSync(cluster);
    const started = startCluster({
      binaries: { initdb: postgres, postgres },
      as: runAs(cluster, postgres),
      folder: cluster,
      log: join(folder.path, 'log'),
      preferredPort: null,
      removeWhenKilled: null,
    });
    await expect(started).rejects.toMatchObject({ kind: 'diskFull' });
  });

  it('quotes what PostgreSQL said when it fails for any other reason', async () => {
    const initdb = failingProgram('initdb: error: the moon is in the wrong house');
    const made = initialise({ initdb, postgres: initdb }, join(folder.path, 'postgres'), 'secret');
    await expect(made).rejects.toMatchObject({
      kind: 'postgres',
      message: expect.stringContaining('the moon is in the wrong house'),
    });
  });
});
