import { ActionIcon, Menu } from '@mantine/core';
import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs';
import IconDots from '@tabler/icons-react/dist/esm/icons/IconDots.mjs';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleView } from '#contract/api/roles.ts';
import { useRoleName } from '../role-name.ts';
import classes from './roles.module.css';

/** What can be done with a role beside its rights. */
export type RoleDeed = { verb: 'rename' | 'copy' | 'delete'; role: RoleView };

type RoleMenuProps = { role: RoleView; onDeed: (deed: RoleDeed) => void };

const SIZE = { size: 16, 'aria-hidden': true } as const;

/** Renames a role, takes it as a pattern for another, deletes it; a built-in one is only a pattern. */
export function RoleMenu({ role, onDeed }: RoleMenuProps): ReactNode {
  const { t } = useTranslation('roles');
  const roleName = useRoleName();
  return (
    <Menu position="bottom-end" width={260} withinPortal withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('more', { name: roleName(role.id) })}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {role.builtIn ? <Menu.Label>{t('builtIn')}</Menu.Label> : null}
        {role.builtIn ? null : (
          <Menu.Item
            leftSection={<IconPencil {...SIZE} />}
            onClick={() => onDeed({ verb: 'rename', role })}
          >
            {t('rename')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconCopy {...SIZE} />}
          onClick={() => onDeed({ verb: 'copy', role })}
        >
          {t('copy')}
        </Menu.Item>
        {role.builtIn ? null : (
          <Menu.Item
            className={classes['danger'] ?? ''}
            leftSection={<IconTrash {...SIZE} />}
            onClick={() => onDeed({ verb: 'delete', role })}
          >
            {t('delete')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
