import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconUserOff from '@tabler/icons-react/dist/esm/icons/IconUserOff.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '#contract/api/accounts.ts';
import type { RoleView } from '#contract/api/roles.ts';
import type { Right } from '#contract/vocabulary.ts';
import { Notice } from '#client/ui/notice.tsx';
import { useGroupedName } from './right-name.ts';
import { rightsNobodyHolds } from './who-holds.ts';

type LooseRightsProps = { roles: readonly RoleView[]; people: readonly PersonView[] };

/** Warns of what nobody in the newsroom could do: a right that no role holds, or whose roles nobody has. */
export function LooseRights({ roles, people }: LooseRightsProps): ReactNode {
  const { t, i18n } = useTranslation('roles');
  const rightName = useGroupedName();
  const { noRole, nobody } = rightsNobodyHolds(roles, people);
  const list = new Intl.ListFormat(i18n.language);
  const named = (rights: readonly Right[]): string => list.format(rights.map(rightName));
  return (
    <>
      {noRole.length === 0 ? null : (
        <Notice role="status" tone="bad" icon={IconAlertTriangle} title={t('noneTitle')}>
          {t('none', { rights: named(noRole) })}
        </Notice>
      )}
      {nobody.length === 0 ? null : (
        <Notice role="status" tone="wait" icon={IconUserOff} title={t('nobodyTitle')}>
          {t('nobody', { rights: named(nobody) })}
        </Notice>
      )}
    </>
  );
}
