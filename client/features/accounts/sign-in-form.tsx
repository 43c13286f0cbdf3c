import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#contract/api/accounts.ts';
import { ApiProblem } from '#client/api/api-problem.ts';
import { signIn } from '#client/api/session.ts';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';

type SignInFormProps = { email?: string; onSignedIn: (me: Me) => void };

function Refusal({ error }: { error: Error | null }): ReactNode {
  const { t } = useTranslation('app');
  if (error === null) return null;
  const status = error instanceof ApiProblem ? error.status : null;
  if (status === 401) {
    return (
      <Text role="alert" c="var(--mantine-color-error)" fw={600}>
        {t('signIn.wrong')}
      </Text>
    );
  }
  const wait = error instanceof ApiProblem ? error.retryAfter : null;
  if (status === 429 && wait !== null) {
    return (
      <Text role="alert" c="var(--mantine-color-error)" fw={600}>
        {t('signIn.tooOften', { seconds: wait })}
      </Text>
    );
  }
  return <ProblemAlert problem={error} />;
}

/** Email address and password; a wrong pair keeps both as they were typed. */
export function SignInForm({ email = '', onSignedIn }: SignInFormProps): ReactNode {
  const { t } = useTranslation('app');
  const [given, setGiven] = useState({ email, password: '' });
  const attempt = useMutation({ mutationFn: signIn, onSuccess: onSignedIn });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        attempt.mutate({ email: given.email.trim(), password: given.password });
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t('signIn.email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          withAsterisk={false}
          dir="ltr"
          size="md"
          value={given.email}
          onChange={({ currentTarget }) => setGiven({ ...given, email: currentTarget.value })}
          data-autofocus={email === '' ? true : undefined}
        />
        <PasswordInput
          label={t('signIn.password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          size="md"
          value={given.password}
          onChange={({ currentTarget }) => setGiven({ ...given, password: currentTarget.value })}
          data-autofocus={email === '' ? undefined : true}
        />
        <Refusal error={attempt.error} />
        <Button type="submit" size="md" loading={attempt.isPending}>
          {t('signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}
