import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleChecks } from '#contract/api/schedules.ts';
import { ChecksResult } from './checks-result.tsx';
import { keyOf } from './exceptions.ts';
import type { Scheduling } from './schedule-api.ts';

type ScheduleChecksResultProps = {
  found: Pick<ScheduleChecks, 'instant' | 'issues'> | undefined;
  /** It was found for another time, and is being asked anew. */
  isOld: boolean;
  /** What somebody has said may pass, in the dialog before. */
  overrides: NonNullable<Scheduling['overrides']>;
  onGo: (at: string) => void;
};

/** Every publish check as it would be at that time. */
export function ScheduleChecksResult(props: ScheduleChecksResultProps): ReactNode {
  const { found, isOld, overrides, onGo } = props;
  const { t } = useTranslation('schedule');
  if (found === undefined || found.instant === null) return null;
  const reasons = new Map(overrides.map((each) => [keyOf(each), each.reason]));
  return (
    <section aria-label={t('checksThen')} aria-busy={isOld || undefined}>
      <Title order={3} fz="sm" mb={6}>
        {t('checksThen')}
      </Title>
      <ChecksResult
        issues={found.issues}
        ready={t('checksMet')}
        given={{ reasonOf: (issue) => reasons.get(keyOf(issue)) ?? null }}
        onGo={onGo}
      />
    </section>
  );
}
