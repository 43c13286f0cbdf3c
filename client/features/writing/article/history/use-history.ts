import { useInfiniteQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { History } from '#contract/api/history.ts';
import { historyQuery } from './history-queries.ts';
import { stopAfter, stopBefore } from './sitting-stops.ts';

/** A history as far as it has been told, and the moment of it that is looked at. */
export type Looking = {
  items: History['items'];
  latest: number;
  /** Where the slider stands. */
  position: number;
  /** Where it came to rest: what is asked for and shown. */
  rested: number;
  isKnown: boolean;
  error: Error | null;
  retry: () => void;
  /** Tells more of it; nothing when it has been told whole. */
  more: (() => void) | null;
  isLoadingMore: boolean;
  moveTo: (position: number) => void;
  toSitting: (direction: -1 | 1) => void;
};

/** The slider is asked about once it has stood still for so long, in milliseconds. */
const REST = 120;

/** Reads an article’s history and holds the place in it. */
export function useHistory(articleId: string): Looking {
  const list = useInfiniteQuery(historyQuery(articleId));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const latest = list.data?.pages[0]?.latest ?? 0;
  const [chosen, setChosen] = useState<number | null>(null);
  const position = Math.min(chosen ?? latest, latest);
  const [rested] = useDebouncedValue(position, REST);
  const more = list.hasNextPage ? () => void list.fetchNextPage() : null;
  const toSitting = async (direction: -1 | 1): Promise<void> => {
    if (direction === 1) {
      setChosen(stopAfter(items, position, latest));
      return;
    }
    const stop = stopBefore(items, position, !list.hasNextPage);
    if (stop !== null) {
      setChosen(stop);
      return;
    }
    const { data } = await list.fetchNextPage();
    const told = data?.pages.flatMap((page) => page.items) ?? [];
    setChosen(stopBefore(told, position, true));
  };
  return {
    items,
    latest,
    position,
    rested: chosen === null ? position : Math.min(rested, latest),
    isKnown: list.isSuccess,
    error: list.error,
    retry: () => void list.refetch(),
    more,
    isLoadingMore: list.isFetchingNextPage,
    moveTo: setChosen,
    toSitting: (direction) => void toSitting(direction),
  };
}
