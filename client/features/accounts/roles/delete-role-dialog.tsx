import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleView } from '#contract/api/roles.ts';
import { call } from '#client/api/call.ts';
import { desksQuery } from '#client/api/desks.ts';
import { rolesQuery } from '#client/api/roles.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { accountRoutes, invitationsQuery, peopleQuery } from '../api.ts';
import { useRoleName } from '../role-name.ts';
import classes from './roles.module.css';

type DeleteRoleDialogProps = { role: RoleView; onClose: () => void };
type Holding = { id: string; name: string; desks: string };

/** Who has a role, and on which desks; and whom open invitations promise it to. */
function useHolders(role: string): { people: Holding[]; promised: Holding[] } {
  const { t, i18n } = useTranslation('roles');
  const people = useSuspenseQuery(peopleQuery).data;
  const invitations = useSuspenseQuery(invitationsQuery).data;
  const desks = useSuspenseQuery(desksQuery).data;
  const list = new Intl.ListFormat(i18n.language);
  const held = (memberships: readonly { deskId: string; role: string }[]): string =>
    list.format(
      memberships
        .filter((each) => each.role === role)
        .map(({ deskId }) => desks.find(({ id }) => id === deskId)?.name ?? ''),
    );
  return {
    people: people
      .map(({ id, name, active, memberships }) => ({
        ...{ id, name: active ? name : t('closed', { name }), desks: held(memberships) },
      }))
      .filter((each) => each.desks !== ''),
    promised: invitations
      .map(({ id, name, memberships }) => ({ id, name, desks: held(memberships) }))
      .filter((each) => each.desks !== ''),
  };
}

function Names({ lead, holders }: { lead: string; holders: readonly Holding[] }): ReactNode {
  const { t } = useTranslation('roles');
  if (holders.length === 0) return null;
  return (
    <div>
      {lead}
      <ul className={classes['names']}>
        {holders.map(({ id, name, desks }) => (
          <li key={id}>{t('hasItOn', { name, desks })}</li>
        ))}
      </ul>
    </div>
  );
}

/** Asks before a role is deleted; while somebody has it, says who. */
export function DeleteRoleDialog({ role, onClose }: DeleteRoleDialogProps): ReactNode {
  const { t } = useTranslation(['roles', 'ui']);
  const client = useQueryClient();
  const name = useRoleName()(role.id);
  const { people, promised } = useHolders(role.id);
  const remove = useMutation({
    mutationFn: () => call(accountRoutes.deleteRole, { params: { id: role.id } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: rolesQuery.queryKey });
      onClose();
    },
  });
  if (people.length + promised.length === 0) {
    return (
      <ConfirmDialog
        opened
        danger
        title={t('deleteTitle', { name })}
        confirm={t('deleteConfirm')}
        busy={remove.isPending}
        problem={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={onClose}
      >
        {t('deleteBody')}
      </ConfirmDialog>
    );
  }
  return (
    <Dialog title={t('inUseTitle', { name })} onClose={onClose}>
      <Stack>
        <Names lead={t('inUseBody')} holders={people} />
        <Names lead={t('inUsePromised')} holders={promised} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('ui:close')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
