import { useMutation, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { ArticleRow } from '#contract/api/writing.ts';
import { intentions } from '#client/api/intention.ts';
import { checksQuery, type Checks } from '../api.ts';
import { goingQuery, publishSeveral, type Going, type Item } from './api.ts';
import { standingOf, UNDECIDED, type Decided, type Standing } from './standing.ts';

/** What is known of an article before it is asked for. */
export type Named = Pick<ArticleRow, 'id' | 'slugline' | 'headline' | 'language'>;

/** One of several articles: what is known of it, what was decided, and where it stands with that. */
export type One = {
  named: Named;
  going: Going | undefined;
  /** Undefined while it is being asked for. */
  checks: Checks | undefined;
  standing: Standing | undefined;
  error: Error | null;
  decided: Decided;
  onDecide: (change: Partial<Decided>) => void;
};

/** Asks for each article and its checks, keeps what is decided, and publishes those that can go out and were not left out. */
export function useSeveral(articles: readonly Named[], onPublished: (ids: string[]) => void) {
  const [decided, setDecided] = useState<ReadonlyMap<string, Decided>>(new Map());
  const [keyFor] = useState(intentions);
  const of = (id: string): Decided => decided.get(id) ?? UNDECIDED;
  const goings = useQueries({ queries: articles.map(({ id }) => goingQuery(id)) });
  const checks = useQueries({
    queries: articles.map(({ id }, n) => {
      const going = goings[n]?.data;
      const revisionId = going?.revision?.id;
      const { kind } = of(id);
      return {
        ...checksQuery({
          articleId: id,
          ...(revisionId === undefined ? {} : { revisionId }),
          ...(kind === null ? {} : { kind }),
        }),
        enabled: going !== undefined,
      };
    }),
  });
  const all = articles.map((named, n): One => {
    const going = goings[n]?.data;
    const found = checks[n]?.data;
    const mine = of(named.id);
    return {
      named,
      going,
      checks: found,
      standing:
        going === undefined || found === undefined ? undefined : standingOf(going, found, mine),
      error: goings[n]?.error ?? checks[n]?.error ?? null,
      decided: mine,
      onDecide: (change) =>
        setDecided((now) => {
          const before = now.get(named.id) ?? UNDECIDED;
          return new Map(now).set(named.id, { ...before, ...change });
        }),
    };
  });
  const sending = useMutation({
    mutationFn: (items: readonly Item[]) => publishSeveral(items, keyFor(items)),
    onSuccess: (outcomes) => {
      const out = outcomes.flatMap((each) => (each.publicationId === null ? [] : each.articleId));
      // What is public of them is told with the result.
      goings.forEach(({ data, refetch }) => {
        if (data !== undefined && out.includes(data.article.id)) void refetch();
      });
      onPublished(out);
    },
  });
  return {
    all,
    going: all.filter((one) => one.standing?.item != null && !one.decided.leftOut),
    sending,
    asking: [...goings, ...checks].some(({ isFetching }) => isFetching),
    again: (): void => [...goings, ...checks].forEach(({ refetch }) => void refetch()),
  };
}

export type Several = ReturnType<typeof useSeveral>;
