import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** SHA-256 over the names and bytes of files and whole folders, given relative to `root`; missing ones are left out. */
export function fingerprint(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesIn(join(root, path)))) {
    const bytes = readFileSync(file);
    hash.update(`${file.slice(root.length)}\0${String(bytes.length)}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** Whether `mark` says that the thing beside it was made from this. */
export function isMadeFrom(mark: string, print: string): boolean {
  return existsSync(mark) && readFileSync(mark, 'utf8').trim() === print;
}

/** Notes what the thing beside `mark` was made from. */
export function noteMadeFrom(mark: string, print: string): void {
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, `${print}\n`);
}
