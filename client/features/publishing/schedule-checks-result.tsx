import { Text, Title } from '@mantine/core';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleChecks } from '#contract/api/schedules.ts';
import { Sign } from '#client/ui/sign.tsx';
import { IssueList } from './issue-list.tsx';

/** Nobody is led away from here: the article is behind the dialog. */
const STAY = (): void => undefined;

/** Every publish check as it would be at that time. */
export function ScheduleChecksResult({
  found,
}: {
  found: Pick<ScheduleChecks, 'instant' | 'issues'> | undefined;
}): ReactNode {
  const { t } = useTranslation(['schedule', 'publishing']);
  if (found === undefined || found.instant === null) return null;
  const errors = found.issues.filter(({ severity }) => severity !== 'warning').length;
  return (
    <section aria-label={t('checksThen')}>
      <Title order={3} fz="sm">
        {t('checksThen')}
      </Title>
      {errors === 0 ? (
        <Sign tone="good" icon={IconCircleCheck}>
          {t('checksMet')}
        </Sign>
      ) : (
        <Text size="sm" fw={600} role="status">
          {t('publishing:checks.error', { count: errors })}
        </Text>
      )}
      <IssueList issues={found.issues.map((issue) => ({ ...issue, at: '' }))} onGo={STAY} />
    </section>
  );
}
