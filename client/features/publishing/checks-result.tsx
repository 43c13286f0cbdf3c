import { Title } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import IconHandStop from '@tabler/icons-react/dist/esm/icons/IconHandStop.mjs';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRef } from '#contract/api/shapes.ts';
import type { Issue } from '#contract/problem.ts';
import { mayPass, sorted, type Reasons } from './exceptions.ts';
import { IssueList } from './issue-list.tsx';
import classes from './publishing.module.css';

type ChecksResultProps = {
  issues: readonly Issue[];
  /** What is said when nothing stands in the way. */
  ready: string;
  onGo?: ((at: string) => void) | undefined;
  /** Whose words are in the revision, and the facts that readers had, for what the checks say of them. */
  people?: readonly PersonRef[];
  facts?: readonly string[];
  /** Where somebody may say why an issue can pass. */
  reasons?: Reasons | undefined;
};

type PartProps = {
  tone: 'error' | 'warning' | 'good';
  /** Said aloud when it changes. */
  told?: boolean;
  title: string;
  children?: ReactNode;
};

const ICONS = {
  error: IconHandStop,
  warning: IconAlertTriangle,
  good: IconCircleCheck,
} as const;

function Part({ tone, title, told = false, children }: PartProps): ReactNode {
  const id = useId();
  const Picture = ICONS[tone];
  return (
    <div role="group" className={classes['part']} aria-labelledby={id} data-tone={tone}>
      <div role={told ? 'status' : undefined}>
        <Title order={4} id={id} className={classes['partTitle'] ?? ''}>
          <Picture size={18} stroke={2} aria-hidden />
          {title}
        </Title>
      </div>
      {children}
    </div>
  );
}

/** What the publish checks found: what stands in the way, what was let pass with a reason, and apart from both what to look at. */
export function ChecksResult(props: ChecksResultProps): ReactNode {
  const { issues, ready, reasons, ...rest } = props;
  const { t } = useTranslation('publishing');
  const { stops, unsigned, overridable, toKnow } = sorted(issues);
  const isPassed = (issue: Issue): boolean =>
    mayPass(issue) && (reasons?.reasonOf(issue)?.trim() ?? '') !== '';
  const passed = overridable.filter(isPassed);
  const standing = [...stops, ...unsigned, ...overridable.filter((issue) => !isPassed(issue))];
  const summary =
    standing.length > 0
      ? t('checks.error', { count: standing.length })
      : passed.length > 0
        ? t('checks.nothingLeft')
        : ready;
  return (
    <div className={classes['parts']}>
      {/* One list for both, so that a field stays under the hand that writes the reason in it. */}
      <Part told tone={standing.length > 0 ? 'error' : 'good'} title={summary}>
        {standing.length + passed.length === 0 ? null : (
          <IssueList
            {...rest}
            issues={[...stops, ...unsigned, ...overridable]}
            {...{ reasons, isPassed }}
          />
        )}
      </Part>
      {toKnow.length === 0 ? null : (
        <Part tone="warning" title={t('checks.warning', { count: toKnow.length })}>
          <IssueList {...rest} issues={toKnow} most={4} />
        </Part>
      )}
    </div>
  );
}
