import { Button, CopyButton, Group } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#contract/problem.ts';
import { Notice } from './notice.tsx';
import { useSaid } from './said.ts';

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

/** Which field an issue is about, as the screens call it; what they have no word for is left to the details. */
function useField(): (at: string) => string {
  const { t, i18n } = useTranslation('ui');
  return (at) => {
    const [, index, part] = /^corrections\.(\d+)\.(was|now)$/u.exec(at) ?? [];
    if (index !== undefined) {
      const field = t(part === 'was' ? 'correction.was' : 'correction.now');
      return t('correction.field', { n: Number(index) + 1, field });
    }
    const name = at.split(/[.:]/u).findLast((part) => !/^\d*$/u.test(part)) ?? '';
    return name === '' ? '' : i18n.t(`field.${name}`, { ns: 'ui', defaultValue: '' });
  };
}

/** A refusal or failure, with every issue it names, a way to copy the details and, if given, to try again. */
export function ProblemAlert({ problem, title, onRetry }: ProblemAlertProps): ReactNode {
  const { t } = useTranslation('ui');
  const said = useSaid();
  const field = useField();
  // The only issue is often what the message says already.
  const issues = (problem.issues ?? []).filter(({ message }) => message !== problem.message);
  return (
    <Notice role="alert" tone="bad" icon={IconAlertTriangle} title={title ?? t('problem.title')}>
      {said.failure(problem)}
      {issues.length === 0 ? null : (
        <ul>
          {issues.map((issue) => (
            <li key={`${issue.at} ${issue.code} ${issue.message}`}>
              {field(issue.at) === '' ? null : <b>{field(issue.at)}: </b>}
              {said.issue(issue)}
            </li>
          ))}
        </ul>
      )}
      <Group gap="xs" mt="xs">
        {onRetry === undefined ? null : (
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {t('problem.retry')}
          </Button>
        )}
        <CopyButton value={detailsOf(problem)}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? t('copied') : t('problem.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Notice>
  );
}
