import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rolesQuery } from '#client/api/roles.ts';
import { Panel } from '#client/ui/page.tsx';
import { invitationsQuery, peopleQuery } from '../api.ts';
import { DeleteRoleDialog } from './delete-role-dialog.tsx';
import { LooseRights } from './loose-rights.tsx';
import { OneRole } from './one-role.tsx';
import { RoleDialog } from './role-dialog.tsx';
import { asEdited, withEdit, type RoleEdits } from './role-edits.ts';
import type { RoleDeed } from './role-menu.tsx';
import { RolesMatrix } from './roles-matrix.tsx';
import { UnsavedRights } from './unsaved-rights.tsx';
import classes from './roles.module.css';

const NO_EDITS: RoleEdits = new Map();
type Open = RoleDeed | { verb: 'add' } | null;

function OpenDialog({ open, onClose }: { open: Open; onClose: () => void }): ReactNode {
  if (open === null) return null;
  if (open.verb === 'delete') return <DeleteRoleDialog role={open.role} onClose={onClose} />;
  if (open.verb === 'rename') return <RoleDialog renamed={open.role} onClose={onClose} />;
  return <RoleDialog pattern={open.verb === 'copy' ? open.role.id : ''} onClose={onClose} />;
}

/** All roles with their rights, to tick; what was ticked is told in sentences before it is saved. */
export function RolesEditor(): ReactNode {
  const { t } = useTranslation('roles');
  const roles = useSuspenseQuery({ ...rolesQuery, refetchOnWindowFocus: false }).data;
  const people = useSuspenseQuery(peopleQuery).data;
  // Whoever deletes a role hears at once whom it was promised to.
  useSuspenseQuery(invitationsQuery);
  const [edits, setEdits] = useState(NO_EDITS);
  const [open, setOpen] = useState<Open>(null);
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const Shape = isNarrow ? OneRole : RolesMatrix;
  return (
    <Panel
      title={t('matrix')}
      lead={t('lead')}
      actions={
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setOpen({ verb: 'add' })}
        >
          {t('add')}
        </Button>
      }
    >
      <LooseRights roles={asEdited(roles, edits)} people={people} />
      {isNarrow ? null : <p className={classes['quiet']}>{t('matrixHint')}</p>}
      <Shape
        roles={roles}
        edits={edits}
        onTick={(tick) => setEdits(withEdit(edits, tick))}
        onDeed={setOpen}
      />
      <UnsavedRights roles={roles} edits={edits} onEdits={setEdits} />
      <OpenDialog open={open} onClose={() => setOpen(null)} />
    </Panel>
  );
}
