import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Staleness } from '#contract/api/translation.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import type { Content } from '#contract/content.ts';
import { sourceQuery, stalenessQuery, type SourceText } from './api.ts';
import { alignedRows, type Row } from './rows.ts';

/** The source beside a translation, as far as it has arrived. */
export type Alignment = {
  staleness: Staleness | undefined;
  source: SourceText | undefined;
  rows: readonly Row[];
  error: Error | null;
  again: () => void;
};

const NO_ROWS: readonly Row[] = [];

/** Lays the source beside the translation as it is typed; an original has no rows. */
export function useAlignment(article: ArticleView, content: Content): Alignment {
  const stale = useQuery(stalenessQuery(article));
  const { sourceArticleId = null, sourceRevisionId = null } = stale.data ?? {};
  const source = useQuery({
    ...sourceQuery({ sourceArticleId: sourceArticleId ?? '', sourceRevisionId }),
    enabled: sourceArticleId !== null,
  });
  const rows = useMemo(
    () =>
      stale.data === undefined || source.data === undefined
        ? NO_ROWS
        : alignedRows(source.data.content, stale.data, content),
    [stale.data, source.data, content],
  );
  return {
    staleness: stale.data,
    source: source.data,
    rows,
    error: stale.error ?? source.error,
    again: () => {
      void stale.refetch();
      void source.refetch();
    },
  };
}
