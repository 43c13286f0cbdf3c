import { Checkbox, Group, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GLASS_MINUTES } from '#contract/publish-exceptions.ts';
import { call } from '#client/api/call.ts';
import { desksQuery, type DeskView } from '#client/api/desks.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { useFault } from '#client/ui/form-faults.tsx';
import { languageName } from '#client/ui/language-name.ts';
import { accountRoutes, type Desk } from './api.ts';
import { DialogForm } from './dialog-form.tsx';

type Draft = Pick<DeskView, 'slug' | 'name' | 'languages' | 'glassMinutes'>;
type FieldsProps = {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  languages: readonly string[];
};

function Fields({ draft, change, languages }: FieldsProps): ReactNode {
  const { t, i18n } = useTranslation(['accounts', 'glass']);
  const fault = useFault();
  return (
    <>
      <TextInput
        label={t('desks.name')}
        error={fault('name')}
        required
        withAsterisk={false}
        maxLength={120}
        value={draft.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        data-autofocus
      />
      <TextInput
        label={t('desks.slug')}
        error={fault('slug')}
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
        error={fault('languages')}
        value={draft.languages}
        onChange={(values) => change({ languages: values })}
      >
        <Group mt="xs">
          {languages.map((tag) => (
            <Checkbox key={tag} value={tag} label={languageName(tag, i18n.language)} />
          ))}
        </Group>
      </Checkbox.Group>
      <NumberInput
        label={t('glass:minutes.label')}
        error={fault('glassMinutes')}
        description={t('glass:minutes.hint')}
        required
        withAsterisk={false}
        min={GLASS_MINUTES.least}
        max={GLASS_MINUTES.most}
        allowDecimal={false}
        value={draft.glassMinutes}
        onChange={(value) => change({ glassMinutes: Number(value) })}
      />
    </>
  );
}

function draftOf(desk: DeskView | null): Draft {
  if (desk === null) {
    return { slug: '', name: '', languages: [], glassMinutes: GLASS_MINUTES.usual };
  }
  const { slug, name, languages, glassMinutes } = desk;
  return { slug, name, languages, glassMinutes };
}

/** Adds or changes a desk: its name and its languages. */
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
        unique="slug"
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
