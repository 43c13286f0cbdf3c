import { Code, Paper, Stack, Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';

type Help = { people: { email: string; name: string; does: string }[]; password: string };

const route = { method: 'GET', path: '/sign-in-help' } as ClientRoute<{ answer: Help }>;

const helpQuery = queryOptions({
  queryKey: ['sign-in-help'],
  queryFn: ({ signal }) => call(route, { signal }),
  retry: false,
  staleTime: Infinity,
});

/** Who one may be in a demonstration newsroom; nothing anywhere else, where the server gives no such help. */
export function SignInHelp(): ReactNode {
  const { t } = useTranslation('app');
  const help = useQuery(helpQuery).data;
  if (help === undefined) return null;
  return (
    <Paper component="section" withBorder radius="md" p="lg" aria-label={t('signIn.demo')}>
      <Stack gap="xs">
        <Text fw={650}>{t('signIn.demo')}</Text>
        <Text size="sm">{t('signIn.demoHint')}</Text>
        {help.people.map(({ email, name, does }) => (
          <Text key={email} size="sm">
            <Code>{email}</Code> {name}, {does}
          </Text>
        ))}
        <Text size="sm">
          {t('signIn.demoPassword')} <Code>{help.password}</Code>
        </Text>
      </Stack>
    </Paper>
  );
}
