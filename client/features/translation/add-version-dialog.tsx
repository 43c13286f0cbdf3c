import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { newIntention } from '#client/api/intention.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { languageName } from '#client/ui/language-name.ts';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import type { AddVersionProps } from './add-version-props.ts';
import { addVersion } from './api.ts';
import { translatingDesks } from './translating-desks.ts';

type FormProps = AddVersionProps & { free: readonly string[]; onClose: () => void };

/** What one chooses, and adding the version. A desk that was chosen stays only as long as it fits the language. */
function useNewVersion({ article, me, desks, free, settle, onAdded, onClose }: FormProps) {
  const client = useQueryClient();
  const [key] = useState(newIntention);
  const [language, setLanguage] = useState(free[0] ?? '');
  const [wanted, setWanted] = useState<string | null>(null);
  const fitting = translatingDesks(me, desks, language);
  const desk = fitting.find(({ id }) => id === wanted) ?? fitting[0];
  const adding = useMutation({
    mutationFn: async () => {
      await settle();
      const version = { language, ...(desk === undefined ? {} : { deskId: desk.id }) };
      return addVersion(article.id, version, `${key}-${language}-${desk?.id ?? ''}`);
    },
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['articles'] });
      onClose();
      onAdded(id);
    },
  });
  return { language, setLanguage, fitting, desk, setWanted, adding };
}

function Form(props: FormProps): ReactNode {
  const { article, free, onClose } = props;
  const { t, i18n } = useTranslation(['translation', 'ui']);
  const { language, setLanguage, fitting, desk, setWanted, adding } = useNewVersion(props);
  const nameOf = (tag: string): string => languageName(tag, i18n.language);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (desk !== undefined) adding.mutate();
      }}
    >
      <Stack gap="md">
        <Text c="dimmed">{t('add.lead', { language: nameOf(article.language) })}</Text>
        <NativeSelect
          label={t('add.language')}
          data={free.map((tag) => ({ value: tag, label: nameOf(tag) }))}
          value={language}
          onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
          data-autofocus
        />
        {desk === undefined ? (
          <Text>{t('add.noDesk', { language: nameOf(language) })}</Text>
        ) : (
          <NativeSelect
            label={t('add.desk')}
            description={t('add.deskHint')}
            data={fitting.map(({ id, name }) => ({ value: id, label: name }))}
            value={desk.id}
            onChange={({ currentTarget }) => setWanted(currentTarget.value)}
          />
        )}
        {adding.error === null ? null : <ProblemAlert problem={adding.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" loading={adding.isPending} disabled={desk === undefined}>
            {t('add.submit', { language: nameOf(language) })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asks for language and desk of a new version made from this article. */
export function AddVersionDialog(props: AddVersionProps & { onClose: () => void }): ReactNode {
  const { article, me, onClose } = props;
  const { t } = useTranslation('translation');
  const taken = new Set(article.versions.map(({ language }) => language));
  const free = me.newsroom.languages.filter((language) => !taken.has(language));
  return (
    <Dialog title={t('add.title', { slugline: article.story.slugline })} onClose={onClose}>
      {free.length === 0 ? <Text>{t('add.none')}</Text> : <Form {...props} free={free} />}
    </Dialog>
  );
}
