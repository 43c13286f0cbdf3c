import {
  Button,
  Group,
  NativeSelect,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FORMS, type Form as StoryForm } from '#contract/vocabulary.ts';
import type { DeskView } from '#client/api/desks.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { FormFaults, useFault } from '#client/ui/form-faults.tsx';
import { directionOf, languageName } from '#client/ui/language-name.ts';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { TemplateChoice } from '../templates/template-choice.tsx';
import { beginStory } from './api.ts';
import {
  languageAt,
  sentOf,
  sluglineFrom,
  templateOf,
  URGENCY_OF,
  withTemplate,
  type Draft,
} from './new-story-draft.ts';

type NewStoryDialogProps = {
  /** The desks this person writes for; the first is proposed. */
  desks: readonly DeskView[];
  languages: readonly string[];
  language: string;
  /** What it is to be at first. */
  form?: StoryForm;
  onClose: () => void;
  onStarted: (articleId: string) => void;
  /** What another room says of the name that is being typed, such as who writes it already. */
  aboutName?: (slugline: string) => ReactNode;
};

const URGENCIES = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

type FieldsProps = NewStoryDialogProps & {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
};

function Kind({ draft, change }: FieldsProps): ReactNode {
  const { t } = useTranslation(['flash', 'ui']);
  return (
    <div>
      <SegmentedControl
        fullWidth
        aria-label={t('begin')}
        data={FORMS.map((value) => ({ value, label: t(`ui:form.${value}`) }))}
        value={draft.form}
        onChange={(value) => {
          const form = FORMS.find((each) => each === value) ?? 'full';
          change({ form, urgency: URGENCY_OF[form] });
        }}
      />
      <Text size="sm" c="dimmed" mt={4}>
        {t(`hint.${draft.form}`)}
      </Text>
    </div>
  );
}

function FlashWords({ draft, change }: FieldsProps): ReactNode {
  const { t } = useTranslation(['flash', 'deskList']);
  const fault = useFault();
  return (
    <>
      <TextInput
        label={t('headline')}
        error={fault('headline')}
        required
        withAsterisk={false}
        maxLength={500}
        autoComplete="off"
        lang={draft.language}
        dir={directionOf(draft.language)}
        value={draft.headline}
        onChange={({ currentTarget }) => change({ headline: currentTarget.value })}
        data-autofocus
      />
      <TextInput
        label={t('deskList:newStory.slugline')}
        error={fault('slugline')}
        description={t('sluglineHint')}
        maxLength={120}
        autoComplete="off"
        placeholder={sluglineFrom(draft.headline)}
        value={draft.slugline}
        onChange={({ currentTarget }) => change({ slugline: currentTarget.value })}
      />
    </>
  );
}

function Words({ draft, change }: FieldsProps): ReactNode {
  const { t } = useTranslation('deskList');
  const fault = useFault();
  return (
    <>
      <TextInput
        label={t('newStory.slugline')}
        error={fault('slugline')}
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
        error={fault('headline')}
        description={t('newStory.headlineHint')}
        placeholder={templateOf(draft)?.headline ?? ''}
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
  const fault = useFault();
  const toDesk = (deskId: string): void => {
    const desk = desks.find(({ id }) => id === deskId);
    change({ deskId, language: languageAt(desk, draft.language) });
  };
  return (
    <>
      <Group grow align="flex-start">
        <NativeSelect
          label={t('newStory.desk')}
          error={fault('deskId')}
          data={desks.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.deskId}
          onChange={({ currentTarget }) => toDesk(currentTarget.value)}
        />
        <NativeSelect
          label={t('newStory.language')}
          error={fault('language')}
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
  const { t } = useTranslation(['deskList', 'ui', 'flash']);
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState<Draft>({
    slugline: '',
    headline: '',
    deskId: desks[0]?.id ?? '',
    language: languageAt(desks[0], props.language),
    urgency: URGENCY_OF[props.form ?? 'full'],
    form: props.form ?? 'full',
    template: null,
  });
  const fields = {
    ...props,
    draft,
    change: (part: Partial<Draft>) => setDraft({ ...draft, ...part }),
  };
  const template = templateOf(draft);
  const begin = useMutation({
    mutationFn: () => beginStory(sentOf(draft, template), key),
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
        <Kind {...fields} />
        <FormFaults problem={begin.error}>
          {draft.form === 'flash' ? <FlashWords {...fields} /> : <Words {...fields} />}
          {props.aboutName?.(draft.slugline)}
          <Placing {...fields} />
          {draft.form === 'flash' ? null : (
            <TemplateChoice
              deskId={draft.deskId}
              language={draft.language}
              chosen={template}
              locked={false}
              saysNone={false}
              onChoose={(chosen) => setDraft((now) => ({ ...now, ...withTemplate(now, chosen) }))}
            />
          )}
        </FormFaults>
        {begin.error === null ? null : <ProblemAlert problem={begin.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" loading={begin.isPending}>
            {t(draft.form === 'flash' ? 'flash:submit' : 'newStory.submit')}
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
