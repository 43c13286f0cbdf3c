import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { desksQuery } from '#client/api/desks.ts';
import { readTaskFilters } from '#client/features/planning/duty/filters.ts';
import { Tasks } from '#client/features/planning/duty/tasks.tsx';
import { Page } from '#client/ui/page.tsx';
import { useTitle } from '../use-title.ts';

const route = getRouteApi('/shell/tasks');

/** What is owed on the desks, with its filters in the address. */
export function TasksScreen(): ReactNode {
  const { t } = useTranslation('duty');
  const filters = readTaskFilters(route.useSearch());
  const navigate = route.useNavigate();
  const desks = useQuery(desksQuery).data ?? [];
  useTitle(t('tasks.title'));
  return (
    <Page title={t('tasks.title')} width="wide">
      <Text c="dimmed" maw="60ch">
        {t('tasks.lead')}
      </Text>
      <Tasks
        filters={filters}
        onFilters={(search) => void navigate({ search, replace: true })}
        desks={desks}
      />
    </Page>
  );
}
