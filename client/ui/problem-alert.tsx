import { Alert, Button, CopyButton, Group, List, Text } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#contract/problem.ts';

/** Whatever failed; a refusal of the server brings code, issues and the request’s number with it. */
export type Failure = Error & {
  code?: string;
  issues?: readonly Issue[];
  requestId?: string | null;
};

type ProblemAlertProps = { problem: Failure; title?: string; onRetry?: () => void };

/** The details as a person would send them to whoever looks after the system. */
export function detailsOf(problem: Failure): string {
  const lines = (problem.issues ?? []).map(
    ({ at, code, message }) => `- ${[at, code, message].filter((part) => part !== '').join(' · ')}`,
  );
  const about = [problem.code ?? problem.name, problem.requestId ?? ''].filter((x) => x !== '');
  return [problem.message, ...lines, about.join(' · ')].join('\n');
}

/** A refusal or failure, with every issue it names, a way to copy the details and, if given, to try again. */
export function ProblemAlert({ problem, title, onRetry }: ProblemAlertProps): ReactNode {
  const { t } = useTranslation('ui');
  const issues = problem.issues ?? [];
  return (
    <Alert
      role="alert"
      color="red"
      variant="outline"
      bg="var(--wt-tone-bad-back)"
      icon={<IconAlertTriangle aria-hidden />}
      title={title ?? t('problem.title')}
    >
      <Text size="sm">{problem.message}</Text>
      {issues.length === 0 ? null : (
        <List size="sm" mt="xs">
          {issues.map((issue) => (
            <List.Item key={`${issue.at} ${issue.code} ${issue.message}`}>
              {issue.at === '' ? null : <b>{issue.at}: </b>}
              {issue.message}
            </List.Item>
          ))}
        </List>
      )}
      <Group gap="xs" mt="sm">
        {onRetry === undefined ? null : (
          <Button size="xs" onClick={onRetry}>
            {t('problem.retry')}
          </Button>
        )}
        <CopyButton value={detailsOf(problem)}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {copied ? t('copied') : t('problem.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Alert>
  );
}
