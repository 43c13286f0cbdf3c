import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { desksQuery } from '#client/api/desks.ts';
import { useMe } from '#client/api/session.ts';
import { Board } from '#client/features/planning/board/board.tsx';
import { readBoardFilters } from '#client/features/planning/board/filters.ts';
import { PeopleThere, WithPeople } from '#client/features/writing/desk-list/people-there.tsx';
import { useTitle } from '../use-title.ts';
import { Asking } from './board/asking.tsx';

const route = getRouteApi('/shell/board');

function people(articleId: string): ReactNode {
  return <PeopleThere articleId={articleId} />;
}

/** The board of the newsroom, with its filters in the address. */
export function BoardScreen(): ReactNode {
  const { t } = useTranslation('board');
  const me = useMe();
  const filters = readBoardFilters(route.useSearch());
  const navigate = route.useNavigate();
  const desks = useQuery(desksQuery).data ?? [];
  useTitle(t('title'));
  return (
    <WithPeople>
      <Board
        filters={filters}
        onFilters={(search) => void navigate({ search, replace: true })}
        desks={desks}
        languages={me.newsroom.languages}
        me={me}
        zone={me.newsroom.zone}
        people={people}
        asks={(deed, about) => <Asking key={about.articleId} deed={deed} {...about} />}
      />
    </WithPeople>
  );
}
