import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '#contract/api/accounts.ts';
import { call } from '#client/api/call.ts';
import { meQuery } from '#client/api/session.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { accountRoutes, peopleQuery, type PersonChange } from './api.ts';
import { GrantFields } from './grant-fields.tsx';
import { sentGrants, type Grant } from './grants.ts';

type PersonDialogProps = { person: PersonView; onClose: () => void };
type Draft = { name: string; active: boolean; isAdmin: boolean; grants: Grant[] };
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
      <GrantFields grants={draft.grants} onChange={(grants) => change({ grants })} />
      <Checkbox
        label={t('people.admin')}
        description={t('people.adminHint')}
        checked={draft.isAdmin}
        onChange={({ currentTarget }) => change({ isAdmin: currentTarget.checked })}
      />
      <Checkbox
        label={t('people.active')}
        description={t('people.inactiveHint')}
        checked={draft.active}
        onChange={({ currentTarget }) => change({ active: currentTarget.checked })}
      />
    </>
  );
}

/** Changes somebody’s name, desks and standing; a closed account stays on the record. */
export function PersonDialog({ person, onClose }: PersonDialogProps): ReactNode {
  const { t } = useTranslation(['accounts', 'ui']);
  const client = useQueryClient();
  const { name, active, isAdmin, memberships } = person;
  const [draft, setDraft] = useState<Draft>({ name, active, isAdmin, grants: memberships });
  const save = useMutation({
    mutationFn: (body: PersonChange) =>
      call(accountRoutes.changePerson, { params: { id: person.id }, body }),
    onSuccess: ({ items }) => {
      client.setQueryData(peopleQuery.queryKey, items);
      // Perhaps it was oneself.
      void client.invalidateQueries({ queryKey: meQuery.queryKey });
      onClose();
    },
  });
  return (
    <Dialog title={t('people.change', { name })} onClose={onClose} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const { grants, ...rest } = draft;
          save.mutate({ ...rest, memberships: sentGrants(grants) });
        }}
      >
        <Stack>
          <Fields draft={draft} change={(part) => setDraft({ ...draft, ...part })} />
          {save.error === null ? null : <ProblemAlert problem={save.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
