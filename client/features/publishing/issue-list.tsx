import { Button } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconCurrentLocation from '@tabler/icons-react/dist/esm/icons/IconCurrentLocation.mjs';
import IconHandStop from '@tabler/icons-react/dist/esm/icons/IconHandStop.mjs';
import IconPencilCheck from '@tabler/icons-react/dist/esm/icons/IconPencilCheck.mjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRef } from '#contract/api/shapes.ts';
import type { Issue } from '#contract/problem.ts';
import { useSaid, type Known } from '#client/ui/said.ts';
import type { Reasons } from './exceptions.ts';
import { correctionAt } from './correction-faults.ts';
import { useIssuePlace } from './issue-place.ts';
import { listOfFacts } from './kinds.ts';
import { Override } from './override.tsx';
import classes from './publishing.module.css';

type IssueListProps = {
  issues: readonly Issue[];
  /** Leads to the place an issue names (`headline`, `block:4f2`, `scope:editorial`); without it no place is named. */
  onGo?: ((at: string) => void) | undefined;
  /** Who may be named (`person:…`), and the facts that readers had. */
  people?: readonly PersonRef[];
  facts?: readonly string[];
  /** Where somebody may say why an issue can pass; without it issues are only told. */
  reasons?: Reasons | undefined;
  /** Whether somebody has said why it may pass. */
  isPassed?: (issue: Issue) => boolean;
  /** How many are shown before the rest is asked for. */
  most?: number;
};

type OneIssueProps = Omit<IssueListProps, 'issues' | 'most'> & { issue: Issue };

function useSentence({ issue, people = [], facts = [] }: OneIssueProps): string {
  const { i18n } = useTranslation('publishing');
  const said = useSaid();
  const person = people.find(({ id }) => issue.at === `person:${id}`);
  const known: Known = {
    ...(person === undefined ? {} : { name: person.name }),
    ...(facts.length === 0 ? {} : { facts: listOfFacts(facts, i18n.language) }),
  };
  return said.issue(issue, known);
}

function OneIssue(props: OneIssueProps): ReactNode {
  const { issue, onGo, reasons } = props;
  const passed = props.isPassed?.(issue) ?? false;
  const sentence = useSentence(props);
  const place = useIssuePlace(issue.at);
  const stops = issue.severity !== 'warning';
  const Picture = passed ? IconPencilCheck : stops ? IconHandStop : IconAlertTriangle;
  return (
    <li
      className={classes['issue']}
      data-severity={passed ? 'passes' : stops ? 'error' : 'warning'}
    >
      <Picture size={16} stroke={2} aria-hidden />
      <span className={classes['sentence']}>
        {place !== null && onGo === undefined && correctionAt(issue.at) !== null ? (
          <b>{place}: </b>
        ) : null}
        {sentence}
      </span>
      {place === null || onGo === undefined ? null : (
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconCurrentLocation size={13} aria-hidden />}
          aria-label={`${place}: ${sentence}`}
          onClick={() => onGo(issue.at)}
        >
          {place}
        </Button>
      )}
      {reasons === undefined ? null : <Override {...{ issue, reasons, sentence }} />}
    </li>
  );
}

/** Issues one under the other, each with the way to its place and who may let it pass. */
export function IssueList({ issues, most = 8, ...rest }: IssueListProps): ReactNode {
  const { t } = useTranslation('publishing');
  const [all, setAll] = useState(false);
  // One more is shown rather than a button that stands for it.
  const shown = all || issues.length <= most + 1 ? issues : issues.slice(0, most);
  return (
    <>
      <ul className={classes['issues']}>
        {shown.map((issue) => (
          <OneIssue key={`${issue.at} ${issue.code} ${issue.message}`} issue={issue} {...rest} />
        ))}
      </ul>
      {shown.length === issues.length ? null : (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
          {t('checks.all', { n: issues.length })}
        </Button>
      )}
    </>
  );
}
