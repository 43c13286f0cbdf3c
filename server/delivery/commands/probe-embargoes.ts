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
} from '../embargo-store.ts';
import { addressesOf, type PublicOutput } from '../public-outputs.ts';
import { resolve } from '../resolve.ts';
import { Finder } from '../rules/find-words.ts';
import { folded, foldedOutput } from '../rules/fold-output.ts';
import { tellingWords, type Telling, type TellingWords } from '../rules/telling-words.ts';
import { readPublicNewsroom } from '../store.ts';

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

type Watched = { story: EmbargoedTexts; telling: Telling; hits: Hit[] };

/** Whose turn it is: who was never looked for, or not for long. */
async function itsTurn(services: Services): Promise<EmbargoedTexts[]> {
  const since = await secondsSinceProbe(services.database);
  return (await embargoedTexts(services)).filter(({ id, endsIn }) => {
    const rest = endsIn !== null && endsIn < LAST_HOUR ? OFTEN : NOW_AND_THEN;
    return (since.get(id) ?? Infinity) >= rest;
  });
}

function look(watched: readonly Watched[], finder: Finder, body: string): Map<Watched, string[]> {
  const sentences = new Set(foldedOutput(body).flatMap((text) => [...finder.in(text)]));
  const found = new Map<Watched, string[]>();
  for (const each of watched) {
    const words = [
      ...each.telling.sentences.filter((sentence) => sentences.has(sentence)),
      ...each.telling.names.filter(({ pattern }) => pattern.test(body)),
    ].map((telling) => telling.words);
    if (words.length > 0) found.set(each, words);
  }
  return found;
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

async function keep(
  services: Services,
  { story, telling }: Watched,
  found: { outputs: number; hits: readonly Hit[] },
): Promise<void> {
  const sentences = telling.sentences.length + telling.names.length;
  await insertProbe(services.database, { storyId: story.id, sentences, ...found });
  const about = { story: story.id, hits: found.hits };
  if (found.hits.length > 0)
    services.log.error(about, 'Words under embargo stand in a public output');
}

/**
 * Asks every public output for the words of every story under embargo whose turn it is, keeps what was found for each, and
 * alarms. `through` stands between this and the site, for tests. Gives how many stories had words out when last looked for.
 */
export async function probeEmbargoes(
  services: Services,
  { pool }: Reader,
  through: (asks: Asks) => Asks = (asks) => asks,
): Promise<number> {
  const stories = await itsTurn(services);
  const newsroom = stories.length === 0 ? null : await readPublicNewsroom(pool);
  if (newsroom === null) return countLeaking(services.database);
  const watched = stories.map((story): Watched => ({
    story,
    telling: tellingWords(story),
    hits: [],
  }));
  const finder = new Finder(watched.flatMap(({ telling }) => telling.sentences));
  const since = new Date(Math.min(...stories.map(({ createdAt }) => createdAt.getTime())));
  const articles = await addressedSince(pool, since, MOST_ARTICLES);
  const addresses = addressesOf({ newsroom, articles });
  const asks = through(asking(pool, newsroom));
  for (const { output, address } of addresses) {
    for (const [each, words] of look(watched, finder, await asks(address))) {
      each.hits.push(...words.map((found) => ({ output, address, words: found })));
    }
  }
  for (const each of watched) {
    const hits = (await withoutOld(pool, each)).slice(0, MOST_HITS);
    await keep(services, each, { outputs: addresses.length, hits });
  }
  return countLeaking(services.database);
}
