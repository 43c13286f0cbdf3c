import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { desksQuery } from '#client/api/desks.ts';
import { useMe } from '#client/api/session.ts';
import { Calendar } from '#client/features/planning/calendar/calendar.tsx';
import { readCalendar } from '#client/features/planning/calendar/filters.ts';
import { TemplateChoice } from '#client/features/writing/templates/template-choice.tsx';
import { useTitle } from '../use-title.ts';

const route = getRouteApi('/shell/calendar');

/** The newsroom’s calendar; what of it is shown stands in the address. */
export function CalendarScreen(): ReactNode {
  const { t } = useTranslation('calendar');
  const me = useMe();
  const shown = readCalendar(route.useSearch());
  const show = route.useNavigate();
  const navigate = useNavigate();
  const desks = useQuery(desksQuery).data ?? [];
  const { newsroom } = me;
  useTitle(t('title'));
  return (
    <Calendar
      shown={shown}
      onShown={(search) => void show({ search, replace: true })}
      zone={newsroom.zone}
      desks={desks}
      languages={newsroom.languages}
      deskId={me.memberships[0]?.desk.id ?? desks[0]?.id ?? ''}
      language={newsroom.defaultLanguage}
      templateChoice={(wish) => <TemplateChoice {...wish} saysNone />}
      onOpenArticle={(articleId) =>
        void navigate({ to: '/articles/$articleId', params: { articleId } })
      }
    />
  );
}
