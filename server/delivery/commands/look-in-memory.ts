import { stopwatch } from '#server/kit/clock.ts';
import type { Services } from '#server/kit/services.ts';
import { embargoedTexts } from '#server/writing/queries/embargoed-texts.ts';
import type { KeptAnswer } from '../kept-pages.ts';
import { WatchedWords } from '../rules/watch-words.ts';
import { insertAnswer, type Held } from '../site-process-store.ts';

/** Pages that a process holds, by address. */
export type PagesInMemory = Iterable<[string, KeptAnswer]>;

/** Milliseconds after which a look is given up: what was looked at until then need not be looked at again. */
const LONGEST = 9_000;
const MOST_HELD = 200;

type Looked = { key: string; found: Map<string, string[]> };

/** Looks through one process's pages between its other work, and remembers of each page what was found in it. */
export class MemoryLook {
  /** A page in memory never changes; it goes, and another comes. */
  readonly #looked = new WeakMap<KeptAnswer, Looked>();

  /** What stands in these pages; null when there was no time for all of them. */
  async through(pages: PagesInMemory, watched: WatchedWords): Promise<Held[] | null> {
    const { key } = watched;
    const elapsed = stopwatch();
    const held: Held[] = [];
    for (const [address, page] of [...pages]) {
      let looked = this.#looked.get(page);
      if (looked?.key !== key) {
        if (elapsed() > LONGEST) return null;
        looked = { key, found: watched.in(page.body.toString('utf8')) };
        this.#looked.set(page, looked);
        // Readers come first: each page is looked through by itself.
        await new Promise(setImmediate);
      }
      for (const [storyId, words] of looked.found)
        held.push(...words.map((each) => ({ storyId, address, words: each })));
    }
    return held;
  }
}

/** Answers for one process which words under embargo stand in its memory. Says nothing when it had no time to look at all. */
export async function lookInMemory(
  services: Services,
  { look, process, pages }: { look: string; process: string; pages: PagesInMemory },
  memory: MemoryLook,
): Promise<void> {
  const held = [...pages];
  const found = await memory.through(held, new WatchedWords(await embargoedTexts(services)));
  if (found === null) return;
  const order = (one: Held): string => `${one.storyId} ${one.address} ${one.words}`;
  found.sort((one, other) => (order(one) < order(other) ? -1 : 1));
  await insertAnswer(services.database, {
    ...{ look, process, pages: held.length },
    held: found.slice(0, MOST_HELD),
  });
}
