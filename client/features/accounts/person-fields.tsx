import { Checkbox, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFault } from '#client/ui/form-faults.tsx';
import { GrantFields } from './grant-fields.tsx';
import type { Grant } from './grants.ts';

/** What is asked of everybody, whether they are invited or have been here for years. */
export type PersonDraft = { name: string; isAdmin: boolean; grants: Grant[] };

type PersonFieldsProps = {
  draft: PersonDraft;
  onChange: (part: Partial<PersonDraft>) => void;
  /** Stands under the name. */
  afterName?: ReactNode;
};

/** A person’s name, desks and whether they look after the newsroom. */
export function PersonFields({ draft, onChange, afterName }: PersonFieldsProps): ReactNode {
  const { t } = useTranslation('accounts');
  const fault = useFault();
  return (
    <>
      <TextInput
        label={t('people.name')}
        error={fault('name')}
        required
        withAsterisk={false}
        maxLength={120}
        autoComplete="off"
        value={draft.name}
        onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
        data-autofocus
      />
      {afterName}
      <GrantFields grants={draft.grants} onChange={(grants) => onChange({ grants })} />
      <Checkbox
        label={t('people.admin')}
        description={t('people.adminHint')}
        checked={draft.isAdmin}
        onChange={({ currentTarget }) => onChange({ isAdmin: currentTarget.checked })}
      />
    </>
  );
}
