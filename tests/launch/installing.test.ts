import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import codes from '../../bin/exit-codes.json' with { type: 'json' };
import { root, temporaryFolder } from './launched.ts';

// Each of these starts whole programs, on a machine that may be busy with others.
jest.setTimeout(120_000);

const NEEDED = { 'node_modules/one': { version: '1.0.0' } };
const ELSEWHERE = { 'node_modules/for-another-machine': { version: '2.0.0', optional: true } };

describe('installing', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
    cpSync(join(root, 'bin'), join(folder.path, 'bin'), { recursive: true });
    write('launch/start.ts', "process.stdout.write('started');");
    write('package-lock.json', JSON.stringify({ packages: { '': {}, ...NEEDED, ...ELSEWHERE } }));
  });
  afterEach(() => {
    folder.remove();
  });

  function write(path: string, text: string): void {
    mkdirSync(join(folder.path, path, '..'), { recursive: true });
    writeFileSync(join(folder.path, path), text);
  }

  function installed(packages: Record<string, unknown>): string {
    return `mkdirSync('node_modules', { recursive: true });
      writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(JSON.stringify({ packages }))});`;
  }

  /** Runs the launcher with a stand-in for npm that does this. */
  function start(npm: string): { status: number | null; stdout: string; stderr: string } {
    const script = `import { mkdirSync, writeFileSync } from 'node:fs';
      writeFileSync('npm-was-called', process.argv.slice(2).join(' ')); ${npm}`;
    write('npm.mjs', script);
    write('npm-cli.js', "import('./npm.mjs');");
    const { NODE_OPTIONS: _, ...env } = process.env;
    return spawnSync(process.execPath, [join(folder.path, 'bin/start.mjs')], {
      encoding: 'utf8',
      env: { ...env, npm_execpath: join(folder.path, 'npm-cli.js') },
    });
  }

  function npmWasCalled(): boolean {
    return existsSync(join(folder.path, 'npm-was-called'));
  }

  it('happens when nothing is there, with a line that says so', () => {
    const { stdout, status } = start(installed(NEEDED));
    expect(stdout).toMatch(/Installing what is missing \(npm ci\) \.+ \d+\.\d s\n/);
    expect(stdout).toContain('started');
    expect(status).toBe(0);
  });

  it('does not happen when all is there, whatever is for other machines', () => {
    write('node_modules/.package-lock.json', JSON.stringify({ packages: NEEDED }));
    expect(start('').stdout).toBe('started');
    expect(npmWasCalled()).toBe(false);
  });

  it('happens again when a version moved, or something is there that should not be', () => {
    const stale = [
      { 'node_modules/one': { version: '0.9.0' } },
      {},
      { ...NEEDED, 'node_modules/left-over': { version: '1.0.0' } },
    ];
    for (const packages of stale) {
      write('node_modules/.package-lock.json', JSON.stringify({ packages }));
      expect(start(installed(NEEDED)).stdout).toContain('Installing');
    }
  });

  it('that fails quotes npm and says whether the disk is full', () => {
    const full = start("console.error('npm error code ENOSPC'); process.exit(1);");
    expect(full.status).toBe(codes.diskFull);
    expect(full.stderr).toContain('The disk is full');
    const other = start("console.error('npm error code E404'); process.exit(1);");
    expect(other.status).toBe(codes.install);
    expect(other.stderr).toContain('E404');
  });
});

describe('package-lock.json', () => {
  const lock: {
    packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
  } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

  // When it does not: npm run lock:complete.
  it('names what other kinds of machine need, without which npm ci refuses everywhere', () => {
    const missing = Object.values(lock.packages)
      .flatMap(({ optionalDependencies = {} }) => Object.entries(optionalDependencies))
      .filter(([name, version]) => /^\d/.test(version) && !knows(name))
      .map(([name]) => name);
    expect(missing).toEqual([]);
  });

  function knows(name: string): boolean {
    return Object.entries(lock.packages).some(
      ([path, { version }]) => path.endsWith(`node_modules/${name}`) && version !== undefined,
    );
  }
});
