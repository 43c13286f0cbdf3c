import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The place of what is on its way, `height` in pixels, said to those who listen. */
export function Waiting({ height }: { height: number }): ReactNode {
  const { t } = useTranslation('ui');
  return <Skeleton h={height} role="status" aria-label={t('loading')} />;
}
