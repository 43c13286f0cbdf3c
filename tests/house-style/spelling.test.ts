import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import program from 'hunspell-asm/dist/esm/lib/node/hunspell.js';
import {
  DICTIONARIES,
  dictionaryFor,
  type DictionaryName,
} from '#client/editor/proofing/spelling/dictionaries.ts';
import {
  openDictionary,
  startHunspell,
  type Dictionary,
} from '#client/editor/proofing/spelling/hunspell.ts';
import { isRightlySpelt, spellingsFor } from '#client/editor/proofing/spelling/spelt.ts';
import { wordsToLookUp } from '#client/editor/proofing/spelling/words.ts';

const opened: Partial<Record<DictionaryName, Dictionary>> = {};

function dictionary(language: string): Dictionary {
  const found = opened[dictionaryFor(language) ?? 'en'];
  if (found === undefined) throw new Error(`No dictionary for ${language}.`);
  return found;
}

function wrong(text: string, language: string): string[] {
  const stretches = [{ from: 0, to: text.length, language }];
  return wordsToLookUp({ text, stretches })
    .map(({ word }) => word)
    .filter((word) => !isRightlySpelt(dictionary(language), word, language));
}

beforeAll(async () => {
  const runtime = await startHunspell(program);
  for (const name of DICTIONARIES) {
    const folder = dirname(fileURLToPath(import.meta.resolve(`dictionary-${name}`)));
    const [aff, dic] = await Promise.all([
      readFile(join(folder, 'index.aff')),
      readFile(join(folder, 'index.dic')),
    ]);
    opened[name] = openDictionary(runtime, name, { aff, dic });
  }
});

describe('spelling', () => {
  it.each([
    ['en', 'The harbor’s ferries don’t sail; it’s the captains’ choice.'],
    ['en', 'The harbour’s grey defences were organised and travelled by the theatre’s neighbours.'],
    ['en-GB', 'A programme of labelled, catalogued manoeuvres for the centre.'],
    ['fr', 'L’équipage n’a pas quitté l’île : « Aujourd’hui, qu’il pleuve », a-t-il dit.'],
    ['fr', 'Peut-être viendra-t-elle jusqu’à Saint-Malo, lorsqu’on l’appellera.'],
    ['fr', 'Cœur, bœuf, à-côté, porte-avions, c’est-à-dire, presqu’île.'],
  ])('in %s takes as right: %s', (language, text) => {
    expect(wrong(text, language)).toEqual([]);
  });

  it.each([
    ['en', 'The ferrry saild on Tusday’s tide.', ['ferrry', 'saild', "Tusday's"]],
    ['en-US', 'The colour of the harbour.', ['colour', 'harbour']],
    ['fr', 'L’équippage n’a pas quité le bateau.', ["L'équippage", 'quité']],
    ['fr', 'Un porte-avoins', ['porte-avoins']],
  ])('in %s finds what is wrong: %s', (language, text, expected) => {
    expect(wrong(text, language)).toEqual(expected);
  });

  it.each([
    'See https://example.org/ferrry or www.ferrry.com, write to saild@ferrry.org.',
    'The EU, NATO, A380s, 3rd, covid-19, U.N. and #ferrry by @saild.',
    'x y z',
  ])('leaves alone: %s', (text) => {
    expect(wrong(text, 'en')).toEqual([]);
  });

  it.each([
    ['en', 'ferrry', 'ferry'],
    ['en', "dosn't", 'doesn’t'],
    ['fr', "l'équippage", 'l’équipage'],
  ])('in %s proposes for %s, among others, %s', (language, word, expected) => {
    expect(spellingsFor(dictionary(language), word, language)).toContain(expected);
  });

  it('knows where each word stands, and reads soft hyphens and hard hyphens as what they are', () => {
    const text = 'A re\u00ADport on porte\u2011avions';
    const stretches = [
      { from: 0, to: 13, language: 'en' },
      { from: 13, to: text.length, language: 'fr' },
    ];
    expect(
      wordsToLookUp({ text, stretches }).map(({ word, from, to, language }) => [
        word,
        text.slice(from, to),
        language,
      ]),
    ).toEqual([
      ['report', 're\u00ADport', 'en'],
      ['on', 'on', 'en'],
      ['porte-avions', 'porte\u2011avions', 'fr'],
    ]);
  });

  it('has a dictionary for a region’s language, and none for others', () => {
    expect(dictionaryFor('en-GB')).toBe('en');
    expect(dictionaryFor('fr-CA')).toBe('fr');
    expect(dictionaryFor('ar')).toBeNull();
    expect(dictionaryFor('enm')).toBeNull();
  });

  it('survives whatever stands in a text', () => {
    for (const word of ['', '\u0000', 'x'.repeat(10_000), '𝓕𝓮𝓻𝓻𝔂', 'a\u0301'.repeat(50), "'"]) {
      expect(typeof isRightlySpelt(dictionary('en'), word, 'en')).toBe('boolean');
    }
  });
});
