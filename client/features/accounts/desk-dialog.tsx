import { Checkbox, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SCOPES, type Scope } from '#contract/vocabulary.ts';
import { call } from '#client/api/call.ts';
import { desksQuery, type DeskView } from '#client/api/desks.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { languageName } from '#client/ui/language-name.ts';
import { accountRoutes, type Desk } from './api.ts';
import { DialogForm } from './dialog-form.tsx';

type Draft = Omit<DeskView, 'id'>;
type FieldsProps = {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  languages: readonly string[];
};

const TRANSLATION_SCOPES: readonly Scope[] = ['language'];

type ScopesProps = {
  label: string;
  offered: readonly Scope[];
  chosen: readonly Scope[];
  onChange: (scopes: Scope[]) => void;
};

function Scopes({ label, offered, chosen, onChange }: ScopesProps): ReactNode {
  const { t } = useTranslation('accounts');
  return (
    <Checkbox.Group
      label={label}
      value={[...chosen]}
      onChange={(values) => onChange(SCOPES.filter((scope) => values.includes(scope)))}
    >
      <Group mt="xs">
        {offered.map((scope) => (
          <Checkbox key={scope} value={scope} label={t(`scope.${scope}`)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

function Fields({ draft, change, languages }: FieldsProps): ReactNode {
  const { t, i18n } = useTranslation('accounts');
  return (
    <>
      <TextInput
        label={t('desks.name')}
        required
        withAsterisk={false}
        maxLength={120}
        value={draft.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        data-autofocus
      />
      <TextInput
        label={t('desks.slug')}
        description={t('desks.slugHint')}
        required
        withAsterisk={false}
        pattern="[a-z0-9\-]{1,60}"
        dir="ltr"
        value={draft.slug}
        onChange={({ currentTarget }) => change({ slug: currentTarget.value })}
      />
      <Checkbox.Group
        label={t('desks.languages')}
        value={draft.languages}
        onChange={(values) => change({ languages: values })}
      >
        <Group mt="xs">
          {languages.map((tag) => (
            <Checkbox key={tag} value={tag} label={languageName(tag, i18n.language)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Scopes
        label={t('desks.scopes')}
        offered={SCOPES.filter((scope) => !TRANSLATION_SCOPES.includes(scope))}
        chosen={draft.scopes}
        onChange={(scopes) => change({ scopes })}
      />
      <Scopes
        label={t('desks.translationScopes')}
        offered={TRANSLATION_SCOPES}
        chosen={draft.translationScopes}
        onChange={(translationScopes) => change({ translationScopes })}
      />
    </>
  );
}

function draftOf(desk: DeskView | null): Draft {
  if (desk === null) {
    return { slug: '', name: '', languages: [], scopes: ['editorial'], translationScopes: [] };
  }
  const { slug, name, languages, scopes, translationScopes } = desk;
  return { slug, name, languages, scopes, translationScopes };
}

/** Adds or changes a desk: its name, its languages, and the sign-offs that its stories need. */
export function DeskDialog(props: {
  desk: DeskView | null;
  languages: readonly string[];
  onClose: () => void;
}): ReactNode {
  const { desk, languages, onClose } = props;
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(desk));
  const save = useMutation({
    mutationFn: (body: Desk) =>
      desk === null
        ? call(accountRoutes.addDesk, { body })
        : call(accountRoutes.changeDesk, { params: { id: desk.id }, body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: desksQuery.queryKey });
      onClose();
    },
  });
  return (
    <Dialog
      title={desk === null ? t('desks.add') : t('desks.change', { name: desk.name })}
      onClose={onClose}
    >
      <DialogForm
        send={t('save')}
        sending={save}
        onSend={() => save.mutate(draft)}
        onClose={onClose}
      >
        <Fields
          draft={draft}
          languages={languages}
          change={(part) => setDraft({ ...draft, ...part })}
        />
      </DialogForm>
    </Dialog>
  );
}
