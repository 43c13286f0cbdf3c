import { Button, Text, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#contract/problem.ts';
import { mayPass, type Held, type Reasons } from './exceptions.ts';
import classes from './publishing.module.css';

type OverrideProps = { issue: Issue; reasons: Reasons; sentence: string };

function WhoMay({ right }: { right: string }): ReactNode {
  const { t, i18n } = useTranslation(['publishing', 'roles']);
  const name = i18n.t(`right.${right}`, { ns: 'roles', defaultValue: right });
  return <span className={classes['aside']}>{t('checks.whoMay', { right: name })}</span>;
}

type AskProps = OverrideProps & { onAsk: () => void };

function Ask({ issue, reasons, sentence, onAsk }: AskProps): ReactNode {
  const { t } = useTranslation(['glass']);
  const held = reasons.heldOf?.(issue) ?? null;
  const ask = (reason: string): void => {
    onAsk();
    reasons.onReason(issue, reason);
  };
  if (held !== null) return <AskAgain held={held} sentence={sentence} onAsk={ask} />;
  return (
    <Button
      variant="default"
      size="compact-xs"
      className={classes['aside'] ?? ''}
      aria-label={`${t('override.action')}: ${sentence}`}
      onClick={() => ask('')}
    >
      {t('override.action')}
    </Button>
  );
}

type AskAgainProps = { held: Held; sentence: string; onAsk: (reason: string) => void };

/** What was said before is shown, and is said again only by whoever presses. */
function AskAgain({ held, sentence, onAsk }: AskAgainProps): ReactNode {
  const { t } = useTranslation('scheduleAgain');
  return (
    <div className={classes['aside']}>
      <Text size="sm" dir="auto">
        {t('held', { name: held.by, reason: held.reason })}
      </Text>
      <Button
        mt={4}
        variant="default"
        size="compact-xs"
        aria-label={`${t('again')}: ${sentence}`}
        onClick={() => onAsk(held.reason)}
      >
        {t('again')}
      </Button>
    </div>
  );
}

/** Whether an issue may pass with a reason: the button and the reason of whoever may say so, the right for whoever may not. */
export function Override({ issue, reasons, sentence }: OverrideProps): ReactNode {
  const { t } = useTranslation('glass');
  // The field has the focus of whoever has just asked for it, not that of a dialog that opens with a reason.
  const [asked, setAsked] = useState(false);
  const reason = reasons.reasonOf(issue);
  if (issue.override == null) return null;
  if (!mayPass(issue)) return <WhoMay right={issue.override.right} />;
  if (reason === null) {
    return <Ask {...{ issue, reasons, sentence }} onAsk={() => setAsked(true)} />;
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
        autoFocus={asked}
        value={reason}
        onChange={(event) => reasons.onReason(issue, event.currentTarget.value)}
      />
      <Button
        // A finger’s width away from the field.
        mt={6}
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
