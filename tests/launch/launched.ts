import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from '#launch/process-table.ts';

export const root = join(import.meta.dirname, '../..');

/** A start of the whole program, as a person does it, and all that it printed. */
export type Launched = {
  child: ChildProcess;
  printed: () => string;
  /** Waits until it has printed this; throws with what it did print when it ends before. */
  says: (text: string) => Promise<void>;
  /** Waits until it has ended; the exit code. */
  ended: Promise<number | null>;
};

const LIMIT_MS = 90_000;

/** Starts `npm start`'s launcher on a data folder. Nothing of this test run's environment is passed on but what finds programs. */
export function launch(env: Record<string, string>, script = 'bin/start.mjs'): Launched {
  const { PATH = '', HOME = '', TMPDIR = tmpdir() } = process.env;
  const child = spawn(process.execPath, [join(root, script)], {
    cwd: root,
    env: { PATH, HOME, TMPDIR, SEED_DEMO: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const says = async (text: string): Promise<void> => {
    const until = performance.now() + LIMIT_MS;
    while (!printed.includes(text)) {
      if (child.exitCode !== null || child.signalCode !== null || performance.now() > until) {
        throw new Error(`It never said “${text}”, but:\n${printed}`);
      }
      await pause(20);
    }
  };
  return { child, printed: () => printed, says, ended };
}

/** A folder for one test, which others may enter, as PostgreSQL may have to. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'writethru-launch-'));
  spawnSync('chmod', ['711', path]);
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** A port that nobody listens on. */
export async function unusedPort(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? String(address.port) : '');
      });
    });
  });
}

/** The process of the PostgreSQL server at work on a data folder; null when there is none. */
export function postmasterOf(dataDir: string): number | null {
  try {
    const pid = Number(
      readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0],
    );
    return isAlive(pid) ? pid : null;
  } catch {
    return null;
  }
}

/** Every process whose command line names a folder, the server itself left out. */
export function companionsOf(folder: string): number[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((line) => line.includes(folder) && !line.includes('bin/postgres'))
    .map((line) => Number.parseInt(line, 10));
}

/** Waits until a process has ended; throws when it does not. */
export async function isGone(pid: number): Promise<void> {
  const until = performance.now() + LIMIT_MS;
  while (isAlive(pid)) {
    if (performance.now() > until) throw new Error(`Process ${String(pid)} is still there`);
    await pause(20);
  }
}

/** Waits until no process names a folder any more; throws with those that still do. */
export async function isLeftAlone(folder: string): Promise<void> {
  const until = performance.now() + LIMIT_MS;
  for (let left = companionsOf(folder); left.length > 0; left = companionsOf(folder)) {
    if (performance.now() > until) throw new Error(`Still at work on ${folder}: ${left.join()}`);
    await pause(20);
  }
}

/** A folder with these of the machine's programs in it and no others, to be a PATH. */
export function programs(below: string, names: readonly string[]): string {
  const folder = mkdtempSync(join(below, 'programs-'));
  spawnSync('chmod', ['711', folder]);
  for (const name of names) {
    const { stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    symlinkSync(stdout.trim(), join(folder, name));
  }
  return folder;
}
