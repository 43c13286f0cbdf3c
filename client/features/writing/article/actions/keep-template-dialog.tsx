import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#client/api/call.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { FormFaults, useFault } from '#client/ui/form-faults.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { useTell } from '#client/ui/tell.ts';
import { templateRoutes, TEMPLATES } from '../../templates/api.ts';
import type { ArticleAtHand } from '../parts.ts';

type KeepTemplateDialogProps = { at: ArticleAtHand; onClose: () => void };

type Naming = { name: string; purpose: string };

function NamingFields({
  naming,
  change,
}: {
  naming: Naming;
  change: (part: Partial<Naming>) => void;
}): ReactNode {
  const { t } = useTranslation('templates');
  const fault = useFault();
  return (
    <>
      <TextInput
        label={t('name')}
        error={fault('name')}
        description={t('nameHint')}
        required
        withAsterisk={false}
        maxLength={80}
        autoComplete="off"
        dir="auto"
        value={naming.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        data-autofocus
      />
      <TextInput
        label={t('purpose')}
        error={fault('purpose')}
        maxLength={300}
        autoComplete="off"
        dir="auto"
        value={naming.purpose}
        onChange={({ currentTarget }) => change({ purpose: currentTarget.value })}
      />
    </>
  );
}

/** Keeps what the article brings as a template of its desk, under a name. */
export function KeepTemplateDialog({ at, onClose }: KeepTemplateDialogProps): ReactNode {
  const { t } = useTranslation(['templates', 'ui']);
  const { article, settle } = at;
  const client = useQueryClient();
  const tell = useTell();
  const [naming, setNaming] = useState<Naming>({ name: '', purpose: '' });
  const change = (part: Partial<Naming>): void => setNaming({ ...naming, ...part });
  const keep = useMutation({
    mutationFn: async () => {
      // What was typed a moment ago is a part of it.
      await settle();
      return call(templateRoutes.keep, { params: { id: article.id }, body: naming });
    },
    onSuccess: async (template) => {
      tell(t('kept', { name: template.name }));
      onClose();
      await client.invalidateQueries({ queryKey: TEMPLATES });
    },
  });
  return (
    <Dialog title={t('keepTitle', { slugline: article.story.slugline })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!keep.isPending) keep.mutate();
        }}
      >
        <Stack gap="md">
          <Text>{t('keepLead')}</Text>
          <FormFaults problem={keep.error}>
            <NamingFields {...{ naming, change }} />
          </FormFaults>
          {keep.error === null ? null : <ProblemAlert problem={keep.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={keep.isPending}>
              {t('keepConfirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
