import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MyDesks } from '#client/features/accounts/my-desks.tsx';
import { MyName } from '#client/features/accounts/my-name.tsx';
import { MyPassword } from '#client/features/accounts/my-password.tsx';
import { MyTokens } from '#client/features/accounts/my-tokens.tsx';
import { MyTelling } from '#client/features/planning/duty/telling.tsx';
import { Page } from '#client/ui/page.tsx';
import { DESK } from '../address.ts';
import { useTitle } from '../use-title.ts';

/** What is one’s own: name, desks, password, tokens. */
export function AccountScreen(): ReactNode {
  const { t } = useTranslation('accounts');
  useTitle(t('me.title'));
  return (
    <Page title={t('me.title')}>
      <MyName />
      <MyDesks />
      <MyTelling />
      <MyPassword onChanged={() => window.location.assign(`${DESK}/sign-in`)} />
      <MyTokens />
    </Page>
  );
}
