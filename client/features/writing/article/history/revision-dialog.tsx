import { Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { renderCreditLine } from '#contract/credits/render.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import type { Revision } from '#client/api/article-texts.ts';
import { BodyView } from '#client/editor/body-view.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { directionOf } from '#client/ui/language-name.ts';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { Instant } from '#client/ui/time-ago.tsx';
import classes from './history.module.css';
import { revisionQuery } from './queries.ts';

function RevisionText({ revision, language }: { revision: Revision; language: string }): ReactNode {
  const { t } = useTranslation('article');
  const { content } = revision;
  const line = renderCreditLine(content.credits, language);
  return (
    <article className={classes['read']} lang={language} dir={directionOf(language)}>
      <h2 className={classes['headline']}>{content.headline}</h2>
      {content.standfirst === '' ? null : <p>{content.standfirst}</p>}
      {content.updateNote === '' ? null : (
        <p>
          <i>{content.updateNote}</i>
        </p>
      )}
      {content.dateline === '' ? null : (
        <p>
          <b>{content.dateline}</b>
        </p>
      )}
      <BodyView body={content.body} language={language} label={t('field.body')} />
      {line === '' ? null : (
        <p>
          <i>{line}</i>
        </p>
      )}
    </article>
  );
}

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
          <RevisionText revision={revision} language={article.language} />
        </Stack>
      )}
    </Dialog>
  );
}
