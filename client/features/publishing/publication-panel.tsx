import { Anchor, Stack, Text, Title } from '@mantine/core';
import IconExternalLink from '@tabler/icons-react/dist/esm/icons/IconExternalLink.mjs';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { checksQuery, publicationsQuery } from './api.ts';
import { ChecksResult } from './checks-result.tsx';
import { factsOf } from './kinds.ts';
import { PublicationList } from './publication-list.tsx';

type PublicationPanelProps = { article: ArticleView; onGo: (at: string) => void };

function CheckList({ article, onGo }: PublicationPanelProps): ReactNode {
  const { t } = useTranslation('publishing');
  // The same text as another form is something to publish.
  const asked =
    article.head !== null &&
    (article.head.id !== article.liveRevisionId || article.live?.form !== article.form);
  const { data, error, refetch } = useQuery({
    ...checksQuery({ articleId: article.id }),
    enabled: asked,
  });
  if (!asked) {
    return (
      <Text size="sm" c="dimmed">
        {t(article.head === null ? 'checks.none' : 'checks.nothing')}
      </Text>
    );
  }
  if (error !== null) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Waiting height={60} />;
  return (
    <ChecksResult
      issues={data.issues}
      ready={t('checks.ready')}
      people={article.head?.authors ?? []}
      facts={factsOf(data)}
      onGo={onGo}
    />
  );
}

function History({ article }: { article: ArticleView }): ReactNode {
  const { t } = useTranslation('publishing');
  const { data, error, refetch } = useQuery(publicationsQuery(article.id));
  if (error !== null) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Waiting height={120} />;
  if (data.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('panel.none')}
      </Text>
    );
  }
  return (
    <PublicationList publications={data} liveId={article.live?.id} language={article.language} />
  );
}

/** What stands in the way of publishing the head, and everything readers were ever given of the article. */
export function PublicationPanel({ article, onGo }: PublicationPanelProps): ReactNode {
  const { t } = useTranslation('publishing');
  return (
    <Stack gap="lg">
      {article.publicUrl === null ? null : (
        <Anchor href={article.publicUrl} target="_blank" rel="noreferrer" size="sm">
          {t('panel.page')} <IconExternalLink size={14} aria-hidden />
        </Anchor>
      )}
      <section>
        <Title order={2} fz="md" mb={6}>
          {t('checks.title')}
        </Title>
        <CheckList article={article} onGo={onGo} />
      </section>
      <section>
        <Title order={2} fz="md" mb={6}>
          {t('panel.history')}
        </Title>
        <History article={article} />
      </section>
    </Stack>
  );
}
