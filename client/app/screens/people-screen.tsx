import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '#client/api/session.ts';
import { DesksPanel } from '#client/features/accounts/desks-panel.tsx';
import { InvitationsPanel } from '#client/features/accounts/invitations-panel.tsx';
import { PeopleList } from '#client/features/accounts/people-list.tsx';
import { Page } from '#client/ui/page.tsx';
import { useTitle } from '../use-title.ts';
import { OnlyAdmins } from './only-admins.tsx';

/** Who works here, on which desks and as what. */
export function PeopleScreen(): ReactNode {
  const { t } = useTranslation('accounts');
  const { newsroom } = useMe();
  useTitle(t('people.title'));
  return (
    <OnlyAdmins>
      <Page title={t('people.title')} width="wide">
        <PeopleList />
        <InvitationsPanel />
        <DesksPanel languages={newsroom.languages} />
      </Page>
    </OnlyAdmins>
  );
}
