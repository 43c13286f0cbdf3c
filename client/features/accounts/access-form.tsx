import { Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import IconLinkOff from '@tabler/icons-react/dist/esm/icons/IconLinkOff.mjs';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '#client/api/api-problem.ts';
import { call } from '#client/api/call.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { Instant } from '#client/ui/time-ago.tsx';
import { accessLinkQuery, accountRoutes, type AccessLink, type Acceptance } from './api.ts';

type AccessFormProps = { token: string; onDone: () => void };
type FormProps = AccessFormProps & { link: AccessLink };

function Form({ token, link, onDone }: FormProps): ReactNode {
  const { t } = useTranslation('app');
  const [given, setGiven] = useState({ name: link.name, password: '' });
  const isInvitation = link.kind === 'invitation';
  const accept = useMutation({
    mutationFn: (body: Acceptance) => call(accountRoutes.accept, { params: { token }, body }),
    onSuccess: onDone,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        accept.mutate({
          password: given.password,
          ...(isInvitation ? { name: given.name.trim() } : {}),
        });
      }}
    >
      <Stack>
        <Title order={1}>
          {t(isInvitation ? 'access.invitation' : 'access.reset', { name: link.name })}
        </Title>
        <Text>{t('access.lead', { email: link.email })}</Text>
        {/* Lets the browser's keeper of passwords know whose it is. */}
        <input type="hidden" name="username" autoComplete="username" value={link.email} readOnly />
        {isInvitation ? (
          <TextInput
            label={t('access.name')}
            autoComplete="name"
            required
            withAsterisk={false}
            size="md"
            value={given.name}
            onChange={({ currentTarget }) => setGiven({ ...given, name: currentTarget.value })}
          />
        ) : null}
        <PasswordInput
          label={t('access.password')}
          description={t('access.rule')}
          autoComplete="new-password"
          required
          withAsterisk={false}
          minLength={12}
          size="md"
          value={given.password}
          onChange={({ currentTarget }) => setGiven({ ...given, password: currentTarget.value })}
        />
        {accept.error === null ? null : <ProblemAlert problem={accept.error} />}
        <Button type="submit" size="md" loading={accept.isPending}>
          {t('access.submit')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('access.until')} <Instant at={link.expiresAt} />
        </Text>
      </Stack>
    </form>
  );
}

/** Takes up an invitation or sets a new password, by a link that works once. */
export function AccessForm(props: AccessFormProps): ReactNode {
  const { t } = useTranslation('app');
  const { data, error, isPending } = useQuery(accessLinkQuery(props.token));
  if (data !== undefined) return <Form {...props} link={data} />;
  if (isPending) return null;
  const isGone = error instanceof ApiProblem && error.status >= 400 && error.status < 429;
  if (!isGone) return <ProblemAlert problem={error} />;
  return (
    <EmptyState icon={IconLinkOff} level={1} title={t('access.gone')}>
      {t('access.goneBody')}
    </EmptyState>
  );
}
