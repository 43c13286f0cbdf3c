import { describe, expect, it } from '@jest/globals';
import { filesLike, textOf } from './tree.ts';

const TEXTS = filesLike('**/*', '**/.*', '.ci/**').filter(
  (path) =>
    !/\.(?:png|jpe?g|gif|webp|ico|woff2?|wasm|pdf|zip)$/.test(path) && path !== 'package-lock.json',
);

/** Every line of the repository on which the pattern is found, as "path:line text". */
function linesWith(pattern: RegExp, paths: readonly string[] = TEXTS): string[] {
  return paths.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 120)}`] : [],
      ),
  );
}

const backwards = (word: string): string => [...word].reverse().join('');

describe('the text of the repository', () => {
  it('is all there to be read', () => {
    expect(TEXTS).toEqual(
      expect.arrayContaining(['README.md', '.gitignore', 'contract/vocabulary.ts']),
    );
  });

  it('names no package registry: npm knows where it gets its packages', () => {
    const hosts = [
      'registry\\.[a-z]+\\.',
      `${backwards('sjmpn')}\\.`,
      'unpkg\\.',
      backwards('rviledsj'),
      `_${backwards('nekoThtua')}`,
    ];
    expect(linesWith(new RegExp(hosts.join('|'), 'i'))).toEqual([]);
    expect(linesWith(/"resolved":/, ['package-lock.json'])).toEqual([]);
  });

  it('names no folder of one machine', () => {
    const folders = new RegExp(`(?<![\\w.~$}-])/(?:work|root|tmp|home|Users)(?=[/'"\`\\s),:]|$)`);
    const container = /^(?:Dockerfile|docker-compose\.yml):/;
    expect(linesWith(folders).filter((line) => !container.test(line))).toEqual([]);
    expect(
      linesWith(
        /\.\.\/shared\b/,
        TEXTS.filter((path) => !path.startsWith('.ci/')),
      ),
    ).toEqual([]);
  });

  it('speaks of the newsroom, not of the tools it was typed with', () => {
    const brands = ['edualc', 'ciporhtna', 'tolipoc', 'tpgtahc', 'ianepo', 'xedoc'].map(backwards);
    const helpers = `(?:ai|coding|sub)[ -]?${backwards('tnega')}s?`;
    expect(linesWith(new RegExp(`\\b(?:${brands.join('|')}|${helpers})\\b`, 'i'))).toEqual([]);
  });
});
