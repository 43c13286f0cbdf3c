import type {
  Authorship,
  AuthorshipPlace,
  AuthorshipShare,
  AuthorshipSpan,
} from '#contract/api/authorship.ts';
import type { PersonRef } from '#contract/api/shapes.ts';
import { notFound } from '#server/kit/refused.ts';
import type { Services } from '#server/kit/services.ts';
import { isPerson } from '../authorship/attribution.ts';
import { settledBlocks, type SettledBlock, type Words } from '../authorship/settled-units.ts';
import { spansOf } from '../authorship/spans.ts';
import { makerOf, stepOf } from '../authorship/units.ts';
import { stepTimes } from '../store/attribution.ts';
import { namesOf } from '../store/moments.ts';
import { readCopy } from '../store/working-copy.ts';
import { attributionAt } from './attribution-at.ts';

const LINES = ['headline', 'standfirst', 'dateline', 'updateNote'] as const;

type Maker = { by: PersonRef | null; origin: string };
type Known = { times: ReadonlyMap<number, Date>; makerNumbered: (by: number) => Maker };

function told({ units }: Words, { times, makerNumbered }: Known): AuthorshipSpan[] {
  const timeOf = (step: number): number => times.get(step)?.getTime() ?? 0;
  return spansOf(units, timeOf).map(({ from, to, by, step }) => ({
    from,
    to,
    ...makerNumbered(by),
    at: times.get(step)?.toISOString() ?? null,
  }));
}

/** What a leaf shows without words is its maker’s all the same. */
function placeOf({ id, running, attributes }: SettledBlock, known: Known): AuthorshipPlace {
  return {
    place: id,
    spans: told(running, known),
    attributes: attributes
      .filter(({ units }) => units.length > 0)
      .map((words) => ({ name: words.name, spans: told(words, known) })),
  };
}

function sharesOf(all: readonly Words[], { makerNumbered }: Known): AuthorshipShare[] {
  const counts = new Map<number, number>();
  for (const { units } of all) {
    for (const unit of units) counts.set(makerOf(unit), (counts.get(makerOf(unit)) ?? 0) + 1);
  }
  const sum = [...counts.values()].reduce((total, count) => total + count, 0);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([by, characters]) => ({ ...makerNumbered(by), characters, share: characters / sum }));
}

/** Who wrote which characters of an article’s text as it stands. Throws a 404 for an article that is not there. */
export async function viewAuthorship(
  { database: { sql } }: Services,
  articleId: string,
): Promise<Authorship> {
  const copy = await readCopy(sql, articleId);
  if (copy === null) throw notFound();
  const { attribution, working } = await attributionAt(sql, copy, copy.position);
  const blocks = settledBlocks(attribution, working);
  const lines = LINES.map((name) => {
    const { text, units } = attribution.lines.get(name) ?? { text: '', units: [] };
    return { name, text, units };
  });
  const all: Words[] = [
    ...lines,
    ...blocks.flatMap(({ running, attributes }) => [running, ...attributes]),
  ];
  const steps = new Set(all.flatMap(({ units }) => units.map(stepOf)));
  const [times, names] = await Promise.all([
    stepTimes(sql, articleId, [...steps]),
    namesOf(sql, attribution.makers.filter(isPerson)),
  ]);
  const known: Known = {
    times,
    makerNumbered: (by) => {
      const maker = attribution.makers[by] ?? '';
      return isPerson(maker)
        ? { by: { id: maker, name: names.get(maker) ?? '' }, origin: '' }
        : { by: null, origin: maker };
    },
  };
  const places = lines
    .filter(({ text }) => text !== '')
    .map(({ name, ...words }) => ({ place: name, spans: told(words, known), attributes: [] }));
  return {
    articleId,
    position: copy.position,
    places: [...places, ...blocks.map((block) => placeOf(block, known))],
    shares: sharesOf(all, known),
  };
}
