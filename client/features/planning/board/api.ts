import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  AssignmentChange,
  AssignmentView,
  BoardView,
  Card,
  CardPage,
} from '#contract/api/board.ts';
import type { StoryView } from '#contract/api/story.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import type { Position } from '#contract/planning-words.ts';
import { articleTexts } from '#client/api/article-texts.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import { deskMoves } from '#client/api/desk-moves.ts';
import type { QueryOf } from '#client/api/query-types.ts';
import type { BoardFilters } from './filters.ts';

type ById = { id: string };
type Asked = Record<string, string>;

const routes = {
  ...deskMoves,
  board: { method: 'GET', path: '/board' } as ClientRoute<{ query: Asked; answer: BoardView }>,
  column: { method: 'GET', path: '/board/columns/:position' } as ClientRoute<{
    params: { position: string };
    query: Asked;
    answer: CardPage;
  }>,
  cards: { method: 'GET', path: '/board/cards' } as ClientRoute<{
    query: { ids: string };
    answer: { cards: Card[] };
  }>,
  assignment: { method: 'GET', path: '/articles/:id/assignment' } as ClientRoute<{
    params: ById;
    answer: AssignmentView;
  }>,
  assign: { method: 'PATCH', path: '/articles/:id/assignment' } as ClientRoute<{
    params: ById;
    body: AssignmentChange;
    answer: AssignmentView;
  }>,
};

/** Should no news come in, the board is asked for again so often, in milliseconds. */
const LOOK_AGAIN = 60_000;

/** The filters as the server is asked for them. */
export function askedOf({ lanes, mine, ...filters }: BoardFilters): Asked {
  return {
    ...(lanes === undefined ? {} : { lanes }),
    ...filters,
    ...(mine === undefined ? {} : { mine: 'true' }),
  };
}

/** Every column with its count and first cards. */
export function boardQuery(filters: BoardFilters): QueryOf<BoardView> {
  return queryOptions<BoardView>({
    queryKey: ['board', filters],
    queryFn: ({ signal }) => call(routes.board, { query: askedOf(filters), signal }),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_AGAIN,
  });
}

/** More cards of a column; `asked` are the filters with the lane’s own. */
export function askColumn(position: Position, asked: Asked): Promise<CardPage> {
  return call(routes.column, { params: { position }, query: asked });
}

/** So many cards are asked for at once. */
export const MOST_CARDS = 50;

/** These cards as they are now, fifty at most. */
export async function askCards(ids: readonly string[]): Promise<Card[]> {
  return (await call(routes.cards, { query: { ids: ids.join(',') } })).cards;
}

/** An article with what this person may do with it; a moment’s answer is good enough to show. */
export function abilitiesQuery(id: string): QueryOf<ArticleView> {
  return queryOptions<ArticleView>({
    queryKey: ['articles', id],
    queryFn: ({ signal }) => call(articleTexts.read, { params: { id }, signal }),
    staleTime: 2_000,
  });
}

/** Gives the text as it is now to the desk. */
export async function submit(id: string): Promise<void> {
  const { position } = await call(articleTexts.read, { params: { id } });
  await call(routes.submit, { params: { id }, body: { position } });
}

/** Takes it back from the desk. */
export async function takeBack(id: string): Promise<void> {
  await call(routes.takeBack, { params: { id } });
}

/** Gives it back to its writer with a note. */
export async function giveBack(id: string, note: string): Promise<void> {
  await call(routes.giveBack, { params: { id }, body: { note } });
}

/** Sets a story aside. */
export async function spike(storyId: string): Promise<void> {
  await call(routes.spike, { params: { id: storyId } });
}

/** Brings a story back that was set aside. */
export async function restore(storyId: string): Promise<void> {
  await call(routes.restore, { params: { id: storyId } });
}

/** Says how pressing a story is, 0 to 9; a 412 when somebody changed the story since `version`. */
export function weigh(
  { id, version }: Pick<StoryView, 'id' | 'version'>,
  priority: number,
): Promise<StoryView> {
  return call(routes.changeStory, { params: { id }, body: { priority }, ifMatch: version });
}

/** Who has an article and until when. */
export function assignmentQuery(id: string): QueryOf<AssignmentView> {
  return queryOptions<AssignmentView>({
    queryKey: ['articles', id, 'assignment'],
    queryFn: ({ signal }) => call(routes.assignment, { params: { id }, signal }),
  });
}

/** Changes who has an article or until when; a 412 when somebody changed the article since `version`. */
export function assign(
  { id, version }: { id: string; version: number },
  change: AssignmentChange,
): Promise<AssignmentView> {
  return call(routes.assign, { params: { id }, body: change, ifMatch: version });
}
