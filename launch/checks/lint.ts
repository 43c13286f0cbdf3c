import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ESLint } from 'eslint';
import { lintKeys } from './lint-keys.ts';

/*
 * npm run check:lint: lints every file that may have changed since it was last found clean, and prints what is
 * wrong. `--all` forgets what was found before.
 */

const root = join(import.meta.dirname, '../..');
/** A line for each clean file: its key, a space, its path. */
const kept = join(root, 'node_modules/.cache/lint');

function cleanBefore(): Set<string> {
  if (process.argv.includes('--all') || !existsSync(kept)) return new Set();
  return new Set(readFileSync(kept, 'utf8').split('\n'));
}

const keys = lintKeys(root);
const before = cleanBefore();
const clean: string[] = [];
const eslint = new ESLint({ cwd: root, warnIgnored: false });
const changed: string[] = [];
for (const [path, key] of keys) {
  if (before.has(`${key} ${path}`)) clean.push(`${key} ${path}`);
  else if (!(await eslint.isPathIgnored(join(root, path)))) changed.push(path);
}
const results = changed.length === 0 ? [] : await eslint.lintFiles(changed);
for (const { filePath, messages } of results) {
  const path = relative(root, filePath);
  const key = keys.get(path);
  if (messages.length === 0 && key !== undefined) clean.push(`${key} ${path}`);
}
mkdirSync(dirname(kept), { recursive: true });
writeFileSync(kept, clean.join('\n'));
const report = await (await eslint.loadFormatter('stylish')).format(results);
if (report !== '') process.stdout.write(`${report}\n`);
process.exitCode = results.some(({ messages }) => messages.length > 0) ? 1 : 0;
