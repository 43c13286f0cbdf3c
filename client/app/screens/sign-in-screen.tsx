import { Paper, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#contract/api/accounts.ts';
import { announceSessionBack } from '#client/api/session-watch.ts';
import { meQuery } from '#client/api/session.ts';
import { SignInForm } from '#client/features/accounts/sign-in-form.tsx';
import { startPage } from '../start-page.ts';
import { wayBack } from '../way-back.ts';
import { Doorway } from './doorway.tsx';

const route = getRouteApi('/sign-in');

/** The way in; afterwards one is where one wanted to go. */
export function SignInScreen(): ReactNode {
  const { t } = useTranslation('app');
  // The router leaves in the address what it did not understand.
  const back = wayBack(route.useSearch().back);
  const client = useQueryClient();
  const router = useRouter();
  const navigate = useNavigate();
  useEffect(announceSessionBack, []);
  const onSignedIn = (me: Me): void => {
    client.clear();
    client.setQueryData(meQuery.queryKey, me);
    if (back === null) void navigate({ to: startPage() });
    else router.history.push(router.basepath + back);
  };
  return (
    <Doorway title={t('signIn.screen')}>
      <Paper withBorder radius="md" p="xl">
        <Stack>
          <Title order={1}>{t('signIn.title')}</Title>
          <SignInForm onSignedIn={onSignedIn} />
          <Text size="sm" c="dimmed">
            {t('signIn.forgotten')}
          </Text>
        </Stack>
      </Paper>
    </Doorway>
  );
}
