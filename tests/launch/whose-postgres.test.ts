import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { postgresBinaries, type Binaries } from '#launch/postgres/binaries.ts';
import { startCluster } from '#launch/postgres/cluster.ts';
import { initialise, SUPERUSER } from '#launch/postgres/initialise.ts';
import { runAs } from '#launch/postgres/run-as.ts';
import { withClient } from '#launch/sql.ts';
import { programs, root, temporaryFolder } from './launched.ts';

// Each of these starts whole programs, on a machine that may be busy with others.
jest.setTimeout(120_000);

const isRoot = process.getuid?.() === 0;

/** Decides in a process of its own, whose PATH can be narrowed. */
const DECIDE = `
  const { runAs } = await import(process.argv[1]);
  try {
    const { owner } = runAs(process.argv[2], process.argv[3]);
    process.stdout.write(owner === null ? 'ourselves' : 'somebody else');
  } catch (error) {
    process.stdout.write(error.kind + ' ' + error.message);
  }
`;

describe('PostgreSQL, which refuses to run as root', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let binaries: Binaries;
  beforeEach(async () => {
    folder = temporaryFolder();
    binaries = await postgresBinaries();
  });
  afterEach(() => {
    folder.remove();
  });

  async function answersIn(home: string): Promise<void> {
    const cluster = join(home, 'postgres');
    await initialise(binaries, cluster, 'a-password');
    const as = runAs(cluster, binaries.postgres);
    expect(statSync(cluster).uid === 0).toBe(false);
    const plan = {
      binaries,
      as,
      folder: cluster,
      log: join(home, 'log'),
      preferredPort: null,
      removeWhenKilled: null,
    };
    const { port, stop } = await startCluster(plan);
    const url = `postgresql://${SUPERUSER}:a-password@127.0.0.1:${String(port)}/postgres`;
    const { rows } = await withClient(url, (client) =>
      client
        .query<{ n: number }>('create table t (n int); insert into t values (7)')
        .then(() => client.query<{ n: number }>('select n from t')),
    );
    await stop();
    expect(rows).toEqual([{ n: 7 }]);
  }

  it('runs in a folder that anybody may enter', async () => {
    await answersIn(folder.path);
  });

  it('runs in a folder that nobody but ourselves may enter', async () => {
    const closed = join(folder.path, 'closed/deep');
    mkdirSync(closed, { recursive: true });
    chmodSync(join(folder.path, 'closed'), 0o700);
    await answersIn(closed);
    // As root it is another user who was let through; otherwise it is ourselves, and nothing was needed.
    const { prefix } = runAs(join(closed, 'postgres'), binaries.postgres);
    expect(prefix.includes('setpriv')).toBe(isRoot);
  });

  it('keeps the user who owns its files from an earlier run', async () => {
    const cluster = join(folder.path, 'postgres');
    await initialise(binaries, cluster, 'a-password');
    const { uid } = statSync(cluster);
    const again = runAs(cluster, binaries.postgres);
    expect(again.owner?.uid ?? process.getuid?.()).toBe(uid);
  });

  it('says what to do where nothing lets that user through', () => {
    const closed = join(folder.path, 'closed');
    const cluster = join(closed, 'postgres');
    mkdirSync(cluster, { recursive: true });
    chmodSync(closed, 0o700);
    const { stdout } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        DECIDE,
        join(root, 'launch/postgres/run-as.ts'),
        cluster,
        '/bin/sh',
      ],
      { encoding: 'utf8', env: { PATH: programs(folder.path, ['sh', 'id']) } },
    );
    // Whoever is not root runs it as themselves and needs nobody's leave.
    expect(stdout).toMatch(isRoot ? /^folder .*may not enter .*setpriv/ : /^ourselves$/);
  });
});
