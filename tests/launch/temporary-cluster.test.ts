import { describe, expect, it, jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, isGone, temporaryFolder } from './launched.ts';

// Each of these starts whole programs, on a machine that may be busy with others.
jest.setTimeout(120_000);

const SCRIPT = `
  const { startTemporaryCluster } = await import(process.argv[1]);
  const { superUrl } = await startTemporaryCluster();
  console.log(superUrl);
  setInterval(() => undefined, 1000);
`;

describe('the PostgreSQL of a test run', () => {
  it('ends with the run however that ends, and leaves no file', async () => {
    const folder = temporaryFolder();
    const run = spawn(
      process.execPath,
      ['--input-type=module', '-e', SCRIPT, join(root, 'launch/temporary-cluster.ts')],
      { env: { ...process.env, TMPDIR: folder.path }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await new Promise((resolve) => run.stdout.once('data', resolve));
    const [home = ''] = readdirSync(folder.path);
    const pid = Number(
      readFileSync(join(folder.path, home, 'postgres/postmaster.pid'), 'utf8').split('\n')[0],
    );
    run.kill('SIGKILL');
    await isGone(pid);
    while (existsSync(join(folder.path, home))) await new Promise((done) => setTimeout(done, 20));
    expect(readdirSync(folder.path)).toEqual([]);
    folder.remove();
  });
});
