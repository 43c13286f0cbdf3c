import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleChecks } from '#contract/api/schedules.ts';
import { ChecksResult } from './checks-result.tsx';
import type { Reasons } from './exceptions.ts';

type ScheduleChecksResultProps = {
  found: Pick<ScheduleChecks, 'instant' | 'issues'> | undefined;
  /** It was found for another time, and is being asked anew. */
  isOld: boolean;
  /** What somebody has said may pass, in the dialog before or here. */
  reasons: Reasons;
  onGo: (at: string) => void;
};

/** Every publish check as it would be at that time. */
export function ScheduleChecksResult(props: ScheduleChecksResultProps): ReactNode {
  const { found, isOld, reasons, onGo } = props;
  const { t } = useTranslation('schedule');
  if (found === undefined || found.instant === null) return null;
  return (
    <section aria-label={t('checksThen')} aria-busy={isOld || undefined}>
      <Title order={3} fz="sm" mb={6}>
        {t('checksThen')}
      </Title>
      <ChecksResult issues={found.issues} ready={t('checksMet')} reasons={reasons} onGo={onGo} />
    </section>
  );
}
