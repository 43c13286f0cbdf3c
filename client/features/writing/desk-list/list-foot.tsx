import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './desk-list.module.css';

type ListFootProps = { shown: number; hasMore: boolean; busy: boolean; onMore: () => void };

/** How many are shown, and the way to more. */
export function ListFoot({ shown, hasMore, busy, onMore }: ListFootProps): ReactNode {
  const { t } = useTranslation('deskList');
  return (
    <div className={classes['foot']}>
      <Text size="sm" c="dimmed" role="status">
        {t('count', { count: shown })}
        {hasMore ? '' : ` · ${t('end')}`}
      </Text>
      {hasMore ? (
        <Button variant="default" loading={busy} onClick={onMore}>
          {t('more')}
        </Button>
      ) : null}
    </div>
  );
}
