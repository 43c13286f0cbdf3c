import { Button, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordEntryView } from '#contract/api/record.ts';
import type { PagesOf } from '#client/api/query-types.ts';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { Instant } from '#client/ui/time-ago.tsx';
import { languageName } from '#client/ui/language-name.ts';
import { Waiting } from '#client/ui/waiting.tsx';
import { isWholeEntry } from '#client/ui/whole-entries.ts';
import { factsOf, type EntryFact } from './entry-facts.ts';
import classes from './timeline.module.css';

type RecordPage = { items: RecordEntryView[]; next: string | null };
type EntryProps = { entry: RecordEntryView; link?: (articleId: string) => ReactNode };

/** A fact in the words of the screens; what the record calls otherwise, and what a person wrote, as it stands. */
function useFactWords(): (fact: EntryFact, entry: RecordEntryView) => string {
  const { t, i18n } = useTranslation('record');
  return ({ name, says }, { kind }) => {
    const called = i18n.t(`fact.${name}.${says}`, { ns: 'record', defaultValue: says });
    switch (name) {
      case 'kind':
      case 'scope':
        return called;
      case 'reason':
        return kind === 'revision-made' ? called : says;
      case 'number':
        return kind === 'revision-made' ? t('fact.number', { number: says }) : says;
      case 'language':
        return languageName(says, i18n.language);
      case 'was':
      case 'now':
        return t(`fact.${name}`, { words: says });
      default:
        return says;
    }
  };
}

function Entry({ entry, link }: EntryProps): ReactNode {
  const { t, i18n } = useTranslation('record');
  // The server may know a kind of entry that these screens do not.
  const deed = i18n.t(`kind.${entry.kind}`, { ns: 'record', defaultValue: entry.kind });
  const inWords = useFactWords();
  const facts = factsOf(entry).map((fact) => inWords(fact, entry));
  return (
    <li className={classes['entry']}>
      <div className={classes['when']}>
        <Instant at={entry.at} />
      </div>
      <div className={classes['what']}>
        {isWholeEntry(entry.kind) ? null : (
          <b>
            <bdi>{entry.person?.name ?? t('system')}</bdi>{' '}
          </b>
        )}
        {deed}
        {facts.map((fact, n) => (
          <span key={`${n} ${fact}`} className={classes['fact']}>
            <bdi>{fact}</bdi>
          </span>
        ))}
        {entry.articleId === null || link === undefined ? null : (
          <span className={classes['fact']}>{link(entry.articleId)}</span>
        )}
        <details className={classes['details']}>
          <summary>{t('details')}</summary>
          <pre dir="ltr" tabIndex={0}>
            {JSON.stringify(entry.detail, null, 2)}
          </pre>
          <p dir="ltr">{t('hash', { seq: entry.seq, hash: entry.hash })}</p>
        </details>
      </div>
    </li>
  );
}

type TimelineProps = {
  /** `recordQuery()` or `timelineQuery(articleId)`. */
  query: PagesOf<RecordPage>;
  /** Makes the way to an article, where the timeline is not that article’s own. */
  link?: (articleId: string) => ReactNode;
};

/** What happened, newest first: when, who, what, and under “details” the entry as it is chained. */
export function Timeline({ query, link }: TimelineProps): ReactNode {
  const { t } = useTranslation('record');
  const list = useInfiniteQuery(query);
  const entries = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack>
      {list.error === null ? null : (
        <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />
      )}
      {list.isPending ? <Waiting height={160} /> : null}
      {list.isSuccess && entries.length === 0 ? <p>{t('none')}</p> : null}
      <ol className={classes['entries']}>
        {entries.map((entry) => (
          <Entry key={entry.seq} entry={entry} {...(link === undefined ? {} : { link })} />
        ))}
      </ol>
      {list.hasNextPage ? (
        <Button
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('more')}
        </Button>
      ) : null}
    </Stack>
  );
}
