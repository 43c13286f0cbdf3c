import { Group, NativeSelect, SegmentedControl, Text } from '@mantine/core';
import IconChecks from '@tabler/icons-react/dist/esm/icons/IconChecks.mjs';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNews } from '#client/api/news-line.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { tasksQuery } from './api.ts';
import type { TaskFilters } from './filters.ts';
import { TaskList } from './task-list.tsx';

type Desk = { id: string; name: string };
type TasksProps = {
  filters: TaskFilters;
  onFilters: (filters: TaskFilters) => void;
  desks: readonly Desk[];
};

function Choosing({ filters, onFilters, desks }: TasksProps): ReactNode {
  const { t } = useTranslation('duty');
  const choose = (deskId: string): void => {
    const { deskId: _, ...rest } = filters;
    onFilters(deskId === '' ? rest : { ...rest, deskId });
  };
  return (
    <Group align="flex-end">
      <SegmentedControl
        aria-label={t('tasks.which')}
        value={filters.all === true ? 'all' : 'mine'}
        onChange={(which) => {
          const { all: _, ...rest } = filters;
          onFilters(which === 'all' ? { ...rest, all: true } : rest);
        }}
        data={[
          { value: 'mine', label: t('tasks.mine') },
          { value: 'all', label: t('tasks.all') },
        ]}
      />
      <NativeSelect
        label={t('handover.desk')}
        value={filters.deskId ?? ''}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={[
          { value: '', label: t('tasks.all') },
          ...desks.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Group>
  );
}

/** Open tasks, as they are opened and closed. */
export function Tasks(props: TasksProps): ReactNode {
  const { t } = useTranslation('duty');
  const client = useQueryClient();
  const list = useQuery(tasksQuery(props.filters));
  useNews('task', () => void client.invalidateQueries({ queryKey: ['tasks'] }));
  const { items = [], more = false } = list.data ?? {};
  const none = props.filters.all === true ? t('tasks.none') : t('tasks.noneMine');
  return (
    <>
      <Choosing {...props} />
      {list.error === null ? null : (
        <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />
      )}
      {list.isPending ? <Waiting height={120} /> : null}
      {list.isSuccess && items.length === 0 ? (
        <EmptyState icon={IconChecks} title={none}>
          {t('tasks.noneWhy')}
        </EmptyState>
      ) : null}
      {items.length === 0 ? null : <TaskList tasks={items} label={t('tasks.title')} />}
      {more ? <Text c="dimmed">{t('tasks.more')}</Text> : null}
    </>
  );
}
