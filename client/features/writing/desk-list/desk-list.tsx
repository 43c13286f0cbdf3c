import { useMediaQuery } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleRow } from '#contract/api/writing.ts';
import type { DeskView } from '#client/api/desks.ts';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { useShortcuts } from '#client/ui/shortcuts.ts';
import { articleCountsQuery, articleListQueryFor } from './api.ts';
import { ArticleCards } from './article-cards.tsx';
import { ArticleTable } from './article-table.tsx';
import { useChoosing } from './chosen.ts';
import classes from './desk-list.module.css';
import type { Filters } from './filters.ts';
import { SecondEyes } from './second-eyes.tsx';
import { KillsToConfirm } from './kills-to-confirm.tsx';
import { LeftWords } from './left-words.tsx';
import { ListFoot } from './list-foot.tsx';
import { ListSkeleton } from './list-skeleton.tsx';
import { NothingHere } from './nothing-here.tsx';
import { WithPeople } from './people-there.tsx';
import { Toolbar } from './toolbar.tsx';
import { useChoosingKeys } from './use-choosing-keys.ts';
import { useRowFocus } from './use-row-focus.ts';
import { Views } from './views.tsx';

const ChosenBar = lazy(async () => ({ default: (await import('./chosen-bar.tsx')).ChosenBar }));

/** What is asked before several articles are published, and what is told when it is closed. */
type PublishesSeveral = (about: {
  articles: readonly ArticleRow[];
  /** These went out; they need not be chosen any more. */
  onPublished: (ids: readonly string[]) => void;
  onClose: () => void;
}) => ReactNode;

export type DeskListProps = {
  filters: Filters;
  onFilters: (filters: Filters) => void;
  desks: readonly DeskView[];
  languages: readonly string[];
  onNewStory: () => void;
  /** Null for whoever publishes nothing anywhere: then there is nothing to choose for. */
  publishesSeveral: PublishesSeveral | null;
};

/** Everything that is being worked on, filtered by the address, moved through by keyboard, renewed every 15 seconds. */
export function DeskList(props: DeskListProps): ReactNode {
  const { filters, onFilters, publishesSeveral } = props;
  const { t } = useTranslation('deskList');
  const list = useInfiniteQuery(articleListQueryFor(filters));
  const counts = useQuery(articleCountsQuery(filters)).data;
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const search = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const narrow = useMediaQuery('(max-width: 48em)');
  const kept = useChoosing(rows);
  const choosing = publishesSeveral === null ? null : kept;
  // What was chosen when the dialog opened is what it is about.
  const [publishing, setPublishing] = useState<readonly ArticleRow[]>([]);
  const publish = (): void => setPublishing([...kept.rows.values()]);
  useRowFocus(place);
  useChoosingKeys({ choosing, list: rows, place });
  useShortcuts([{ keys: '/', label: t('key.search'), run: () => search.current?.focus() }]);
  return (
    <main className={classes['screen']}>
      <h1 className={classes['title']}>{t('title')}</h1>
      <Views filters={filters} counts={counts} onFilters={onFilters} />
      <div className={classes['list']} ref={place}>
        <Toolbar {...props} searchRef={search} />
        <LeftWords />
        <SecondEyes waiting={counts?.awaitingSecondEyes ?? []} />
        <KillsToConfirm kills={counts?.awaitingKillConfirmation ?? []} />
        {list.error === null ? null : (
          <div className={classes['problem']}>
            <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />
          </div>
        )}
        {list.isPending ? <ListSkeleton /> : null}
        {list.isSuccess && rows.length === 0 ? <NothingHere {...props} /> : null}
        {rows.length === 0 ? null : (
          <>
            <WithPeople>
              {narrow ? (
                <ArticleCards rows={rows} choosing={choosing} />
              ) : (
                <ArticleTable rows={rows} choosing={choosing} />
              )}
            </WithPeople>
            <ListFoot
              shown={rows.length}
              hasMore={list.hasNextPage}
              busy={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
            />
          </>
        )}
        {choosing === null ? null : (
          <Suspense>
            <ChosenBar choosing={choosing} list={rows} onPublish={publish} />
          </Suspense>
        )}
      </div>
      {publishing.length === 0
        ? null
        : publishesSeveral?.({
            articles: publishing,
            onPublished: kept.onLeave,
            onClose: () => setPublishing([]),
          })}
    </main>
  );
}
