import { Button, Textarea, Title } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconHandStop from '@tabler/icons-react/dist/esm/icons/IconHandStop.mjs';
import IconPencilCheck from '@tabler/icons-react/dist/esm/icons/IconPencilCheck.mjs';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRef } from '#contract/api/shapes.ts';
import type { Issue } from '#contract/problem.ts';
import { useSaid, type Known } from '#client/ui/said.ts';
import { mayPass, sorted, type Reasons } from './exceptions.ts';
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
  /** Where somebody may say why an issue can pass; without it issues are only told. */
  reasons?: Reasons | undefined;
};

type OneIssueProps = Omit<IssueListProps, 'issues'> & { issue: Issue };

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

function Override({
  issue,
  reasons,
  sentence,
}: Pick<OneIssueProps, 'issue'> & { reasons: Reasons; sentence: string }): ReactNode {
  const { t } = useTranslation('glass');
  const reason = reasons.reasonOf(issue);
  if (!mayPass(issue)) return <span className={classes['aside']}>{t('override.notYours')}</span>;
  if (reason === null) {
    return (
      <Button
        variant="subtle"
        size="compact-xs"
        className={classes['aside'] ?? ''}
        aria-label={`${t('override.action')}: ${sentence}`}
        onClick={() => reasons.onReason(issue, '')}
      >
        {t('override.action')}
      </Button>
    );
  }
  return (
    <div className={classes['aside']}>
      <Textarea
        label={t('override.reason')}
        description={t('override.hint')}
        size="xs"
        required
        autosize
        minRows={1}
        maxRows={4}
        maxLength={2000}
        autoFocus
        value={reason}
        onChange={(event) => reasons.onReason(issue, event.currentTarget.value)}
      />
      <Button
        variant="subtle"
        size="compact-xs"
        aria-label={`${t('override.not')}: ${sentence}`}
        onClick={() => reasons.onReason(issue, null)}
      >
        {t('override.not')}
      </Button>
    </div>
  );
}

function OneIssue(props: OneIssueProps): ReactNode {
  const { issue, onGo, reasons } = props;
  const { t } = useTranslation(['publishing', 'glass']);
  const sentence = useSentence(props);
  const stops = issue.severity !== 'warning';
  const passes = stops && (reasons?.reasonOf(issue)?.trim() ?? '') !== '';
  const Picture = passes ? IconPencilCheck : stops ? IconHandStop : IconAlertTriangle;
  return (
    <li
      className={classes['issue']}
      data-severity={passes ? 'passes' : stops ? 'error' : 'warning'}
    >
      <Picture size={16} stroke={2} aria-hidden />
      <div>
        <span className={classes['severity']}>
          {passes ? t('glass:override.passes') : t(stops ? 'checks.error' : 'checks.warning')}
        </span>
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
      {reasons === undefined || issue.override == null ? null : (
        <Override issue={issue} reasons={reasons} sentence={sentence} />
      )}
    </li>
  );
}

function Group({ title, issues, ...rest }: IssueListProps & { title: string }): ReactNode {
  const id = useId();
  if (issues.length === 0) return null;
  return (
    <div role="group" className={classes['group']} aria-labelledby={id}>
      <Title order={4} id={id} className={classes['groupTitle'] ?? ''}>
        {title}
      </Title>
      <ul className={classes['issues']}>
        {issues.map((issue) => (
          <OneIssue key={`${issue.at} ${issue.code} ${issue.message}`} issue={issue} {...rest} />
        ))}
      </ul>
    </div>
  );
}

/** What stands in the way, what may be overridden with a reason, and what to know: each with the way to its place. */
export function IssueList({ issues, ...rest }: IssueListProps): ReactNode {
  const { t } = useTranslation('glass');
  const { stops, unsigned, overridable, toKnow } = sorted(issues);
  return (
    <>
      <Group title={t('group.stops')} issues={[...stops, ...unsigned]} {...rest} />
      <Group title={t('group.overridable')} issues={overridable} {...rest} />
      <Group title={t('group.toKnow')} issues={toKnow} {...rest} />
    </>
  );
}
