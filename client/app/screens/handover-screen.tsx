import { Checkbox } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '#client/api/session.ts';
import { readSince } from '#client/features/planning/duty/filters.ts';
import { Handover } from '#client/features/planning/duty/handover.tsx';
import { Page } from '#client/ui/page.tsx';
import { keepStartPage, startPage } from '../start-page.ts';
import { useTitle } from '../use-title.ts';

const route = getRouteApi('/shell/handover');

function BeginHere(): ReactNode {
  const { t } = useTranslation('duty');
  const [begins, setBegins] = useState(() => startPage() === '/handover');
  return (
    <Checkbox
      label={t('handover.begin')}
      checked={begins}
      onChange={({ currentTarget }) => {
        setBegins(currentTarget.checked);
        keepStartPage(currentTarget.checked ? '/handover' : '/');
      }}
    />
  );
}

/** What somebody finds when they come back, and leaves when they go. */
export function HandoverScreen(): ReactNode {
  const { t } = useTranslation('duty');
  const me = useMe();
  const { since } = readSince(route.useSearch());
  const navigate = route.useNavigate();
  useTitle(t('handover.title'));
  const desks = me.memberships.map(({ desk }) => desk);
  const own = [...new Map(desks.map((desk) => [desk.id, desk])).values()];
  return (
    <Page title={t('handover.title')} width="wide" actions={<BeginHere />}>
      <Handover
        since={since}
        onSince={(chosen) =>
          void navigate({ search: chosen === undefined ? {} : { since: chosen }, replace: true })
        }
        desks={own}
      />
    </Page>
  );
}
