/**
 * Installs the dependencies when they are missing or not those of package-lock.json. Plain JavaScript for
 * Node 20 and newer: it runs before anything is there.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The launcher's exit codes by name. */
export const EXIT = JSON.parse(readFileSync(join(root, 'bin/exit-codes.json'), 'utf8'));

const NEEDED = 20;
const RUNTIME = 24;

/** Says what is wrong and ends the process with that failure's code. */
export function fail(kind, message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(EXIT[kind]);
}

/** Ends the process when this Node is too old to run even the launcher. */
export function checkNode() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return;
  fail(
    'usage',
    `Writethru needs Node ${NEEDED} or newer; this is ${process.version}. See https://nodejs.org`,
  );
}

function lockfile(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  } catch {
    return null;
  }
}

/** npm notes in node_modules what it has installed; a package for another kind of machine is not there. */
export function isInstalled() {
  const wanted = lockfile('package-lock.json');
  const found = lockfile('node_modules/.package-lock.json');
  if (wanted === null || found === null || nodePath() === null) return false;
  return (
    Object.entries(wanted).every(([path, { version, optional, link }]) => {
      if (path === '' || link) return true;
      return found[path] ? found[path].version === version : optional === true;
    }) && Object.keys(found).every((path) => path in wanted)
  );
}

/** The Node that runs the program: this one when it is new enough, else the one among the dependencies. */
export function nodePath() {
  if (Number(process.versions.node.split('.')[0]) >= RUNTIME) return process.execPath;
  const path = join(root, 'node_modules/node/bin/node');
  return existsSync(path) ? path : null;
}

function npm(args) {
  const script = process.env.npm_execpath;
  const byNpm = script?.endsWith('.js') ?? false;
  return new Promise((resolve) => {
    const child = spawn(byNpm ? process.execPath : 'npm', byNpm ? [script, ...args] : args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (printed += text));
    }
    child.once('error', (error) => resolve({ code: 1, printed: error.message }));
    child.once('close', (code) => resolve({ code, printed }));
  });
}

/** Runs `npm ci` when it is needed, with a line that says so; ends the process when that fails. */
export async function installMissing() {
  if (isInstalled()) return;
  process.stdout.write('  Installing what is missing (npm ci) ..........');
  const started = performance.now();
  // Building and testing need the development packages also where NODE_ENV is production.
  const { code, printed } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code === 0 && nodePath() !== null) {
    process.stdout.write(` ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
    return;
  }
  process.stdout.write(' failed\n');
  const last = printed.trim().split('\n').slice(-15).join('\n');
  if (/ENOSPC|No space left on device/.test(printed)) {
    fail('diskFull', `The disk is full: the dependencies need about 1 GB.\n${last}`);
  }
  fail(
    'install',
    code === 0
      ? `npm installed no Node ${RUNTIME}: it was told to run no install scripts (npm config get ignore-scripts).`
      : `The dependencies could not be installed.\n${last}`,
  );
}
