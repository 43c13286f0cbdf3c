import type { Reader } from '#server/kit/database/open-database.ts';
import type { Services } from '#server/kit/services.ts';
import { embargoedTexts, type EmbargoedTexts } from '#server/writing/queries/embargoed-texts.ts';
import {
  addressedSince,
  countLeaking,
  headlinesBefore,
  insertProbe,
  secondsSinceProbe,
  type Hit,
  type NewProbe,
} from '../embargo-store.ts';
import { addressesOf, outputAt, type PublicOutput } from '../public-outputs.ts';
import { resolve } from '../resolve.ts';
import { Finder } from '../rules/find-words.ts';
import { folded } from '../rules/fold-output.ts';
import type { TellingWords } from '../rules/telling-words.ts';
import { WatchedWords } from '../rules/watch-words.ts';
import { readPublicNewsroom } from '../store.ts';
import { askProcesses, type Heard } from './ask-processes.ts';

/** Asks for what stands at a public address; empty for what leads elsewhere. */
export type Asks = (address: string) => Promise<string>;

/** Seconds between two looks: often in the hour before an embargo ends, else now and then. */
const OFTEN = 60;
const NOW_AND_THEN = 600;
const LAST_HOUR = 3_600;
/** Articles that are asked for one by one, the newest first. */
const MOST_ARTICLES = 3_000;
const MOST_HITS = 20;

const MADE_OF_MANY: readonly PublicOutput[] = [
  'front-page',
  'section-page',
  'feed',
  'content-list',
];

type Watched = { story: EmbargoedTexts; hits: Hit[] };

/** Whose turn it is: who was never looked for, or not for long. */
async function itsTurn(services: Services): Promise<EmbargoedTexts[]> {
  const since = await secondsSinceProbe(services.database);
  return (await embargoedTexts(services)).filter(({ id, endsIn }) => {
    const rest = endsIn !== null && endsIn < LAST_HOUR ? OFTEN : NOW_AND_THEN;
    return (since.get(id) ?? Infinity) >= rest;
  });
}

/** Words that stand in lists because an older article says the same are nobody’s leak. */
async function withoutOld(pool: Reader['pool'], { story, hits }: Watched): Promise<Hit[]> {
  const many: readonly string[] = MADE_OF_MANY;
  if (!hits.some(({ output }) => many.includes(output))) return hits;
  const old = await headlinesBefore(pool, story.createdAt);
  const known = new Finder(
    hits
      .map(({ words }): TellingWords => ({ words, folded: folded(words).slice(0, 160) }))
      .filter((words) => words.folded.length >= 24),
  );
  const before = new Set(
    old.flatMap(({ headline, standfirst }) =>
      [...known.in(folded(headline)), ...known.in(folded(standfirst))].map(({ words }) => words),
    ),
  );
  return hits.filter(({ output, words }) => !many.includes(output) || !before.has(words));
}

function asking(pool: Reader['pool'], newsroom: Parameters<typeof resolve>[1]): Asks {
  return async (address) => {
    const resolved = await resolve(pool, newsroom, address);
    return resolved.kind === 'answer' ? resolved.answer.body : '';
  };
}

/**
 * What web processes hold and the database does not give any more. What it gives too was found by asking it, or is an older
 * article that says the same.
 */
async function onlyInMemory(
  { held }: Heard,
  { watched, words, asks }: { watched: readonly Watched[]; words: WatchedWords; asks: Asks },
): Promise<void> {
  for (const each of watched) {
    for (const { storyId, address, words: found, process } of held) {
      if (storyId !== each.story.id || each.hits.length >= MOST_HITS) continue;
      const now = words.in(await asks(address)).get(storyId) ?? [];
      if (!now.includes(found))
        each.hits.push({ output: outputAt(address), address, words: found, process });
    }
  }
}

async function keep(services: Services, probe: NewProbe): Promise<void> {
  await insertProbe(services.database, probe);
  const { storyId: story, hits, silent } = probe;
  if (hits.length > 0)
    services.log.error({ story, hits }, 'Words under embargo stand in a public output');
  if (silent.length > 0)
    services.log.error({ story, silent }, 'Not every web process could be asked for its memory');
}

/** How to look; `through` stands between the look and the site, for tests. */
type Looking = { through?: (asks: Asks) => Asks; patience?: number };

/**
 * Asks every public output, and every web process for what it holds in memory, for the words of every story under embargo
 * whose turn it is; keeps what was found for each, and who could not be asked, and alarms. Gives how many stories had words
 * out when last looked for.
 */
export async function probeEmbargoes(
  services: Services,
  { pool }: Reader,
  { through = (asks) => asks, patience }: Looking = {},
): Promise<number> {
  const stories = await itsTurn(services);
  const newsroom = stories.length === 0 ? null : await readPublicNewsroom(pool);
  if (newsroom === null) return countLeaking(services.database);
  const watched = stories.map((story): Watched => ({ story, hits: [] }));
  const words = new WatchedWords(stories);
  const since = new Date(Math.min(...stories.map(({ createdAt }) => createdAt.getTime())));
  const articles = await addressedSince(pool, since, MOST_ARTICLES);
  const addresses = addressesOf({ newsroom, articles });
  const asks = asking(pool, newsroom);
  const asked = through(asks);
  for (const { output, address } of addresses) {
    const found = words.in(await asked(address));
    for (const each of watched) {
      const here = found.get(each.story.id) ?? [];
      each.hits.push(...here.map((told) => ({ output, address, words: told })));
    }
  }
  const heard = await askProcesses(services, patience);
  await onlyInMemory(heard, { watched, words, asks });
  for (const each of watched) {
    await keep(services, {
      ...{ storyId: each.story.id, outputs: addresses.length },
      sentences: words.countOf(each.story.id),
      hits: (await withoutOld(pool, each)).slice(0, MOST_HITS),
      ...{ processes: heard.processes.length, silent: heard.silent },
    });
  }
  return countLeaking(services.database);
}
