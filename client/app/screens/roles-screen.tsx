import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RolesEditor } from '#client/features/accounts/roles/roles-editor.tsx';
import { WhyPanel } from '#client/features/accounts/roles/why-panel.tsx';
import { Page } from '#client/ui/page.tsx';
import { useTitle } from '../use-title.ts';
import { OnlyAdmins } from './only-admins.tsx';

/** What each role may do, and what somebody may do because of it. */
export function RolesScreen(): ReactNode {
  const { t } = useTranslation('roles');
  useTitle(t('title'));
  return (
    <OnlyAdmins>
      <Page title={t('title')} width="wide">
        <RolesEditor />
        <WhyPanel />
      </Page>
    </OnlyAdmins>
  );
}
