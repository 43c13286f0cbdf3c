import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { desksQuery } from '#client/api/desks.ts';
import { useMe } from '#client/api/session.ts';
import { ImportCopy } from '#client/features/wire/import-copy.tsx';
import { Page } from '#client/ui/page.tsx';
import { useTitle } from '../use-title.ts';

/** Copy that came in becomes a draft here. */
export function ImportScreen(): ReactNode {
  const { t } = useTranslation('wire');
  const me = useMe();
  const navigate = useNavigate();
  const desks = useQuery(desksQuery).data;
  const mine = me.memberships
    .filter(({ rights }) => rights.includes('write'))
    .map(({ desk }) => desk.id);
  useTitle(t('title'));
  return (
    <Page title={t('title')} width="wide">
      <Text c="dimmed" maw="60ch">
        {t('lead')}
      </Text>
      {desks === undefined ? null : (
        <ImportCopy
          desks={desks.filter(({ id }) => mine.includes(id))}
          languages={me.newsroom.languages}
          language={me.newsroom.defaultLanguage}
          onMade={(articleId) =>
            void navigate({ to: '/articles/$articleId', params: { articleId } })
          }
        />
      )}
    </Page>
  );
}
