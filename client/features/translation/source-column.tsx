import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import type { Content } from '#contract/content.ts';
import { languageName } from '#client/ui/language-name.ts';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { useActiveBlock } from './active-block.ts';
import type { SourceText } from './api.ts';
import { hasMoved } from './rows.ts';
import { SourceRow } from './source-row.tsx';
import classes from './source.module.css';
import { useAlignment, type Alignment } from './use-alignment.ts';
import { useFollow } from './use-follow.ts';
import { goToRow } from './use-jump.ts';
import { useMark } from './use-mark.ts';

export type SourceProps = {
  article: ArticleView;
  /** The translation as it is typed. */
  content: Content;
  settle: () => Promise<unknown>;
  /** Puts the cursor into a block or field of the translation. */
  reveal: (blockId: string) => void;
};

type HeadProps = { article: ArticleView; source: SourceText; rows: Alignment['rows'] };

function Head({ article, source, rows }: HeadProps): ReactNode {
  const { t, i18n } = useTranslation('translation');
  const done = rows.filter(({ state }) => state === 'in-line').length;
  const { language, number } = source;
  return (
    <header className={classes['head']}>
      <h2>{t('heading', { language: languageName(language, i18n.language) })}</h2>
      <span>{number === null ? t('working') : t('revision', { number })}</span>
      <span>{t('progress', { done, total: rows.length })}</span>
      {article.sourceArticleId === null ? null : (
        <Link to="/articles/$articleId" params={{ articleId: article.sourceArticleId }}>
          {t('open')}
        </Link>
      )}
    </header>
  );
}

/** The block at the cursor when nothing of the source stands behind it: it may be what translates a new block. */
function useLooseBlock({ staleness }: Alignment, active: string | null): string | null {
  const line = staleness?.blocks.find(({ blockId }) => blockId === active);
  // A block that was typed a moment ago is not known to the server yet.
  return active !== null && (line === undefined || line.state === 'own') ? active : null;
}

/** The source, read-only, row by row beside its translation; the cursor’s row is marked and goes along. */
export function SourceColumn({ article, content, settle, reveal }: SourceProps): ReactNode {
  const { t } = useTranslation('translation');
  const alignment = useAlignment(article, content);
  const { source, rows, error, again } = alignment;
  const column = useRef<HTMLDivElement>(null);
  const active = useActiveBlock();
  const loose = useLooseBlock(alignment, active);
  const mark = useMark({ article, settle });
  useFollow(column, rows);
  if (error !== null) return <ProblemAlert problem={error} onRetry={again} />;
  if (source === undefined || alignment.staleness === undefined) {
    return (
      <Stack role="status" aria-label={t('loading')}>
        <Skeleton h={20} w="50%" />
        <Skeleton h={160} />
      </Stack>
    );
  }
  const left = rows.filter(hasMoved).length;
  return (
    <div ref={column} className={classes['column']}>
      <Head article={article} source={source} rows={rows} />
      {mark.error === null ? null : <ProblemAlert problem={mark.error} />}
      <VisuallyHidden role="status">
        {mark.isSuccess
          ? `${t('marked')} ${left === 0 ? t('allDone') : t('left', { count: left })}`
          : ''}
      </VisuallyHidden>
      <ol className={classes['rows']}>
        {rows.map((row) => (
          <SourceRow
            key={row.key}
            row={row}
            language={source.language}
            active={row.blockId !== null && row.blockId === active}
            loose={loose}
            ability={article.abilities.edit}
            busy={mark.isPending && mark.variables.some((p) => p.sourceBlockId === row.sourceId)}
            onShow={() => goToRow(row, reveal)}
            onMark={(pair) => {
              document.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.key)}"]`)?.focus();
              mark.mutate([pair]);
            }}
          />
        ))}
      </ol>
    </div>
  );
}
