import { Button } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconHandStop from '@tabler/icons-react/dist/esm/icons/IconHandStop.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRef } from '#contract/api/shapes.ts';
import type { Issue } from '#contract/problem.ts';
import { useSaid, type Known } from '#client/ui/said.ts';
import { listOfFacts } from './kinds.ts';
import classes from './publishing.module.css';

/** Places of the dialog itself; nobody needs to be led there. */
const HERE: readonly string[] = ['', 'kind', 'corrections', 'revisionId'];

type IssueListProps = {
  issues: readonly Issue[];
  /** Leads to the place an issue names (`headline`, `block:4f2`, `scope:editorial`). */
  onGo: (at: string) => void;
  /** Who may be named (`person:…`), and the facts that readers had. */
  people?: readonly PersonRef[];
  facts?: readonly string[];
};

type OneIssueProps = Omit<IssueListProps, 'issues'> & { issue: Issue };

function OneIssue({ issue, onGo, people = [], facts = [] }: OneIssueProps): ReactNode {
  const { t, i18n } = useTranslation('publishing');
  const said = useSaid();
  const person = people.find(({ id }) => issue.at === `person:${id}`);
  const known: Known = {
    ...(person === undefined ? {} : { name: person.name }),
    ...(facts.length === 0 ? {} : { facts: listOfFacts(facts, i18n.language) }),
  };
  const sentence = said.issue(issue, known);
  const stops = issue.severity !== 'warning';
  const Picture = stops ? IconHandStop : IconAlertTriangle;
  return (
    <li className={classes['issue']} data-severity={stops ? 'error' : 'warning'}>
      <Picture size={16} stroke={2} aria-hidden />
      <div>
        <span className={classes['severity']}>{t(stops ? 'checks.error' : 'checks.warning')}</span>
        <span>{sentence}</span>
      </div>
      {HERE.includes(issue.at) ? null : (
        <Button
          variant="default"
          size="compact-xs"
          aria-label={`${t('checks.go')}: ${sentence}`}
          onClick={() => onGo(issue.at)}
        >
          {t('checks.go')}
        </Button>
      )}
    </li>
  );
}

/** Everything that stands in the way, then everything to look at, each with the way to its place. */
export function IssueList({ issues, ...rest }: IssueListProps): ReactNode {
  const errors = issues.filter(({ severity }) => severity !== 'warning');
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  return (
    <ul className={classes['issues']}>
      {[...errors, ...warnings].map((issue) => (
        <OneIssue key={`${issue.at} ${issue.code} ${issue.message}`} issue={issue} {...rest} />
      ))}
    </ul>
  );
}
