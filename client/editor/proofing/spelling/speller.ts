import { dictionaryFor, type DictionaryName } from './dictionaries.ts';
import type { SpellingAnswer, SpellingQuestion } from './messages.ts';

/** What of a worker we use; a test gives its own. */
export type SpellingWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

type Ask = SpellingQuestion extends infer One ? (One extends One ? Omit<One, 'id'> : never) : never;

/** How many words are remembered of each language before it begins anew. */
const MOST_WORDS = 50_000;

/**
 * Spelling by a dictionary of our own, in a worker that is loaded when the first word is asked for. What it once said of
 * a word it need not be asked again.
 */
export class Speller {
  private worker: SpellingWorker | null = null;
  private readonly make: () => SpellingWorker;
  private readonly answers = new Map<number, (words: string[] | null) => void>();
  private readonly verdicts = new Map<string, Map<string, boolean>>();
  private readonly wanted = new Map<string, Set<string>>();
  private readonly asked = new Map<string, Set<string>>();
  private readonly listeners = new Set<() => void>();
  /** Dictionaries that could not be had. */
  readonly lost = new Set<DictionaryName>();
  private lastId = 0;

  constructor(make: () => SpellingWorker) {
    this.make = make;
  }

  /** Whether we spell this language: there is a dictionary, and it could be had. */
  spells(language: string): boolean {
    const name = dictionaryFor(language);
    return name !== null && !this.lost.has(name);
  }

  /** Whether a word is right; undefined while it is being looked up, which is asked for by `lookUp`. */
  isRight(word: string, language: string): boolean | undefined {
    if (!this.spells(language)) return true;
    const known = this.verdictsOf(language).get(word);
    if (known === undefined) this.want(word, language);
    return known;
  }

  /** The spellings that may be meant. */
  async spellings(word: string, language: string): Promise<string[]> {
    const dictionary = dictionaryFor(language);
    if (dictionary === null) return [];
    return (await this.ask({ ask: 'spellings', dictionary, language, word })) ?? [];
  }

  /** Tells when words have been looked up; gives the way to stop. */
  readonly onNews = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  close(): void {
    this.worker?.terminate();
    this.worker = null;
    for (const answer of this.answers.values()) answer(null);
    this.answers.clear();
  }

  private verdictsOf(language: string): Map<string, boolean> {
    const known = this.verdicts.get(language);
    if (known !== undefined && known.size < MOST_WORDS) return known;
    const fresh = new Map<string, boolean>();
    this.verdicts.set(language, fresh);
    return fresh;
  }

  /** Words that are wanted in one go are asked for together. */
  private want(word: string, language: string): void {
    if (this.asked.get(language)?.has(word) === true) return;
    const wanted = this.wanted.get(language);
    if (wanted !== undefined) {
      wanted.add(word);
      return;
    }
    this.wanted.set(language, new Set([word]));
    queueMicrotask(() => void this.lookUp(language));
  }

  private async lookUp(language: string): Promise<void> {
    const words = [...(this.wanted.get(language) ?? [])];
    this.wanted.delete(language);
    const dictionary = dictionaryFor(language);
    if (dictionary === null || words.length === 0) return;
    const asked = this.asked.get(language) ?? new Set();
    this.asked.set(language, asked);
    for (const word of words) asked.add(word);
    const wrong = await this.ask({ ask: 'wrong', dictionary, language, words });
    for (const word of words) asked.delete(word);
    if (wrong === null) this.lost.add(dictionary);
    else {
      const verdicts = this.verdictsOf(language);
      for (const word of words) verdicts.set(word, true);
      for (const word of wrong) verdicts.set(word, false);
    }
    for (const listener of this.listeners) listener();
  }

  private async ask(question: Ask): Promise<string[] | null> {
    this.lastId += 1;
    const id = this.lastId;
    this.worker ??= this.start();
    const { worker } = this;
    return new Promise((resolve) => {
      this.answers.set(id, resolve);
      worker.postMessage({ ...question, id });
    });
  }

  private start(): SpellingWorker {
    const worker = this.make();
    worker.addEventListener('message', ({ data }: MessageEvent<SpellingAnswer>) => {
      this.answers.get(data.id)?.(data.words);
      this.answers.delete(data.id);
    });
    // It could not be loaded at all: whoever waits hears so, and the browser spells instead.
    worker.addEventListener('error', () => {
      for (const answer of this.answers.values()) answer(null);
      this.answers.clear();
    });
    return worker;
  }
}
