import { existsSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../../client/app/words');

/** Finds the word of the screens at `part:key.inner`, in their language or, where that lacks it, in English. */
export type WordOf = (address: string) => string;

type Words = { readonly [key: string]: string | Words | undefined };

const isWords = (value: unknown): value is Words => typeof value === 'object' && value !== null;

function pick(words: unknown, keys: readonly string[]): string | null {
  let at: unknown = words;
  for (const key of keys) at = isWords(at) ? at[key] : undefined;
  return typeof at === 'string' ? at : null;
}

async function load(language: string, part: string): Promise<unknown> {
  const name = part.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const path = join(FOLDER, language, `${name}.ts`);
  if (!existsSync(path)) return null;
  const file: unknown = await import(path);
  return isWords(file) ? file[part] : null;
}

/** Reads the words of these parts (`article`, `signOff`) as the screens say them in a language. */
export async function wordsOf(language: string, parts: readonly string[]): Promise<WordOf> {
  const read = await Promise.all(
    parts.map(async (part) => [part, await load(language, part), await load('en', part)] as const),
  );
  return (address) => {
    const [part = '', key = ''] = address.split(':');
    const found = read.find(([name]) => name === part);
    const keys = key.split('.');
    const word = pick(found?.[1], keys) ?? pick(found?.[2], keys);
    if (word === null) throw new Error(`The screens have no word ${address}.`);
    return word;
  };
}
