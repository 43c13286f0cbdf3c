import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { lintKeys } from '#launch/checks/lint-keys.ts';

const HOUSE = {
  'eslint.config.js': 'export default [];',
  'package-lock.json': '{}',
  'contract/word.ts': `export type Word = { text: string };`,
  'server/sentence.ts': `import type { Word } from '#contract/word.ts';\nexport type Sentence = Word[];`,
  'server/story.ts': `import type { Sentence } from './sentence.ts';\nexport const story: Sentence[] = [];`,
  'server/later.ts': `export const later = async () => import('./story.ts');`,
  'server/typed.ts': `export type Told = typeof import('./story.ts');`,
  'server/weather.ts': `export const weather = 'fine';`,
  'server/early.ts': `import { dawn } from './dawn.ts';\nexport const early = dawn;`,
};

const ALL = Object.keys(HOUSE).filter((path) => path !== 'package-lock.json');

describe('what lint found clean before', () => {
  let root: string;
  let before: Map<string, string>;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'writethru-lint-'));
    for (const [path, text] of Object.entries(HOUSE)) write(path, text);
    before = lintKeys(root);
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }

  /** Files that are to be looked at again. */
  function again(): string[] {
    return [...lintKeys(root)].flatMap(([path, key]) => (before.get(path) === key ? [] : [path]));
  }

  it('stays so while nothing changes', () => {
    expect([...before.keys()].sort()).toEqual([...ALL].sort());
    expect(again()).toEqual([]);
  });

  it('is looked at again when a file changes that it imports, however far away and by whatever words', () => {
    write('contract/word.ts', 'export type Word = { text: Promise<string> };');
    expect(again()).toEqual([
      'contract/word.ts',
      'server/later.ts',
      'server/sentence.ts',
      'server/story.ts',
      'server/typed.ts',
    ]);
  });

  it('is looked at again when a file comes that it named before it was there', () => {
    write('server/dawn.ts', `export const dawn = 'six';`);
    expect(again()).toEqual(['server/dawn.ts', 'server/early.ts']);
  });

  it.each(['eslint.config.js', 'package-lock.json'])(
    'is all looked at again when %s changes',
    (path) => {
      write(path, '[]');
      expect(again()).toEqual([...ALL].sort());
    },
  );

  it('is all looked at again when a file declares something for the whole program', () => {
    write('server/weather.ts', `export {};\ndeclare global { interface Array<T> { last: T } }`);
    expect(again()).toEqual([...ALL].sort());
  });
});
