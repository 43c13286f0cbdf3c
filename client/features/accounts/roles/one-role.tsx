import { Checkbox, NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoleName } from '../role-name.ts';
import { GROUPED_RIGHTS } from './right-groups.ts';
import { holdsAsEdited } from './role-edits.ts';
import { RoleMenu } from './role-menu.tsx';
import type { RolesShapeProps } from './roles-matrix.tsx';
import classes from './roles.module.css';

/** One role at a time, where there is no room for all beside one another. */
export function OneRole({ roles, edits, onTick, onDeed }: RolesShapeProps): ReactNode {
  const { t } = useTranslation('roles');
  const roleName = useRoleName();
  const [chosen, setChosen] = useState(roles[0]?.id);
  const role = roles.find(({ id }) => id === chosen) ?? roles[0];
  if (role === undefined) return null;
  return (
    <>
      <div className={classes['choose']}>
        <NativeSelect
          label={t('role')}
          value={role.id}
          data={roles.map(({ id }) => ({ value: id, label: roleName(id) }))}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
        <span className={classes['quiet']}>{t('people', { count: role.people })}</span>
        <RoleMenu role={role} onDeed={onDeed} />
      </div>
      {GROUPED_RIGHTS.map(({ group, rights }) => (
        <fieldset key={group} className={classes['fields']}>
          <legend>{t(`group.${group}`)}</legend>
          {rights.map((right) => (
            <Checkbox
              key={right}
              label={t(`right.${right}`)}
              checked={holdsAsEdited(role, right, edits)}
              onChange={({ currentTarget }) =>
                onTick({ role: role.id, right, held: currentTarget.checked })
              }
            />
          ))}
        </fieldset>
      ))}
    </>
  );
}
