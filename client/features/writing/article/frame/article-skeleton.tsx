import { Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './frame.module.css';

/** The shape of the screen while the article is on its way. */
export function ArticleSkeleton(): ReactNode {
  const { t } = useTranslation('article');
  return (
    <main className={classes['screen']} aria-busy aria-label={t('loading')}>
      <Stack gap="md" maw="46rem" mx="auto" w="100%" px="md" py="xl">
        <Skeleton height={18} width="40%" />
        <Skeleton height={34} />
        <Skeleton height={34} width="70%" />
        <Skeleton height={14} mt="md" />
        <Skeleton height={14} />
        <Skeleton height={14} width="85%" />
      </Stack>
    </main>
  );
}
