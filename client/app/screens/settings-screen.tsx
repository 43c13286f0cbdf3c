import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SettingsForm } from '#client/features/accounts/settings-form.tsx';
import { Page } from '#client/ui/page.tsx';
import { useTitle } from '../use-title.ts';
import { OnlyAdmins } from './only-admins.tsx';

/** What the newsroom is called, where it stands, what it speaks. */
export function SettingsScreen(): ReactNode {
  const { t } = useTranslation('accounts');
  useTitle(t('settings.title'));
  return (
    <OnlyAdmins>
      <Page title={t('settings.title')}>
        <SettingsForm />
      </Page>
    </OnlyAdmins>
  );
}
