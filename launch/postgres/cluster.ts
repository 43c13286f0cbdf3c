import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LaunchFailure, saysDiskFull } from '../failure.ts';
import { lastLines } from '../run-program.ts';
import type { Binaries } from './binaries.ts';
import type { RunAs } from './run-as.ts';
import { postgresSettings } from './settings.ts';
import { watch } from './watchdog.ts';

/** Everything needed to run one PostgreSQL on one folder. */
export type ClusterPlan = {
  binaries: Binaries;
  as: RunAs;
  /** PostgreSQL's own data folder. */
  folder: string;
  /** Where what it prints is kept. */
  log: string;
  /** Tried first, so that an address written down stays good; any free port otherwise. */
  preferredPort: number | null;
  /** Removed when the launcher dies before it could stop the server. */
  removeWhenKilled: string | null;
};

/** A PostgreSQL that accepts connections on 127.0.0.1. */
export type Cluster = {
  port: number;
  pid: number;
  /** Resolves when the server has ended, wanted or not. */
  ended: Promise<void>;
  /** Stops it: sessions still open are cut off after a moment, nothing acknowledged is lost. */
  stop: () => Promise<void>;
};

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 30_000;
/** How long sessions that were just closed have to say goodbye. */
const GOODBYE_MS = 300;
const PORT_TRIES = 3;

/** A loopback port nobody uses at this moment: the preferred one when it is free. */
async function freePort(preferred: number | null): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      if (preferred === null) reject(error);
      else freePort(null).then(resolve, reject);
    });
    server.listen(preferred ?? 0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function start(plan: ClusterPlan, port: number): ChildProcess {
  const settings = Object.entries(postgresSettings(port)).flatMap(([k, v]) => ['-c', `${k}=${v}`]);
  const [command, ...args] = [...plan.as.prefix, plan.binaries.postgres, '-D', plan.folder];
  const log = openSync(plan.log, 'a', 0o600);
  try {
    return spawn(command, [...args, ...settings], {
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', TZ: 'UTC' },
      // A session of its own: Ctrl-C in the terminal must reach the launcher first.
      detached: true,
      stdio: ['ignore', log, log],
      ...plan.as.identity,
    });
  } finally {
    closeSync(log);
  }
}

/** The eighth line of postmaster.pid says how far the server is (PostgreSQL, miscadmin.h). */
function isReady(folder: string, pid: number): boolean {
  const lines = readText(join(folder, 'postmaster.pid')).split('\n');
  return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
}

async function untilReady(plan: ClusterPlan, child: ChildProcess): Promise<boolean> {
  const until = performance.now() + START_LIMIT_MS;
  while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    if (isReady(plan.folder, child.pid)) return true;
    if (performance.now() > until) {
      child.kill('SIGQUIT');
      throw new LaunchFailure('postgres', `PostgreSQL did not become ready; see ${plan.log}`);
    }
    await pause(20);
  }
  return false;
}

function failureFrom(plan: ClusterPlan, printed: string): LaunchFailure {
  const last = lastLines(printed, 4);
  return saysDiskFull(printed)
    ? new LaunchFailure('diskFull', `The disk with ${dirname(plan.folder)} is full.\n${last}`)
    : new LaunchFailure('postgres', `PostgreSQL did not start; see ${plan.log}\n${last}`);
}

function running(plan: ClusterPlan, child: ChildProcess, port: number): Cluster {
  const pid = child.pid ?? 0;
  const endWatch = watch({ pid, cluster: plan.folder, removeToo: plan.removeWhenKilled });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      endWatch();
      resolve();
    });
  });
  child.unref();
  const stop = async (): Promise<void> => {
    child.ref();
    // PostgreSQL 18, §18.5: TERM waits for the sessions to end, INT cuts them off, QUIT stops at once.
    child.kill('SIGTERM');
    const fast = setTimeout(() => child.kill('SIGINT'), GOODBYE_MS);
    const limit = setTimeout(() => child.kill('SIGQUIT'), STOP_LIMIT_MS);
    await ended;
    clearTimeout(fast);
    clearTimeout(limit);
  };
  return { port, pid, ended, stop };
}

/** Starts PostgreSQL on an initialised folder. Throws a LaunchFailure that quotes what it printed. */
export async function startCluster(plan: ClusterPlan): Promise<Cluster> {
  for (let tries = 1; ; tries += 1) {
    const port = await freePort(tries === 1 ? plan.preferredPort : null);
    const before = readText(plan.log).length;
    const child = start(plan, port);
    const failed = new Promise<never>((_, reject) => {
      child.once('error', (error) => {
        reject(new LaunchFailure('postgres', error.message));
      });
    });
    if (await Promise.race([untilReady(plan, child), failed])) return running(plan, child, port);
    const printed = readText(plan.log).slice(before);
    // Somebody took the port between our look and the server's.
    if (tries < PORT_TRIES && /could not bind/.test(printed)) continue;
    throw failureFrom(plan, printed);
  }
}
