import { Button, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#contract/problem.ts';
import { mayPass, type Reasons } from './exceptions.ts';
import classes from './publishing.module.css';

type OverrideProps = { issue: Issue; reasons: Reasons; sentence: string };

function WhoMay({ right }: { right: string }): ReactNode {
  const { t, i18n } = useTranslation(['publishing', 'roles']);
  const name = i18n.t(`right.${right}`, { ns: 'roles', defaultValue: right });
  return <span className={classes['aside']}>{t('checks.whoMay', { right: name })}</span>;
}

/** Whether an issue may pass with a reason: the button and the reason of whoever may say so, the right for whoever may not. */
export function Override({ issue, reasons, sentence }: OverrideProps): ReactNode {
  const { t } = useTranslation('glass');
  const reason = reasons.reasonOf(issue);
  if (issue.override == null) return null;
  if (!mayPass(issue)) return <WhoMay right={issue.override.right} />;
  if (reason === null) {
    return (
      <Button
        variant="default"
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
