import {
  useQuery,
  useQueryClient,
  type QueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { BoardView, Card } from '#contract/api/board.ts';
import type { Position } from '#contract/planning-words.ts';
import { useNews } from '#client/api/news-line.ts';
import { askCards, askColumn, askedOf, boardQuery, MOST_CARDS } from './api.ts';
import { addPage, cardsOfStory, putCard } from './board-state.ts';
import type { BoardFilters } from './filters.ts';

/** News of so long are answered together, in milliseconds; and so long after an unsure one all is asked for again. */
const GATHER = 120;
const SETTLE = 1_500;

/** What a column is asked for besides the filters. */
function laneFilter(lanes: BoardFilters['lanes'], key: string): Record<string, string> {
  if (lanes === 'desk') return { deskId: key };
  if (lanes === 'person') return { assignee: key === '' ? 'nobody' : key };
  return lanes === 'language' ? { language: key } : {};
}

/** A board of these filters in the cache, and who changes it there. */
class KeptBoard {
  readonly #client: QueryClient;
  readonly #filters: BoardFilters;
  readonly #waiting = new Set<string>();
  #gather: ReturnType<typeof setTimeout> | undefined;
  #settle: ReturnType<typeof setTimeout> | undefined;

  constructor(client: QueryClient, filters: BoardFilters) {
    this.#client = client;
    this.#filters = filters;
  }

  get #key() {
    return boardQuery(this.#filters).queryKey;
  }

  get now(): BoardView | undefined {
    return this.#client.getQueryData(this.#key);
  }

  /** Asks for all of it again when the desk has been quiet for a moment. */
  settle(): void {
    clearTimeout(this.#settle);
    this.#settle = setTimeout(
      () => void this.#client.invalidateQueries({ queryKey: ['board'] }),
      SETTLE,
    );
  }

  put(cards: readonly Card[]): void {
    const { now } = this;
    if (now === undefined) return;
    const first = { board: now, unsure: false };
    const after = cards.reduce((patched, card) => putCard(patched, card, this.#filters), first);
    this.#client.setQueryData(this.#key, after.board);
    if (after.unsure) this.settle();
  }

  async #fetch(): Promise<void> {
    const ids = [...this.#waiting];
    this.#waiting.clear();
    try {
      if (ids.length > MOST_CARDS) this.settle();
      else this.put(await askCards(ids));
    } catch {
      this.settle();
    }
  }

  again(id: string): void {
    this.#waiting.add(id);
    this.#gather ??= setTimeout(() => {
      this.#gather = undefined;
      void this.#fetch();
    }, GATHER);
  }

  async more(lane: string, position: Position, cursor: string): Promise<void> {
    const { lanes, ...rest } = this.#filters;
    const asked = { ...askedOf(rest), ...laneFilter(lanes, lane), cursor };
    const page = await askColumn(position, asked);
    const { now } = this;
    if (now === undefined) return;
    this.#client.setQueryData(this.#key, addPage(now, { lane, position }, page));
  }

  stop(): void {
    clearTimeout(this.#gather);
    clearTimeout(this.#settle);
    this.#gather = undefined;
  }
}

/** The board as it is kept here, and what changes it. */
export type LiveBoard = {
  query: UseQueryResult<BoardView>;
  /** Puts cards where they stand now: what a person just did, before anybody tells. */
  put: (cards: readonly Card[]) => void;
  /** Asks for a card again, after a deed or a refusal. */
  again: (id: string) => void;
  more: (lane: string, position: Position, cursor: string) => Promise<void>;
};

/** The board of these filters, kept up to date card by card as news come in. */
export function useBoard(filters: BoardFilters): LiveBoard {
  const client = useQueryClient();
  const query = useQuery(boardQuery(filters));
  const said = JSON.stringify(filters);
  const kept = useMemo(
    // Filters that say the same are the same board.
    () => new KeptBoard(client, JSON.parse(said) as BoardFilters),
    [client, said],
  );
  const last = useRef(kept);
  useEffect(() => {
    last.current = kept;
    return () => kept.stop();
  }, [kept]);
  useNews('article', ({ id }) => {
    if (id === null) kept.settle();
    else kept.again(id);
  });
  useNews('story', ({ id }) => {
    for (const card of id === null ? [] : cardsOfStory(kept.now, id)) kept.again(card.id);
  });
  return {
    query,
    put: useCallback((cards) => last.current.put(cards), []),
    again: useCallback((id) => last.current.again(id), []),
    more: useCallback(async (...about) => last.current.more(...about), []),
  };
}
