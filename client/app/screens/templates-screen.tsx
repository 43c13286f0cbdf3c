import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { desksQuery } from '#client/api/desks.ts';
import { useMe } from '#client/api/session.ts';
import { TemplatesPanel } from '#client/features/writing/templates/templates-panel.tsx';
import { Page } from '#client/ui/page.tsx';
import { useTitle } from '../use-title.ts';

/** What the stories of a desk may begin from. */
export function TemplatesScreen(): ReactNode {
  const { t } = useTranslation('templates');
  const { desk: slug } = useSearch({ from: '/shell/templates' });
  const navigate = useNavigate();
  const me = useMe();
  const desks = useSuspenseQuery(desksQuery).data;
  // Without a desk in the address: the first whose templates one keeps, else one’s own first, else the first of all.
  const kept = me.memberships.find(({ rights }) => rights.includes('story-templates'));
  const desk =
    desks.find((each) => each.slug === slug) ??
    desks.find(({ id }) => id === (kept ?? me.memberships[0])?.desk.id) ??
    desks[0];
  useTitle(t('title'));
  const go = (deskId: string): void => {
    const chosen = desks.find(({ id }) => id === deskId);
    if (chosen !== undefined) void navigate({ to: '/templates', search: { desk: chosen.slug } });
  };
  return (
    <Page title={t('title')} width="wide">
      {desk === undefined ? null : (
        <TemplatesPanel key={desk.id} {...{ me, desks, desk }} onDesk={go} />
      )}
    </Page>
  );
}
