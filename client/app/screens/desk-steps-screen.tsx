import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { desksQuery } from '#client/api/desks.ts';
import { useMe } from '#client/api/session.ts';
import { DeadlinesPanel } from '#client/features/planning/duty/deadlines.tsx';
import { StepsPanel } from '#client/features/sign-off/steps/steps-panel.tsx';
import { Page } from '#client/ui/page.tsx';
import { useTitle } from '../use-title.ts';

/** Which signatures a desk’s articles need before readers may have them, and how soon it wants things done. */
export function DeskStepsScreen(): ReactNode {
  const { t } = useTranslation('deskSteps');
  const { desk: slug } = useSearch({ from: '/shell/desk-steps' });
  const navigate = useNavigate();
  const me = useMe();
  const desks = useSuspenseQuery(desksQuery).data;
  // Without a desk in the address: the first on which one may do something, else the first of all.
  const own = me.memberships.find(({ rights }) => rights.includes('sign-off-steps'));
  const desk =
    desks.find((each) => each.slug === slug) ??
    desks.find(({ id }) => id === (own ?? me.memberships[0])?.desk.id) ??
    desks[0];
  useTitle(t('title'));
  const go = (deskId: string): void => {
    const chosen = desks.find(({ id }) => id === deskId);
    if (chosen !== undefined) void navigate({ to: '/desk-steps', search: { desk: chosen.slug } });
  };
  return (
    <Page title={t('title')} width="wide">
      {desk === undefined ? null : (
        <>
          <StepsPanel desks={desks} deskId={desk.id} onDesk={go} />
          <DeadlinesPanel desk={desk} />
        </>
      )}
    </Page>
  );
}
