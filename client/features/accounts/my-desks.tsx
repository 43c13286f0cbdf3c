import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '#client/api/session.ts';
import { Panel } from '#client/ui/page.tsx';
import { useRoleName } from './role-name.ts';

/** The desks one is on, and as what. */
export function MyDesks(): ReactNode {
  const { t } = useTranslation('accounts');
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
          : {roles.map(roleName).join(', ')}
          {languages.length === 0 ? '' : ` (${languages.join(', ')})`}
        </div>
      ))}
    </Panel>
  );
}
