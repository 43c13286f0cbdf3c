import { Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '#contract/api/accounts.ts';
import { call } from '#client/api/call.ts';
import { meQuery } from '#client/api/session.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { accountRoutes, peopleQuery, type PersonChange } from './api.ts';
import { DialogForm } from './dialog-form.tsx';
import { sentGrants } from './grants.ts';
import { PersonFields, type PersonDraft } from './person-fields.tsx';

type PersonDialogProps = { person: PersonView; onClose: () => void };

/** Changes somebody’s name, desks and standing; a closed account stays on the record. */
export function PersonDialog({ person, onClose }: PersonDialogProps): ReactNode {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const { name, isAdmin, memberships } = person;
  const [draft, setDraft] = useState<PersonDraft>({ name, isAdmin, grants: memberships });
  const [active, setActive] = useState(person.active);
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
  const { grants, ...rest } = draft;
  return (
    <Dialog title={t('people.change', { name })} onClose={onClose} size="lg">
      <DialogForm
        send={t('save')}
        sending={save}
        onSend={() => save.mutate({ ...rest, active, memberships: sentGrants(grants) })}
        onClose={onClose}
      >
        <PersonFields draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} />
        <Checkbox
          label={t('people.active')}
          description={t('people.inactiveHint')}
          checked={active}
          onChange={({ currentTarget }) => setActive(currentTarget.checked)}
        />
      </DialogForm>
    </Dialog>
  );
}
