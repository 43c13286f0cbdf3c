import { Container, Stack, Text, Title } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';

function failureOf(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** What stands in place of a screen that failed; the rest of the desk goes on. */
export function CrashScreen({ error }: ErrorComponentProps): ReactNode {
  const { t } = useTranslation('app');
  const router = useRouter();
  const { reset } = useQueryErrorResetBoundary();
  const tryAgain = (): void => {
    reset();
    void router.invalidate();
  };
  return (
    <Container component="main" size="sm" py="xl">
      <Stack>
        <Title order={1}>{t('crash.title')}</Title>
        <Text c="dimmed">{t('crash.body')}</Text>
        <ProblemAlert problem={failureOf(error)} onRetry={tryAgain} />
      </Stack>
    </Container>
  );
}
