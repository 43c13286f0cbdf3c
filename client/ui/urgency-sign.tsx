import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './urgency-sign.module.css';

/** Urgency 1 to 9; the first three stand out by weight and frame, not by colour alone. */
export function UrgencySign({ urgency }: { urgency: number }): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <span
      className={classes['urgency']}
      data-high={urgency <= 3 || undefined}
      title={`${t('urgency')} ${String(urgency)}`}
    >
      <VisuallyHidden component="span">{t('urgency')} </VisuallyHidden>
      {urgency}
    </span>
  );
}
