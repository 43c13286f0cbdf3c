import type { DictionaryWordView } from '#contract/api/house-style.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { presentDictionaryWord } from '../present-house-style.ts';
import { demand } from '../refuse.ts';
import { mayDropWords } from '../rules/house-style-rights.ts';
import { deleteDictionaryWord, insertDictionaryWord } from '../store/dictionary-words.ts';

/** Takes a word as right from now on, for everybody; the same word twice is the same word. */
export async function addDictionaryWord(
  services: Services,
  actor: Actor,
  { word, language }: { word: string; language: string },
): Promise<DictionaryWordView> {
  const about = { name: 'add-dictionary-word', actor };
  return runCommand(services, about, async ({ tx, now, newId }) => {
    const row = { id: newId(), word, language, createdBy: actor.personId, createdAt: now };
    const kept = await insertDictionaryWord(tx, row);
    if (kept === undefined) throw notFound('There is no such word.');
    return presentDictionaryWord(kept);
  });
}

/** Takes a word off the newsroom’s list. */
export async function dropDictionaryWord(
  services: Services,
  actor: Actor,
  wordId: string,
): Promise<void> {
  await runCommand(services, { name: 'drop-dictionary-word', actor }, async ({ tx }) => {
    demand(mayDropWords(actor));
    if (!(await deleteDictionaryWord(tx, wordId))) throw notFound('There is no such word.');
  });
}
