import { Checkbox, VisuallyHidden } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleView } from '#contract/api/roles.ts';
import type { Right } from '#contract/vocabulary.ts';
import { useRoleName } from '../role-name.ts';
import { GROUPED_RIGHTS, SHOWN_RIGHTS } from './right-groups.ts';
import { holdsAsEdited, type RoleEdits } from './role-edits.ts';
import { RoleMenu, type RoleDeed } from './role-menu.tsx';
import classes from './roles.module.css';

/** What both shapes of the roles are given: the roles, what was ticked, and where presses go. */
export type RolesShapeProps = {
  roles: readonly RoleView[];
  edits: RoleEdits;
  onTick: (tick: { role: string; right: Right; held: boolean }) => void;
  onDeed: (deed: RoleDeed) => void;
};

type Place = { row: number; column: number };

const WAYS: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

const cellId = ({ row, column }: Place): string => `right-${String(row)}-of-role-${String(column)}`;

/** One stop of the Tab key for all boxes; arrows go from one to the next, as they lie on the screen. */
function useArrows(rows: number, columns: number) {
  const { i18n } = useTranslation();
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const onKeyDown = (event: KeyboardEvent): void => {
    const way = WAYS[event.key];
    if (way === undefined || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const onwards = i18n.dir() === 'rtl' ? -1 : 1;
    const to = {
      row: Math.min(Math.max(at.row + way.row, 0), rows - 1),
      column: Math.min(Math.max(at.column + way.column * onwards, 0), columns - 1),
    };
    setAt(to);
    document.getElementById(cellId(to))?.focus();
  };
  // A role that was deleted may have been the last column.
  const column = Math.min(at.column, columns - 1);
  return { at: { row: at.row, column }, setAt, onKeyDown };
}

function Head({ roles, onDeed }: Pick<RolesShapeProps, 'roles' | 'onDeed'>): ReactNode {
  const { t } = useTranslation('roles');
  const roleName = useRoleName();
  return (
    <tr>
      <th scope="col" className={classes['first']}>
        <VisuallyHidden>{t('rightColumn')}</VisuallyHidden>
      </th>
      {roles.map((role) => (
        <th key={role.id} scope="col" className={classes['role']}>
          <bdi>{roleName(role.id)}</bdi>
          <span className={classes['quiet']}>{t('people', { count: role.people })}</span>
          <RoleMenu role={role} onDeed={onDeed} />
        </th>
      ))}
    </tr>
  );
}

type RowProps = RolesShapeProps & {
  right: Right;
  at: Place;
  onFocus: (place: Place) => void;
};

function Row({ right, roles, edits, onTick, at, onFocus }: RowProps): ReactNode {
  const { t } = useTranslation('roles');
  const roleName = useRoleName();
  const row = SHOWN_RIGHTS.indexOf(right);
  const name = t(`right.${right}`);
  return (
    <tr>
      <th scope="row" className={classes['right']}>
        {name}
      </th>
      {roles.map((role, column) => {
        const held = holdsAsEdited(role, right, edits);
        const changed = held !== role.rights.includes(right);
        return (
          <td key={role.id} className={changed ? classes['changed'] : undefined}>
            <Checkbox
              id={cellId({ row, column })}
              className={classes['box'] ?? ''}
              aria-label={t('cell', { role: roleName(role.id), right: name })}
              tabIndex={at.row === row && at.column === column ? 0 : -1}
              checked={held}
              onFocus={() => onFocus({ row, column })}
              onChange={({ currentTarget }) =>
                onTick({ role: role.id, right, held: currentTarget.checked })
              }
            />
          </td>
        );
      })}
    </tr>
  );
}

/** All roles beside one another, one line for each right. */
export function RolesMatrix(props: RolesShapeProps): ReactNode {
  const { t } = useTranslation('roles');
  const { roles } = props;
  const { at, setAt, onKeyDown } = useArrows(SHOWN_RIGHTS.length, roles.length);
  return (
    <div className={classes['scroll']}>
      <table className={classes['matrix']} aria-label={t('matrix')} onKeyDown={onKeyDown}>
        <thead>
          <Head roles={roles} onDeed={props.onDeed} />
        </thead>
        {GROUPED_RIGHTS.map(({ group, rights }) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={roles.length + 1} className={classes['group']}>
                {t(`group.${group}`)}
              </th>
            </tr>
            {rights.map((right) => (
              <Row key={right} {...props} right={right} at={at} onFocus={setAt} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
