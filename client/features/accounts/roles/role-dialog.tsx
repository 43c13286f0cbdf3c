import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleView } from '#contract/api/roles.ts';
import { call } from '#client/api/call.ts';
import { rolesQuery } from '#client/api/roles.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { useFault } from '#client/ui/form-faults.tsx';
import { accountRoutes } from '../api.ts';
import { DialogForm } from '../dialog-form.tsx';
import { useRoleName } from '../role-name.ts';
import { shortNameOf } from './short-name.ts';

const NAME_LENGTH = 60;

type NameFieldProps = { name: string; onName: (name: string) => void };

function NameField({ name, onName }: NameFieldProps): ReactNode {
  const { t } = useTranslation('roles');
  const fault = useFault();
  return (
    <TextInput
      label={t('name')}
      error={fault('name')}
      description={t('nameHint')}
      required
      withAsterisk={false}
      maxLength={NAME_LENGTH}
      autoComplete="off"
      value={name}
      onChange={({ currentTarget }) => onName(currentTarget.value)}
      data-autofocus
    />
  );
}

function ShortNameField({ name, onName }: NameFieldProps): ReactNode {
  const { t } = useTranslation('roles');
  const fault = useFault();
  return (
    <TextInput
      label={t('shortName')}
      error={fault('id')}
      description={t('shortHint')}
      required
      withAsterisk={false}
      pattern="[a-z][a-z0-9\-]{0,39}"
      dir="ltr"
      autoComplete="off"
      value={name}
      onChange={({ currentTarget }) => onName(currentTarget.value)}
    />
  );
}

/** Saves a role in one way or another; the answer is all roles as they are then. */
function useRoles(send: () => Promise<{ items: RoleView[] }>, onClose: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: ({ items }) => {
      client.setQueryData(rolesQuery.queryKey, items);
      onClose();
    },
  });
}

function RenameForm({ role, onClose }: { role: RoleView; onClose: () => void }): ReactNode {
  const { t } = useTranslation('accounts');
  const [name, setName] = useState(role.name);
  const { id, version, rights } = role;
  const save = useRoles(
    async () =>
      call(accountRoutes.saveRole, { params: { id }, body: { name, rights }, ifMatch: version }),
    onClose,
  );
  return (
    <DialogForm send={t('save')} sending={save} onSend={() => save.mutate()} onClose={onClose}>
      <NameField name={name} onName={setName} />
    </DialogForm>
  );
}

function NewForm({ pattern, onClose }: { pattern: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation('roles');
  const roleName = useRoleName();
  const roles = useSuspenseQuery(rolesQuery).data;
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const [like, setLike] = useState(pattern);
  const taken = roles.map(({ id }) => id);
  const id = typed ?? (name.trim() === '' ? '' : shortNameOf(name, taken));
  const rights = roles.find((role) => role.id === like)?.rights ?? [];
  const add = useRoles(
    async () => call(accountRoutes.addRole, { body: { id, name, rights } }),
    onClose,
  );
  return (
    <DialogForm
      send={t('make')}
      sending={add}
      unique="id"
      onSend={() => add.mutate()}
      onClose={onClose}
    >
      <NameField name={name} onName={setName} />
      <ShortNameField name={id} onName={setTyped} />
      <NativeSelect
        label={t('rightsOf')}
        value={like}
        data={[
          { value: '', label: t('noRights') },
          ...roles.map((role) => ({ value: role.id, label: roleName(role.id) })),
        ]}
        onChange={({ currentTarget }) => setLike(currentTarget.value)}
      />
    </DialogForm>
  );
}

type RoleDialogProps = { onClose: () => void } & ({ renamed: RoleView } | { pattern: string });

/** Makes a role, with the rights of another one or none; or gives one another name. */
export function RoleDialog(props: RoleDialogProps): ReactNode {
  const { t } = useTranslation('roles');
  const { onClose } = props;
  const title = 'renamed' in props ? t('renameTitle', { name: props.renamed.name }) : t('add');
  return (
    <Dialog title={title} onClose={onClose}>
      {'renamed' in props ? (
        <RenameForm role={props.renamed} onClose={onClose} />
      ) : (
        <NewForm pattern={props.pattern} onClose={onClose} />
      )}
    </Dialog>
  );
}
