import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { desksQuery } from '#client/api/desks.ts';
import { readFigureFilters } from '#client/features/planning/duty/filters.ts';
import { Figures } from '#client/features/planning/figures/figures.tsx';
import { Page } from '#client/ui/page.tsx';
import { useTitle } from '../use-title.ts';

const route = getRouteApi('/shell/figures');

/** How it went, with period and desk in the address. */
export function FiguresScreen(): ReactNode {
  const { t } = useTranslation('figures');
  const filters = readFigureFilters(route.useSearch());
  const navigate = route.useNavigate();
  const desks = useQuery(desksQuery).data ?? [];
  useTitle(t('title'));
  return (
    <Page title={t('title')} width="wide">
      <Text c="dimmed" maw="60ch">
        {t('lead')}
      </Text>
      <Figures
        filters={filters}
        onFilters={(search) => void navigate({ search, replace: true })}
        desks={desks}
      />
    </Page>
  );
}
