import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { recordQuery } from '#client/features/record/api.ts';
import { Timeline } from '#client/features/record/timeline.tsx';
import { VerifyChain } from '#client/features/record/verify-chain.tsx';
import { Page } from '#client/ui/page.tsx';
import { useTitle } from '../use-title.ts';
import { OnlyAdmins } from './only-admins.tsx';

function ArticleLink({ articleId }: { articleId: string }): ReactNode {
  const { t } = useTranslation('record');
  return (
    <Link to="/articles/$articleId" params={{ articleId }}>
      {t('open')}
    </Link>
  );
}

/** Everything that happened in the newsroom, and the proof that nothing of it was changed. */
export function RecordScreen(): ReactNode {
  const { t } = useTranslation('record');
  useTitle(t('title'));
  return (
    <OnlyAdmins>
      <Page title={t('title')} width="wide">
        <Text c="dimmed" maw="60ch">
          {t('lead')}
        </Text>
        <VerifyChain />
        <Timeline
          query={recordQuery()}
          link={(articleId) => <ArticleLink articleId={articleId} />}
        />
      </Page>
    </OnlyAdmins>
  );
}
