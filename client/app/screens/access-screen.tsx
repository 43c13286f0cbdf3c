import { Button, Paper, Stack, Title } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AccessForm } from '#client/features/accounts/access-form.tsx';
import { Doorway } from './doorway.tsx';

const route = getRouteApi('/access/$token');

/** Where an invitation or a password link leads. */
export function AccessScreen(): ReactNode {
  const { t } = useTranslation('app');
  const { token } = route.useParams();
  const [done, setDone] = useState(false);
  return (
    <Doorway title={t('access.screen')}>
      <Paper withBorder radius="md" p="xl">
        {done ? (
          <Stack role="status">
            <Title order={1}>{t('access.done')}</Title>
            <Button component={Link} to="/sign-in" size="md">
              {t('access.toSignIn')}
            </Button>
          </Stack>
        ) : (
          <AccessForm token={token} onDone={() => setDone(true)} />
        )}
      </Paper>
    </Doorway>
  );
}
