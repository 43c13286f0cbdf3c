import { NativeSelect, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '#client/api/desks.ts';
import { Panel } from '#client/ui/page.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { deskStepsQuery } from './api.ts';
import { StepsEditor } from './steps-editor.tsx';

type StepsPanelProps = {
  desks: readonly DeskView[];
  deskId: string;
  onDesk: (deskId: string) => void;
};

/** The steps of sign-off of one desk, and which desk that is. */
export function StepsPanel({ desks, deskId, onDesk }: StepsPanelProps): ReactNode {
  const { t } = useTranslation('deskSteps');
  const { data, error, refetch } = useQuery(deskStepsQuery(deskId));
  const name = desks.find(({ id }) => id === deskId)?.name ?? '';
  return (
    <Panel
      title={t('panelTitle', { desk: name })}
      lead={t('lead')}
      actions={
        <NativeSelect
          aria-label={t('desk')}
          value={deskId}
          data={desks.map(({ id, name: label }) => ({ value: id, label }))}
          onChange={({ currentTarget }) => onDesk(currentTarget.value)}
        />
      }
    >
      {data === undefined ? (
        error === null ? (
          <div role="status" aria-label={t('loading')}>
            <Skeleton h={24} mb="sm" w="70%" />
            <Skeleton h={120} />
          </div>
        ) : (
          <ProblemAlert problem={error} onRetry={() => void refetch()} />
        )
      ) : (
        <StepsEditor key={deskId} read={data} desks={desks} />
      )}
    </Panel>
  );
}
