import { Finder } from './find-words.ts';
import { foldedOutput } from './fold-output.ts';
import { tellingWords, type Telling, type TellingStory } from './telling-words.ts';

/** Stories whose words may not be read yet; says of any text whose words stand in it. */
export class WatchedWords {
  readonly #tellings: ReadonlyMap<string, Telling>;
  readonly #finder: Finder;

  constructor(stories: readonly (TellingStory & { id: string })[]) {
    this.#tellings = new Map(stories.map((story) => [story.id, tellingWords(story)]));
    this.#finder = new Finder([...this.#tellings.values()].flatMap(({ sentences }) => sentences));
  }

  /** How many sentences and names a story is looked for by. */
  countOf(storyId: string): number {
    const telling = this.#tellings.get(storyId);
    return telling === undefined ? 0 : telling.sentences.length + telling.names.length;
  }

  /** What all of it comes to, as a text: two that look for the same are equal in it. */
  get key(): string {
    const told = [...this.#tellings].map(([id, { sentences, names }]) => [
      id,
      sentences.map(({ folded }) => folded),
      names.map(({ words }) => words),
    ]);
    return JSON.stringify(told);
  }

  /** The words that stand in an output, by the id of their story; stories without any are missing. */
  in(body: string): Map<string, string[]> {
    const sentences = new Set(foldedOutput(body).flatMap((text) => [...this.#finder.in(text)]));
    const found = new Map<string, string[]>();
    for (const [id, telling] of this.#tellings) {
      const words = [
        ...telling.sentences.filter((sentence) => sentences.has(sentence)),
        ...telling.names.filter(({ pattern }) => pattern.test(body)),
      ].map((told) => told.words);
      if (words.length > 0) found.set(id, words);
    }
    return found;
  }
}
