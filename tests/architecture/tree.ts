import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './planted-house.ts';

const ignored = readFileSync(join(ROOT, '.gitignore'), 'utf8')
  .split('\n')
  .filter((line) => line.endsWith('/'))
  .map((line) => line.slice(0, -1));

/** What git ignores, and git itself: nothing there is the repository's text. */
const isOutside = (path: string): boolean =>
  [...ignored, '.git'].some(
    (folder) => path === folder || path.startsWith(`${folder}/`) || path.includes(`/${folder}/`),
  );

/** Paths, from the root and with forward slashes, of the repository's files that match one of the patterns. */
export function filesLike(...patterns: string[]): string[] {
  return globSync(patterns, {
    cwd: ROOT,
    withFileTypes: true,
    exclude: (entry) => isOutside(pathOf(entry)),
  })
    .filter((entry) => entry.isFile())
    .map(pathOf)
    .filter((path) => !isOutside(path) && !path.endsWith('.log'))
    .sort();
}

function pathOf(entry: { parentPath: string; name: string }): string {
  return join(entry.parentPath, entry.name)
    .slice(ROOT.length + 1)
    .replaceAll('\\', '/');
}

/** The text of a file of the repository. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** How many lines a file has, blank ones and comments included. */
export function linesOf(path: string): number {
  return textOf(path).replace(/\n$/, '').split('\n').length;
}
