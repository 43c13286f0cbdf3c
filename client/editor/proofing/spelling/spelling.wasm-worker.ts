import program from 'hunspell-asm/dist/esm/lib/browser/hunspell.js';
import type { DictionaryName } from './dictionaries.ts';
import { openDictionary, startHunspell, type Dictionary } from './hunspell.ts';
import type { SpellingAnswer, SpellingQuestion } from './messages.ts';
import { isRightlySpelt, spellingsFor } from './spelt.ts';

const started = startHunspell(program);
const opened = new Map<DictionaryName, Promise<Dictionary>>();

async function fileOf(name: string): Promise<Uint8Array> {
  // Beside the folder that this script came from.
  const response = await fetch(new URL(`../dictionaries/${name}`, self.location.href));
  if (!response.ok) throw new Error(`${name}: ${String(response.status)}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function open(name: DictionaryName): Promise<Dictionary> {
  const [aff, dic] = await Promise.all([fileOf(`${name}.aff`), fileOf(`${name}.dic`)]);
  return openDictionary(await started, name, { aff, dic });
}

async function dictionaryOf(name: DictionaryName): Promise<Dictionary> {
  const before = opened.get(name);
  if (before !== undefined) return before;
  const now = open(name);
  opened.set(name, now);
  // The next question tries again.
  now.catch(() => opened.delete(name));
  return now;
}

async function answer(question: SpellingQuestion): Promise<string[]> {
  const dictionary = await dictionaryOf(question.dictionary);
  const { language } = question;
  return question.ask === 'wrong'
    ? question.words.filter((word) => !isRightlySpelt(dictionary, word, language))
    : spellingsFor(dictionary, question.word, language);
}

self.addEventListener('message', ({ data }: MessageEvent<SpellingQuestion>) => {
  const send = (words: string[] | null): void => {
    self.postMessage({ id: data.id, words } satisfies SpellingAnswer);
  };
  answer(data).then(send, () => send(null));
});
