import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#client/api/call.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { useFault } from '#client/ui/form-faults.tsx';
import { accountRoutes, invitationsQuery, type Invitation } from './api.ts';
import { DialogForm } from './dialog-form.tsx';
import { sentGrants } from './grants.ts';
import { HandedLink } from './handed-link.tsx';
import { PersonFields, type PersonDraft } from './person-fields.tsx';

const NOBODY_YET: PersonDraft = { name: '', isAdmin: false, grants: [] };

type EmailFieldProps = { email: string; onEmail: (email: string) => void };

function EmailField({ email, onEmail }: EmailFieldProps): ReactNode {
  const { t } = useTranslation('accounts');
  const fault = useFault();
  return (
    <TextInput
      label={t('people.email')}
      error={fault('email')}
      type="email"
      required
      withAsterisk={false}
      dir="ltr"
      autoComplete="off"
      value={email}
      onChange={({ currentTarget }) => onEmail(currentTarget.value)}
    />
  );
}

function Form({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const [draft, setDraft] = useState(NOBODY_YET);
  const [email, setEmail] = useState('');
  const invite = useMutation({
    mutationFn: (body: Invitation) => call(accountRoutes.invite, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  });
  if (invite.data !== undefined) return <HandedLink link={invite.data} />;
  const { grants, ...person } = draft;
  return (
    <DialogForm
      send={t('people.makeLink')}
      sending={invite}
      unique="email"
      onSend={() => invite.mutate({ ...person, email, memberships: sentGrants(grants) })}
      onClose={onClose}
    >
      <PersonFields
        draft={draft}
        onChange={(part) => setDraft({ ...draft, ...part })}
        afterName={<EmailField email={email} onEmail={setEmail} />}
      />
    </DialogForm>
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
