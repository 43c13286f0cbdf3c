import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { preProcessFile } from 'typescript';

/*
 * What lint finds in a file depends on more than the file: rules that know types read every file that it imports,
 * however far away. ESLint's own cache looks at the file alone and would forget that. So a file's key is made of
 * all that it can see, and of all that everything sees: settings, packages, and declarations for the whole program.
 */

const SKIPPED = /^(?:node_modules|dist|coverage|screens|\.data|\.git|out)$/;
const CODE = /\.(?:ts|tsx|js|mjs|cjs)$/;
const SEEN_BY_ALL = [
  'eslint.config.js',
  'eslint.bans.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const FOR_THE_WHOLE_PROGRAM = /^\s*declare\s+(?:global|module)\b/m;

type Source = { hash: string; imports: string[]; ambient: boolean };

function filesBelow(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.test(entry.name) ? [] : filesBelow(root, path);
    return entry.isFile() && CODE.test(entry.name) ? [path] : [];
  });
}

function hashOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url');
}

/** The file of ours that an import names; null for a package. `#room/file.ts` is package.json's way to say `./room/file.ts`. */
function target(from: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? join(dirname(from), specifier) : null;
}

function readSource(root: string, path: string): Source {
  const full = join(root, path);
  // One that is not there yet may come, and then it is another program.
  if (!existsSync(full)) return { hash: 'missing', imports: [], ambient: false };
  const text = readFileSync(full, 'utf8');
  const { importedFiles, referencedFiles } = preProcessFile(text, true, true);
  const imports = [...importedFiles, ...referencedFiles]
    .map(({ fileName }) => target(path, fileName))
    .filter((file) => file !== null);
  const ambient = path.endsWith('.d.ts') || FOR_THE_WHOLE_PROGRAM.test(text);
  return { hash: hashOf(text), imports, ambient };
}

/** The key of every file of code below `root`, by path: the same key means that lint finds the same. */
export function lintKeys(root: string): Map<string, string> {
  const sources = new Map<string, Source>();
  const source = (path: string): Source => {
    const found = sources.get(path) ?? readSource(root, path);
    sources.set(path, found);
    return found;
  };
  const files = filesBelow(root).sort();
  const hashed = (path: string): string => `${path} ${source(path).hash}`;
  const toAll = hashOf(
    process.version,
    ...SEEN_BY_ALL.map((path) => join(root, path))
      .filter(existsSync)
      .map((path) => `${relative(root, path)} ${readFileSync(path, 'utf8')}`),
    ...files.filter((path) => source(path).ambient).map(hashed),
  );
  const seenFrom = (path: string): string[] => {
    const seen = new Set([path]);
    for (const each of seen) for (const next of source(each).imports) seen.add(next);
    return [...seen].sort();
  };
  return new Map(files.map((path) => [path, hashOf(toAll, path, ...seenFrom(path).map(hashed))]));
}
