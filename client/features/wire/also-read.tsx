import { Text } from '@mantine/core';
import IconClockPause from '@tabler/icons-react/dist/esm/icons/IconClockPause.mjs';
import IconHandStop from '@tabler/icons-react/dist/esm/icons/IconHandStop.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#client/ui/notice.tsx';
import type { Import } from './api.ts';
import { printedField } from './reading-facts.ts';

type AlsoReadProps = { reading: Import['reading'] };

/** What the copy says that no field of a draft holds: an embargo, a kill or hold, when it was sent. */
export function AlsoRead({ reading }: AlsoReadProps): ReactNode {
  const { t } = useTranslation('wire');
  const embargo = printedField(reading, 'embargo');
  const killHold = printedField(reading, 'killHold');
  const time = printedField(reading, 'timestamp');
  return (
    <>
      {embargo === null ? null : (
        <Notice tone="bad" icon={IconClockPause} title={t('embargo.title')}>
          <q dir="auto">{embargo.raw}</q>. {t('embargo.body')}
        </Notice>
      )}
      {killHold === null ? null : (
        <Notice tone="bad" icon={IconHandStop} title={t('killHold.title')}>
          <q dir="auto">{killHold.raw}</q>. {t('killHold.body')}
        </Notice>
      )}
      {time === null ? null : (
        <Text size="sm" c="dimmed">
          {t('printedTime')} <bdi>{time.raw}</bdi>
        </Text>
      )}
    </>
  );
}
