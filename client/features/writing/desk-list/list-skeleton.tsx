import { Skeleton, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './desk-list.module.css';

const WIDTHS = ['72%', '54%', '83%', '61%', '47%', '76%', '66%', '58%', '80%', '51%'];

/** The shape of the list while it arrives. */
export function ListSkeleton(): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <div role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {WIDTHS.map((width) => (
        <div key={width} className={classes['ghost']} aria-hidden>
          <Skeleton height={18} width={22} />
          <Skeleton height={12} width={130} />
          <div className={classes['ghostHeadline']}>
            <Skeleton height={14} width={width} />
          </div>
          <Skeleton height={18} width={84} />
        </div>
      ))}
    </div>
  );
}
