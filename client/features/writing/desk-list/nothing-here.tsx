import { Button, Group } from '@mantine/core';
import IconInbox from '@tabler/icons-react/dist/esm/icons/IconInbox.mjs';
import IconNews from '@tabler/icons-react/dist/esm/icons/IconNews.mjs';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { isFiltered, type Filters } from './filters.ts';

type NothingHereProps = {
  filters: Filters;
  onFilters: (filters: Filters) => void;
  onNewStory: () => void;
};

/** Which of the filters says it all, if one does. */
function kindOf(filters: Filters): 'none' | 'noneMine' | 'noneAwaits' {
  if (Object.keys(filters).length > 1) return 'none';
  return filters.mine === true ? 'noneMine' : filters.awaits === 'me' ? 'noneAwaits' : 'none';
}

/** An empty list: whether the filters or the desks are the reason, and what to do about it. */
export function NothingHere({ filters, onFilters, onNewStory }: NothingHereProps): ReactNode {
  const { t } = useTranslation('deskList');
  if (!isFiltered(filters)) {
    return (
      <EmptyState
        icon={IconNews}
        title={t('empty.title')}
        actions={
          <Group mt="sm">
            <Button onClick={onNewStory}>{t('key.newStory')}</Button>
            <Button component={Link} to="/import" variant="default">
              {t('key.import')}
            </Button>
          </Group>
        }
      >
        {t('empty.body')}
      </EmptyState>
    );
  }
  const kind = kindOf(filters);
  return (
    <EmptyState
      icon={IconInbox}
      title={t(`${kind}.title`)}
      actions={
        <Button variant="default" mt="sm" onClick={() => onFilters({})}>
          {t('clear')}
        </Button>
      }
    >
      {t(`${kind}.body`)}
    </EmptyState>
  );
}
