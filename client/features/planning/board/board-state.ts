import type { BoardColumn, BoardView, Card, CardPage } from '#contract/api/board.ts';
import type { Position } from '#contract/planning-words.ts';
import type { BoardFilters } from './filters.ts';

type Place = { weight: string; due: string; since: string; id: string };

function placeOf({ place }: Pick<Card, 'place'>): Place {
  const [weight = '', due = '', since = '', id = ''] = place.split(' ');
  return { weight, due, since, id };
}

/** The order of a column: the most pressing first, then what is due first (what never is comes last: “infinity” is behind every year), then the newest there. */
export function inOrder(one: Pick<Card, 'place'>, other: Pick<Card, 'place'>): number {
  const [a, b] = [placeOf(one), placeOf(other)];
  if (a.weight !== b.weight) return a.weight > b.weight ? -1 : 1;
  if (a.due !== b.due) return a.due < b.due ? -1 : 1;
  if (a.since !== b.since) return a.since > b.since ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id > b.id ? -1 : 1;
}

/** Whether a card belongs on a board with these filters; null where only the server knows. */
function belongs(
  card: Card,
  { deskId, language, flag, form, mine, awaits }: BoardFilters,
): boolean | null {
  if (deskId !== undefined && card.desk.id !== deskId) return false;
  if (language !== undefined && card.language !== language) return false;
  if (flag !== undefined && !card.flags.includes(flag)) return false;
  if (form !== undefined && card.form !== form) return false;
  return mine === undefined && awaits === undefined ? true : null;
}

/** The key of the lane that a card is in. */
function laneOf(card: Card, { lanes }: BoardFilters): string {
  if (lanes === 'desk') return card.desk.id;
  if (lanes === 'person') return card.assignee?.id ?? '';
  return lanes === 'language' ? card.language : '';
}

function without(column: BoardColumn, id: string): BoardColumn {
  const cards = column.cards.filter((card) => card.id !== id);
  if (cards.length === column.cards.length) return column;
  return { ...column, cards, count: column.capped ? column.count : column.count - 1 };
}

function withCard(column: BoardColumn, card: Card): BoardColumn {
  const count = column.capped ? column.count : column.count + 1;
  const last = column.cards.at(-1);
  // Behind what has been told so far it comes with the next page.
  if (column.next !== null && last !== undefined && inOrder(card, last) > 0)
    return { ...column, count };
  return { ...column, count, cards: [...column.cards, card].sort(inOrder) };
}

function isThere(board: BoardView, id: string): boolean {
  return board.lanes.some(({ columns }) =>
    columns.some(({ cards }) => cards.some((card) => card.id === id)),
  );
}

/** A board after news, and whether it must be asked for again because nobody here can know its counts. */
export type Patched = { board: BoardView; unsure: boolean };

/** Puts a card where it stands now, taking it from where it was. */
export function putCard({ board, unsure }: Patched, card: Card, filters: BoardFilters): Patched {
  const fits = belongs(card, filters);
  if (fits === null) return { board, unsure: true };
  const key = laneOf(card, filters);
  const known = isThere(board, card.id);
  const hidden = board.lanes.some(({ columns }) => columns.some(({ next }) => next !== null));
  const hasLane = board.lanes.some((lane) => lane.key === key);
  const lanes = board.lanes.map((lane) => ({
    ...lane,
    columns: lane.columns.map((column) => {
      const rest = without(column, card.id);
      const here = fits && lane.key === key && column.position === card.position;
      return here ? withCard(rest, card) : rest;
    }),
  }));
  return { board: { lanes }, unsure: unsure || (fits && !hasLane) || (!known && hidden) };
}

/** Adds a page of cards behind those of a column. */
export function addPage(
  board: BoardView,
  { lane: key, position }: { lane: string; position: Position },
  page: CardPage,
): BoardView {
  const lanes = board.lanes.map((lane) => ({
    ...lane,
    columns: lane.columns.map((column) => {
      if (lane.key !== key || column.position !== position) return column;
      const known = new Set(column.cards.map(({ id }) => id));
      const fresh = page.cards.filter(({ id }) => !known.has(id));
      return { ...column, cards: [...column.cards, ...fresh], next: page.next };
    }),
  }));
  return { lanes };
}

/** The card of that id, wherever it stands. */
export function findCard(board: BoardView | undefined, id: string): Card | undefined {
  for (const { columns } of board?.lanes ?? []) {
    for (const { cards } of columns) {
      const card = cards.find((each) => each.id === id);
      if (card !== undefined) return card;
    }
  }
  return undefined;
}

/** The cards of a story’s articles, wherever they stand. */
export function cardsOfStory(board: BoardView | undefined, storyId: string): Card[] {
  const columns = (board?.lanes ?? []).flatMap((lane) => lane.columns);
  return columns.flatMap(({ cards }) => cards).filter((card) => card.storyId === storyId);
}
