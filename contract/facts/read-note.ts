import type { FactKind } from '../vocabulary.ts';
import { arabicStems, primaryOf } from './letters.ts';
import { readWords } from './read-words.ts';
import { addingWordsOf } from './words/adding-words.ts';
import { noteWordsOf } from './words/note-words.ts';

/** What a public note says, as far as a program can tell. */
export type NoteRead = {
  /** Stems of the words that could name something. */
  words: ReadonlySet<string>;
  /** It says that the whole text was written anew. */
  throughout: boolean;
  /** It says that something was added. */
  adds: boolean;
  /** It says that something was wrong. */
  corrects: boolean;
  /** Words that make less of an error than it was, as they stand. */
  euphemisms: string[];
  /** Facts that it names by their kind: “corrects figure”. */
  kinds: ReadonlySet<FactKind>;
  /** Places that it names: headline, standfirst, dateline, picture. */
  places: ReadonlySet<string>;
};

/** Letters that two words must begin with to be counted as one: “traders” and “trader”, «navires» et «navire». */
const STEM = 6;

/** The stems by which words of notes and texts are compared; words of one or two letters say nothing. */
export function stemsOf(text: string, language: string): Set<string> {
  const isArabic = primaryOf(language) === 'ar';
  const stems = readWords(text).flatMap(({ key, digits }) => {
    if (digits) return [key];
    const cut = (stem: string): string => stem.replace(/(?<=.{3})(?:s|es|x)$/u, '').slice(0, STEM);
    return (isArabic ? arabicStems(key) : [key]).filter((stem) => stem.length > 2).map(cut);
  });
  return new Set(stems);
}

/** Reads a public note. */
export function readNote(note: string, language: string): NoteRead {
  const by = noteWordsOf(primaryOf(language));
  const words = readWords(note);
  const isArabic = primaryOf(language) === 'ar';
  const begins = (key: string, starts: readonly string[]): boolean =>
    (isArabic ? arabicStems(key) : [key]).some((stem) =>
      starts.some((start) => stem.startsWith(start)),
    );
  const named = <Name extends string>(
    lists: Readonly<Record<Name, readonly string[]>>,
  ): Set<Name> =>
    new Set(
      (Object.keys(lists) as Name[]).filter((name) =>
        words.some(({ key }) => begins(key, lists[name])),
      ),
    );
  const telling = words.filter(
    ({ key }) =>
      !by.empty.has(key) &&
      !begins(key, by.correcting) &&
      !begins(key, by.euphemisms) &&
      !begins(key, by.throughout),
  );
  return {
    words: stemsOf(telling.map(({ text }) => text).join(' '), language),
    throughout: words.some(({ key }) => begins(key, by.throughout)),
    adds: words.some(({ key }) => begins(key, addingWordsOf(primaryOf(language)).adding)),
    corrects: words.some(({ key }) => begins(key, by.correcting)),
    euphemisms: words.filter(({ key }) => begins(key, by.euphemisms)).map(({ text }) => text),
    kinds: named(by.kinds),
    places: named(by.places),
  };
}

/**
 * Whether a note that was written over is still the note that somebody linked a change to: it keeps at least half of the
 * words that name something.
 */
export function isStillTheNote(was: string, now: string, language: string): boolean {
  const [before, after] = [readNote(was, language).words, readNote(now, language).words];
  if (was.trim() === now.trim()) return true;
  const kept = [...before].filter((word) => after.has(word)).length;
  return now.trim() !== '' && kept * 2 >= before.size && kept > 0;
}
