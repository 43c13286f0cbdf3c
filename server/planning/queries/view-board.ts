import type { z } from 'zod';
import type {
  BoardView,
  boardColumnQuery,
  boardQuery,
  Card,
  CardPage,
} from '#contract/api/board.ts';
import { POSITIONS, type Position } from '#contract/planning-words.ts';
import type { Actor } from '#server/kit/actor.ts';
import { Refused } from '#server/kit/refused.ts';
import type { Services } from '#server/kit/services.ts';
import {
  MOST_COUNTED,
  namesOf,
  pickBehind,
  pickColumns,
  pickLanes,
  readCards,
  type BoardFilter,
  type PickedCard,
} from '../board-store.ts';
import { presentCard } from '../board-present.ts';
import { cardPlaceOf, type CardPlace } from '../rules/board-place.ts';

type Asked = z.output<typeof boardQuery>;
type AskedColumn = z.output<typeof boardColumnQuery>;
type Column = BoardView['lanes'][number]['columns'][number];

function filterOf(
  actor: Actor,
  { deskId, language, assignee, mine, flag, form, awaits }: Omit<AskedColumn, 'cursor' | 'limit'>,
): BoardFilter {
  const me = actor.personId;
  const whose = { workOf: mine === 'true' ? me : undefined, awaits: awaits && me };
  return { deskId, language, assignee, flag, form, ...whose };
}

async function cardsOf(services: Services, ids: readonly string[]): Promise<Map<string, Card>> {
  const rows = await readCards(services.database.sql, ids);
  return new Map(rows.map((row) => [row.id, presentCard(row)]));
}

/** The cards in this order; one that has gone meanwhile is left out. */
function inOrder(cards: ReadonlyMap<string, Card>, ids: readonly (string | null)[]): Card[] {
  return ids
    .map((id) => (id === null ? undefined : cards.get(id)))
    .filter((card) => card !== undefined);
}

function columnOf(
  position: Position,
  picked: readonly PickedCard[],
  { cards, limit }: { cards: ReadonlyMap<string, Card>; limit: number },
): Column {
  const count = picked[0]?.count ?? 0;
  const ids = picked.map(({ id }) => id);
  const shown = inOrder(cards, ids.slice(0, limit));
  const next = ids.length > limit ? (shown.at(-1)?.place ?? null) : null;
  return {
    position,
    count: Math.min(count, MOST_COUNTED),
    capped: count > MOST_COUNTED,
    cards: shown,
    next,
  };
}

/** The board: each column’s count and first cards, in lanes when asked for them. */
export async function viewBoard(
  services: Services,
  actor: Actor,
  asked: Asked,
): Promise<BoardView> {
  const { sql } = services.database;
  const { lanes: by, limit, ...filters } = asked;
  // One more than is shown tells whether there are more.
  const wish = { filter: filterOf(actor, filters), most: limit + 1 };
  const picked =
    by === undefined ? await pickColumns(sql, POSITIONS, wish) : await pickLanes(sql, by, wish);
  const ids = picked.map(({ id }) => id).filter((id) => id !== null);
  const lanes = Map.groupBy(picked, ({ lane }) => lane);
  if (by === undefined && lanes.size === 0) lanes.set('', []);
  const keys = [...lanes.keys()].filter((key) => key !== '');
  const [cards, names] = await Promise.all([
    cardsOf(services, ids),
    by === 'desk' || by === 'person' ? namesOf(sql, by, keys) : new Map<string, string>(),
  ]);
  const told = [...lanes].map(([key, all]) => {
    const columns = Map.groupBy(all, ({ position }) => position);
    return {
      key,
      name: names.get(key) ?? '',
      columns: POSITIONS.map((position) =>
        columnOf(position, columns.get(position) ?? [], { cards, limit }),
      ),
    };
  });
  return { lanes: told.sort((one, other) => one.name.localeCompare(other.name)) };
}

function placeIn(cursor: string | undefined): CardPlace | null {
  if (cursor === undefined) return null;
  const place = cardPlaceOf(cursor);
  if (place !== null) return place;
  const message = 'Pass `next` of the page before back as it was.';
  const issues = [{ at: 'query:cursor', code: 'cursor-invalid', message }];
  throw new Refused({ status: 400, code: 'cursor-invalid', detail: message, issues });
}

/** More cards of one column. */
export async function viewColumn(
  services: Services,
  actor: Actor,
  { position, cursor, limit, ...filters }: AskedColumn & { position: Position },
): Promise<CardPage> {
  const wish = { filter: filterOf(actor, filters), after: placeIn(cursor), most: limit + 1 };
  const ids = await pickBehind(services.database.sql, position, wish);
  const cards = inOrder(await cardsOf(services, ids), ids.slice(0, limit));
  return { cards, next: ids.length > limit ? (cards.at(-1)?.place ?? null) : null };
}

/** These cards as they are now. */
export async function viewCards(services: Services, ids: readonly string[]): Promise<Card[]> {
  return [...(await cardsOf(services, ids)).values()];
}
