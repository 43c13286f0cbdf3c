import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#client/api/call.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { accountRoutes, peopleQuery, type Invitation } from './api.ts';
import { GrantFields } from './grant-fields.tsx';
import { sentGrants, type Grant } from './grants.ts';
import { HandedLink } from './handed-link.tsx';

type Draft = { name: string; email: string; isAdmin: boolean; grants: Grant[] };
type FieldsProps = { draft: Draft; change: (part: Partial<Draft>) => void };

function Fields({ draft, change }: FieldsProps): ReactNode {
  const { t } = useTranslation('accounts');
  return (
    <>
      <TextInput
        label={t('people.name')}
        required
        withAsterisk={false}
        maxLength={120}
        autoComplete="off"
        value={draft.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        data-autofocus
      />
      <TextInput
        label={t('people.email')}
        type="email"
        required
        withAsterisk={false}
        dir="ltr"
        autoComplete="off"
        value={draft.email}
        onChange={({ currentTarget }) => change({ email: currentTarget.value })}
      />
      <GrantFields grants={draft.grants} onChange={(grants) => change({ grants })} />
      <Checkbox
        label={t('people.admin')}
        description={t('people.adminHint')}
        checked={draft.isAdmin}
        onChange={({ currentTarget }) => change({ isAdmin: currentTarget.checked })}
      />
    </>
  );
}

function Form({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation(['accounts', 'ui']);
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft>({ name: '', email: '', isAdmin: false, grants: [] });
  const invite = useMutation({
    mutationFn: (body: Invitation) => call(accountRoutes.invite, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: peopleQuery.queryKey }),
  });
  if (invite.data !== undefined) return <HandedLink link={invite.data} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const { grants, ...rest } = draft;
        invite.mutate({ ...rest, memberships: sentGrants(grants) });
      }}
    >
      <Stack>
        <Fields draft={draft} change={(part) => setDraft({ ...draft, ...part })} />
        {invite.error === null ? null : <ProblemAlert problem={invite.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" loading={invite.isPending}>
            {t('people.makeLink')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Invites somebody: who, on which desks, as what; then shows the link to hand over. */
export function InviteDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation('accounts');
  return (
    <Dialog title={t('people.invite')} onClose={onClose} size="lg">
      <Form onClose={onClose} />
    </Dialog>
  );
}
