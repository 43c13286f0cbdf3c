import { Button } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconHandStop from '@tabler/icons-react/dist/esm/icons/IconHandStop.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#contract/problem.ts';
import classes from './publishing.module.css';

/** Places of the dialog itself; nobody needs to be led there. */
const HERE: readonly string[] = ['', 'kind', 'corrections', 'revisionId'];

type IssueListProps = {
  issues: readonly Issue[];
  /** Leads to the place an issue names (`headline`, `block:4f2`, `scope:editorial`). */
  onGo: (at: string) => void;
};

function OneIssue({ issue, onGo }: { issue: Issue; onGo: (at: string) => void }): ReactNode {
  const { t } = useTranslation('publishing');
  const stops = issue.severity !== 'warning';
  const Picture = stops ? IconHandStop : IconAlertTriangle;
  return (
    <li className={classes['issue']} data-severity={stops ? 'error' : 'warning'}>
      <Picture size={16} stroke={2} aria-hidden />
      <div>
        <span className={classes['severity']}>{t(stops ? 'checks.error' : 'checks.warning')}</span>
        <span>{issue.message}</span>
      </div>
      {HERE.includes(issue.at) ? null : (
        <Button
          variant="default"
          size="compact-xs"
          aria-label={`${t('checks.go')}: ${issue.message}`}
          onClick={() => onGo(issue.at)}
        >
          {t('checks.go')}
        </Button>
      )}
    </li>
  );
}

/** Everything that stands in the way, then everything to look at, each with the way to its place. */
export function IssueList({ issues, onGo }: IssueListProps): ReactNode {
  const errors = issues.filter(({ severity }) => severity !== 'warning');
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  return (
    <ul className={classes['issues']}>
      {[...errors, ...warnings].map((issue) => (
        <OneIssue key={`${issue.at} ${issue.code} ${issue.message}`} issue={issue} onGo={onGo} />
      ))}
    </ul>
  );
}
