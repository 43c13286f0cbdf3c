import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchFailure, saysDiskFull } from './failure.ts';
import { fingerprint, isMadeFrom, noteMadeFrom } from './fingerprint.ts';
import { lastLines, runTool, type ProgramRun } from './run-program.ts';

/** The Prisma CLI's script, relative to the program's folder. */
export const PRISMA = 'node_modules/prisma/build/index.js';
const VITE = 'node_modules/vite/bin/vite.js';

const GENERATED = 'server/kit/database/generated';
const SCHEMA = ['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json'];
const BUILT = 'dist/client';
const SOURCES = ['client', 'contract', 'vite.config.ts', 'postcss.config.js', 'package-lock.json'];
const MARK = '.made-from';

function refuseUnlessOk({ ok, printed }: ProgramRun, what: string): void {
  if (ok) return;
  const last = lastLines(printed, 20);
  throw saysDiskFull(printed)
    ? new LaunchFailure('diskFull', `The disk is full: ${what} could not be written.\n${last}`)
    : new LaunchFailure('build', `${what} could not be made.\n${last}`);
}

/** Makes the typed database client when the schema has changed since; answers whether it did. */
export async function generateClient(root: string): Promise<boolean> {
  const print = fingerprint(root, SCHEMA);
  const mark = join(root, GENERATED, MARK);
  if (isMadeFrom(mark, print)) return false;
  refuseUnlessOk(await runTool(root, PRISMA, { args: ['generate'] }), 'The database client');
  noteMadeFrom(mark, print);
  return true;
}

/**
 * Builds the staff UI when its sources have changed since; answers whether it did. The new build takes
 * the old one's place only when it is whole. An image without the builder keeps the build it came with.
 */
export async function buildClient(root: string): Promise<boolean> {
  if (!existsSync(join(root, 'vite.config.ts'))) return false;
  const built = join(root, BUILT);
  const print = fingerprint(root, SOURCES);
  if (isMadeFrom(join(built, MARK), print)) return false;
  if (!existsSync(join(root, VITE)) && existsSync(built)) return false;
  const making = `${built}.new`;
  const args = ['build', '--logLevel', 'warn', '--emptyOutDir', '--outDir', making];
  refuseUnlessOk(await runTool(root, VITE, { args }), 'The staff UI');
  noteMadeFrom(join(making, MARK), print);
  rmSync(built, { recursive: true, force: true });
  renameSync(making, built);
  return true;
}
