import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '#client/api/session.ts';
import { listed } from '#client/ui/listed.ts';
import { Panel } from '#client/ui/page.tsx';
import { useRoleName } from './role-name.ts';

/** The desks one is on, and as what. */
export function MyDesks(): ReactNode {
  const { t, i18n } = useTranslation('accounts');
  const { memberships } = useMe();
  const roleName = useRoleName();
  return (
    <Panel title={t('me.desks')}>
      {memberships.length === 0 ? t('me.noDesks') : null}
      {memberships.map(({ desk, roles, languages }) => (
        <div key={desk.id}>
          <b>
            <bdi>{desk.name}</bdi>
          </b>
          : {listed(roles.map(roleName), i18n.language)}
          {languages.length === 0 ? '' : ` (${listed(languages, i18n.language)})`}
        </div>
      ))}
    </Panel>
  );
}
