import type { History, Milestone, Sitting } from '#contract/api/history.ts';
import { FIELDS } from '#contract/vocabulary.ts';
import { notFound, Refused } from '#server/kit/refused.ts';
import type { Sql } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import {
  readHistoryCursor,
  writeHistoryCursor,
  type HistoryCursor,
} from '../rules/history-cursor.ts';
import type { SittingFacts } from '../rules/join-sittings.ts';
import { logFacts, namesOf } from '../store/moments.ts';
import { milestonesBefore, type MilestoneFacts } from '../store/milestones.ts';
import { sittingsBefore } from '../store/sittings.ts';
import { untoldSittings } from './sittings-of.ts';

type Item = HistoryCursor & ({ fact: MilestoneFacts } | { stretch: SittingFacts });

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const LAST_POSITION = 2_147_483_647;

function cursorIn(text: string | undefined): HistoryCursor | null {
  if (text === undefined) return null;
  const cursor = readHistoryCursor(text);
  if (cursor !== null) return cursor;
  const message = 'Pass `next` of the page before back as it was.';
  const issues = [{ at: 'query:cursor', code: 'cursor-invalid', message }];
  throw new Refused({ status: 400, code: 'cursor-invalid', detail: message, issues });
}

/** Newest first; at the same moment sittings before milestones, as a milestone closes what came before it. */
function order(one: Item, other: Item): number {
  const time = other.at.getTime() - one.at.getTime();
  if (time !== 0) return time;
  if ('sitting' in one) return 'sitting' in other ? other.sitting - one.sitting : 1;
  if ('sitting' in other) return -1;
  return one.milestone < other.milestone ? 1 : -1;
}

async function milestoneItems(
  tx: Sql,
  articleId: string,
  { cursor, most }: { cursor: HistoryCursor | null; most: number },
): Promise<Item[]> {
  // Where the last page ended on a sitting, all milestones of its moment have been shown.
  const id = cursor === null ? LAST_ID : 'sitting' in cursor ? FIRST_ID : cursor.milestone;
  const facts = await milestonesBefore(tx, articleId, { at: cursor?.at ?? null, id, most });
  return facts.map((fact) => ({ at: fact.at, milestone: fact.id, fact }));
}

async function sittingItems(
  tx: Sql,
  articleId: string,
  { cursor, most, upTo }: { cursor: HistoryCursor | null; most: number; upTo: number },
): Promise<Item[]> {
  const from = cursor === null || !('sitting' in cursor) ? LAST_POSITION : cursor.sitting;
  const untold = await untoldSittings(tx, articleId, upTo);
  const grown = new Set(untold.map((sitting) => sitting.from));
  const ended = cursor?.at ?? null;
  const told = await sittingsBefore(tx, articleId, { ended, from, most: most + grown.size });
  const shown = (sitting: SittingFacts): boolean => {
    const time = sitting.ended.getTime() - (ended?.getTime() ?? Infinity);
    return time < 0 || (time === 0 && sitting.from < from);
  };
  return [...told.filter((sitting) => !grown.has(sitting.from)), ...untold.filter(shown)].map(
    (stretch) => ({ at: stretch.ended, sitting: stretch.from, stretch }),
  );
}

function presentMilestone(fact: MilestoneFacts): Milestone {
  const { id, what, revision, scope, publicationKind, note, by, guestName } = fact;
  const at = fact.at.toISOString();
  return { kind: 'milestone', id, what, revision, scope, publicationKind, note, by, guestName, at };
}

function presentSitting(sitting: SittingFacts, names: ReadonlyMap<string, string>): Sitting {
  const { from, to, personId: id, origin, steps, fields, blocks } = sitting;
  return {
    kind: 'sitting',
    from,
    to,
    began: sitting.began.toISOString(),
    at: sitting.ended.toISOString(),
    by: id === null ? null : { id, name: names.get(id) ?? '' },
    origin,
    steps,
    fields: FIELDS.filter((field) => fields.includes(field)),
    passages: blocks.length,
  };
}

async function present(tx: Sql, items: readonly Item[]): Promise<History['items']> {
  const people = items.flatMap((item) => ('stretch' in item ? (item.stretch.personId ?? []) : []));
  const names = await namesOf(tx, [...new Set(people)]);
  return items.map((item) =>
    'fact' in item ? presentMilestone(item.fact) : presentSitting(item.stretch, names),
  );
}

/** What was decided about a text and who sat at it, newest first. Throws a 404 when there is no such article. */
export async function viewHistory(
  { database: { sql } }: Services,
  articleId: string,
  { cursor: text, limit }: { cursor?: string | undefined; limit: number },
): Promise<History> {
  const cursor = cursorIn(text);
  const log = await logFacts(sql, articleId);
  if (log === null) throw notFound();
  const wanted = { cursor, most: limit + 1 };
  const [milestones, sittings] = await Promise.all([
    milestoneItems(sql, articleId, wanted),
    sittingItems(sql, articleId, { ...wanted, upTo: log.position }),
  ]);
  const found = [...milestones, ...sittings].sort(order);
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    latest: log.position,
    items: await present(sql, shown),
    next: last === undefined ? null : writeHistoryCursor(last),
  };
}
