import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '#client/api/desks.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { directionOf, languageName } from '#client/ui/language-name.ts';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { beginStory, type NewStory } from './api.ts';

type NewStoryDialogProps = {
  /** The desks this person writes for; the first is proposed. */
  desks: readonly DeskView[];
  languages: readonly string[];
  language: string;
  onClose: () => void;
  onStarted: (articleId: string) => void;
};

const URGENCIES = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

type Draft = Required<Pick<NewStory, 'slugline' | 'headline' | 'deskId' | 'language' | 'urgency'>>;

/** A desk that works in one language proposes it; else the newsroom’s. */
function languageAt(desk: DeskView | undefined, fallback: string): string {
  return desk?.languages.length === 1 ? (desk.languages[0] ?? fallback) : fallback;
}

type FieldsProps = NewStoryDialogProps & {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
};

function Words({ draft, change }: FieldsProps): ReactNode {
  const { t } = useTranslation('deskList');
  return (
    <>
      <TextInput
        label={t('newStory.slugline')}
        description={t('newStory.sluglineHint')}
        required
        withAsterisk={false}
        maxLength={120}
        autoComplete="off"
        value={draft.slugline}
        onChange={({ currentTarget }) => change({ slugline: currentTarget.value })}
        data-autofocus
      />
      <TextInput
        label={t('newStory.headline')}
        description={t('newStory.headlineHint')}
        maxLength={500}
        autoComplete="off"
        lang={draft.language}
        dir={directionOf(draft.language)}
        value={draft.headline}
        onChange={({ currentTarget }) => change({ headline: currentTarget.value })}
      />
    </>
  );
}

function Placing({ desks, languages, draft, change }: FieldsProps): ReactNode {
  const { t, i18n } = useTranslation('deskList');
  const toDesk = (deskId: string): void => {
    const desk = desks.find(({ id }) => id === deskId);
    change({ deskId, language: languageAt(desk, draft.language) });
  };
  return (
    <>
      <Group grow align="flex-start">
        <NativeSelect
          label={t('newStory.desk')}
          data={desks.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.deskId}
          onChange={({ currentTarget }) => toDesk(currentTarget.value)}
        />
        <NativeSelect
          label={t('newStory.language')}
          data={languages.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) }))}
          value={draft.language}
          onChange={({ currentTarget }) => change({ language: currentTarget.value })}
        />
      </Group>
      <NativeSelect
        label={t('newStory.urgency')}
        description={t('newStory.urgencyHint')}
        data={URGENCIES}
        value={String(draft.urgency)}
        onChange={({ currentTarget }) => change({ urgency: Number(currentTarget.value) })}
      />
    </>
  );
}

function Form(props: NewStoryDialogProps): ReactNode {
  const { desks, onStarted } = props;
  const { t } = useTranslation(['deskList', 'ui']);
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState<Draft>({
    slugline: '',
    headline: '',
    deskId: desks[0]?.id ?? '',
    language: languageAt(desks[0], props.language),
    urgency: 5,
  });
  const fields = {
    ...props,
    draft,
    change: (part: Partial<Draft>) => setDraft({ ...draft, ...part }),
  };
  const begin = useMutation({
    mutationFn: () => beginStory(draft, key),
    onSuccess: (article) => {
      void client.invalidateQueries({ queryKey: ['articles'] });
      onStarted(article.id);
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        begin.mutate();
      }}
    >
      <Stack gap="md">
        <Words {...fields} />
        <Placing {...fields} />
        {begin.error === null ? null : <ProblemAlert problem={begin.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" loading={begin.isPending}>
            {t('newStory.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asks for the little that a story needs to begin. */
export function NewStoryDialog(props: NewStoryDialogProps): ReactNode {
  const { t } = useTranslation('deskList');
  return (
    <Dialog onClose={props.onClose} title={t('newStory.title')}>
      {props.desks.length === 0 ? <Text>{t('newStory.noDesk')}</Text> : <Form {...props} />}
    </Dialog>
  );
}
