#!/usr/bin/env node
/**
 * npm test: installs what is missing, runs the static checks and all tests, and closes with one line that
 * counts the tests. Failed checks count as one failed test.
 *
 *   npm test                       everything
 *   npm test -- tests/writing      only these tests, without the checks
 *   npm run faults                 the long suites at full counts
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { installBrowser } from './browser.mjs';
import { checkNode, EXIT, installMissing, nodePath, root } from './install.mjs';

const given = process.argv.slice(2);
const faults = given.includes('--faults');
const chosen = given.filter((arg) => arg !== '--faults');

checkNode();
await installMissing();
installBrowser();

const env = {
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  NODE_OPTIONS: [process.env.NODE_OPTIONS, '--experimental-vm-modules --no-warnings']
    .filter(Boolean)
    .join(' '),
  ...(faults ? { FULL_COUNTS: '1' } : {}),
};

let current = null;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    current?.kill(signal);
    process.exitCode = EXIT.unexpected;
  });
}

/** Runs a script of the program on Node 24 and answers whether it ended well. */
function run(script, args, environment = process.env) {
  return new Promise((resolve) => {
    current = spawn(nodePath(), [join(root, script), ...args], {
      cwd: root,
      env: { ...environment, PATH: env.PATH },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    current.once('error', () => resolve(false));
    current.once('close', (code) => resolve(code === 0));
  });
}

/** What Jest counted. A suite that could not even be loaded counts as one failed test. */
function countsIn(report) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'writethru-report-'));
  const report = join(folder, 'report.json');
  const which = faults ? ['--findRelatedTests', 'tests/support/counts.ts'] : chosen;
  const ok = await run(
    'node_modules/jest/bin/jest.js',
    [
      ...['--json', `--outputFile=${report}`, '--testLocationInResults=false'],
      `--maxWorkers=${Math.min(availableParallelism(), 4)}`,
      ...which,
    ],
    env,
  );
  const counts = countsIn(report);
  rmSync(folder, { recursive: true, force: true });
  // Whatever else made Jest fail, such as a database that did not start, is a failure, too.
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

const prepared = await run('launch/prepare.ts', []);
const checked = faults || chosen.length > 0 || (await run('bin/check.mjs', []));
const { passed, failed } = prepared ? await runTests() : { passed: 0, failed: 1 };
const all = failed + (checked ? 0 : 1) + (passed + failed === 0 ? 1 : 0);

process.exitCode = all === 0 ? 0 : EXIT.unexpected;
console.log(`\n${passed} passed, ${all} failed`);
