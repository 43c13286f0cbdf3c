#!/usr/bin/env node
/**
 * The static checks: format, types, lint, boundaries, dead code. Prints a line for each as it ends, then everything
 * that was found, and exits with 1 when any of them found something. Each is an npm script of its own.
 */
import { spawn } from 'node:child_process';
import process from 'node:process';

// Lint takes longest, so it has one processor for itself while the others share the second. It looks again only at
// files that can see something that has changed (launch/checks/lint-keys.ts).
const lanes = [['lint'], ['types', 'boundaries', 'dead', 'format']];

const run = (step) =>
  new Promise((resolve) => {
    const started = performance.now();
    const child = spawn('npm', ['run', '--silent', `check:${step}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', (fault) => output.push(Buffer.from(String(fault))));
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(5);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${seconds} s  ${step}`);
      resolve({ step, passed: code === 0, output: Buffer.concat(output).toString('utf8').trim() });
    });
  });

const results = (
  await Promise.all(
    lanes.map(async (steps) => {
      const done = [];
      for (const step of steps) done.push(await run(step));
      return done;
    }),
  )
).flat();

const failures = results.filter((result) => !result.passed);
for (const { step, output } of failures) console.log(`\n── ${step} ──\n${output}`);
console.log(
  failures.length === 0
    ? '\nAll static checks passed.'
    : `\nFailed: ${failures.map((failure) => failure.step).join(', ')}. npm run fix mends format and some of lint.`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
