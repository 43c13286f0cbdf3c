import IconShieldLock from '@tabler/icons-react/dist/esm/icons/IconShieldLock.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '#client/api/session.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';

/** Shows a screen to those who look after the newsroom; the server refuses others all the same. */
export function OnlyAdmins({ children }: { children: ReactNode }): ReactNode {
  const { t } = useTranslation('accounts');
  if (useMe().isAdmin) return children;
  return (
    <main>
      <EmptyState icon={IconShieldLock} level={1} title={t('onlyAdmins.title')}>
        {t('onlyAdmins.body')}
      </EmptyState>
    </main>
  );
}
