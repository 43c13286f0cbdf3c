import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { desksQuery } from '#client/api/desks.ts';
import { useMe } from '#client/api/session.ts';
import { readFilters } from '#client/features/writing/desk-list/filters.ts';
import { DeskList } from '#client/features/writing/desk-list/desk-list.tsx';
import { useShellActions } from '../shell/shell-actions.ts';
import { useTitle } from '../use-title.ts';
import { PublishingSeveral } from './publishing-several.tsx';

const route = getRouteApi('/shell/');

/** The first screen after signing in: what is on the desks, with its filters in the address. */
export function DeskListScreen(): ReactNode {
  const { t } = useTranslation('deskList');
  const me = useMe();
  // The router leaves in the address what it did not understand.
  const filters = readFilters(route.useSearch());
  const navigate = route.useNavigate();
  const desks = useQuery(desksQuery).data ?? [];
  const { newStory } = useShellActions();
  // The server decides of each article; who publishes nothing anywhere is spared the boxes.
  const publishes = me.memberships.some(({ rights }) =>
    rights.some((right) => right.startsWith('publish-')),
  );
  useTitle(t('title'));
  return (
    <DeskList
      filters={filters}
      onFilters={(search) => void navigate({ search, replace: true })}
      desks={desks}
      languages={me.newsroom.languages}
      onNewStory={newStory}
      publishesSeveral={publishes ? (about) => <PublishingSeveral {...about} /> : null}
    />
  );
}
