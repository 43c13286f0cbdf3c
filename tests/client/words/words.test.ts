import { describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SCREEN_LANGUAGES, screenLanguageFor } from '#client/app/words/languages.ts';
import { prepareWords } from '#client/app/words/load-words.ts';

type Words = { [key: string]: string | Words };
const WORDS = join(process.cwd(), 'client/app/words');

/** Every word of one part by its key, plural forms under the word they are forms of. */
function flat(words: Words, above = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const name = above + key.replace(/_(zero|one|two|few|many|other)$/, '');
    return typeof value === 'string' ? [[name, value]] : flat(value, `${name}.`);
  });
}

async function part(language: string, file: string): Promise<[string, string][]> {
  const module = (await import(join(WORDS, language, file))) as Record<string, Words>;
  return flat(Object.values(module)[0]!);
}

const GAP = /\{\{(\w+)\}\}/g;
const gaps = (text: string): string[] => [...text.matchAll(GAP)].map((match) => match[1]!);

describe('the words of the screens', () => {
  it.each(SCREEN_LANGUAGES.filter((language) => language !== 'en'))(
    'in %s: no key that English lacks, none left out, no gap that English does not fill',
    async (language) => {
      const files = await readdir(join(WORDS, 'en'));
      expect(await readdir(join(WORDS, language))).toEqual(files);
      for (const file of files) {
        const english = await part('en', file);
        const theirs = await part(language, file);
        const keys = new Set(theirs.map(([key]) => key));
        const wanted = english.filter(([, word]) => /\p{L}/u.test(word.replace(GAP, '')));
        expect(wanted.filter(([key]) => !keys.has(key))).toEqual([]);
        expect([...keys].filter((key) => !english.some(([name]) => name === key))).toEqual([]);
        for (const [key, text] of theirs) {
          const known = english.filter(([name]) => name === key).flatMap(([, word]) => gaps(word));
          expect(known).toEqual(expect.arrayContaining(gaps(text)));
        }
      }
    },
  );

  it('come in the language asked for, and in English where it lacks them', async () => {
    const words = await prepareWords('ar');
    expect(words.t('ui:standing.live')).toBe('منشورة');
    expect(words.dir()).toBe('rtl');
    await words.loadNamespaces('record');
    expect(words.t('title', { ns: 'record' })).toBe('السجل');
    await words.loadNamespaces('changes');
    expect(words.t('attribute.other', { ns: 'changes', name: 'x' })).toBe('x');
  });

  it.each(SCREEN_LANGUAGES)('in %s arrive when a screen asks for its part', async (language) => {
    const words = await prepareWords(language);
    for (const file of await readdir(join(WORDS, language))) {
      const module = (await import(join(WORDS, language, file))) as Record<string, Words>;
      // The words of one part that would not fit one file come with that part.
      const [name, own] = Object.entries(module)[0]!;
      const part = name === 'articleHistory' ? 'article' : name;
      await words.loadNamespaces(part);
      expect(words.getResourceBundle(language, part)).toMatchObject(own);
    }
  });

  it('find the screens’ language for a person’s tag', () => {
    expect(['fr-CA', 'AR', 'de', ''].map(screenLanguageFor)).toEqual(['fr', 'ar', null, null]);
  });
});
