import { Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { Instant } from '#client/ui/time-ago.tsx';
import { revisionQuery } from './queries.ts';
import { TextAsItWas } from './text-as-it-was.tsx';

type RevisionDialogProps = { id: string; article: ArticleView; onClose: () => void };

/** A revision as it was, to be read. */
export function RevisionDialog({ id, article, onClose }: RevisionDialogProps): ReactNode {
  const { t } = useTranslation('article');
  const { data: revision, error, refetch } = useQuery(revisionQuery(id));
  const slugline = article.story.slugline;
  const title =
    revision === undefined
      ? slugline
      : `${slugline} · ${t('history.revision', { number: revision.number })}`;
  return (
    <Dialog title={title} size="52rem" fullScreenBelow="48em" onClose={onClose}>
      {error === null ? null : <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {revision === undefined ? (
        error === null ? (
          <Loader size="sm" role="status" aria-label={t('loading')} />
        ) : null
      ) : (
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t(`history.reason.${revision.reason}`)} <bdi>{revision.madeBy.name}</bdi>
            {t('history.comma')} <Instant at={revision.at} />
            {revision.label === '' ? '' : ` · ${revision.label}`}
          </Text>
          <TextAsItWas content={revision.content} language={article.language} />
        </Stack>
      )}
    </Dialog>
  );
}
