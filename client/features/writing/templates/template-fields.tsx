import { Checkbox, Group, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#contract/api/accounts.ts';
import type { TopicLabels } from '#contract/api/topics.ts';
import { CONTENT_LIMITS, MOST_COMMISSIONED_WORDS } from '#contract/body/content-limits.ts';
import { FLAGS } from '#contract/vocabulary.ts';
import { useFault } from '#client/ui/form-faults.tsx';
import { directionOf, languageName } from '#client/ui/language-name.ts';
import { TopicsInput } from '../topics/topics-input.tsx';
import type { TemplateDraft } from './template-draft.ts';

type FieldsProps = {
  me: Me;
  draft: TemplateDraft;
  change: (part: Partial<TemplateDraft>) => void;
};

const URGENCIES = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** What a template is called and for; its language is said once, when it is new. */
export function NamingFields({
  me,
  draft,
  change,
  isNew,
}: FieldsProps & { isNew: boolean }): ReactNode {
  const { t, i18n } = useTranslation('templates');
  const fault = useFault();
  const { languages } = me.newsroom;
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
        value={draft.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        data-autofocus
      />
      <TextInput
        label={t('purpose')}
        error={fault('purpose')}
        maxLength={300}
        autoComplete="off"
        dir="auto"
        value={draft.purpose}
        onChange={({ currentTarget }) => change({ purpose: currentTarget.value })}
      />
      {isNew ? (
        <NativeSelect
          label={t('language')}
          error={fault('language')}
          data={languages.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) }))}
          value={draft.language}
          onChange={({ currentTarget }) => change({ language: currentTarget.value })}
        />
      ) : null}
    </>
  );
}

/** The lines above the text. */
export function LineFields({ draft, change }: Omit<FieldsProps, 'me'>): ReactNode {
  const { t } = useTranslation('templates');
  const fault = useFault();
  const spoken = { lang: draft.language, dir: directionOf(draft.language), autoComplete: 'off' };
  return (
    <>
      <TextInput
        {...spoken}
        label={t('headline')}
        error={fault('headline')}
        maxLength={CONTENT_LIMITS.headline}
        value={draft.headline}
        onChange={({ currentTarget }) => change({ headline: currentTarget.value })}
      />
      <Textarea
        {...spoken}
        label={t('standfirst')}
        error={fault('standfirst')}
        autosize
        minRows={2}
        maxLength={CONTENT_LIMITS.standfirst}
        value={draft.standfirst}
        onChange={({ currentTarget }) => change({ standfirst: currentTarget.value })}
      />
    </>
  );
}

function Placing({ me, draft, change }: FieldsProps): ReactNode {
  const { t, i18n } = useTranslation('templates');
  const fault = useFault();
  const sections = me.newsroom.sections.map(({ id, names, slug }) => ({
    value: id,
    label: names[draft.language] ?? names[i18n.language] ?? slug,
  }));
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          label={t('slugline')}
          error={fault('slugline')}
          maxLength={120}
          autoComplete="off"
          dir="auto"
          value={draft.slugline}
          onChange={({ currentTarget }) => change({ slugline: currentTarget.value })}
        />
        <NativeSelect
          label={t('section')}
          error={fault('sectionId')}
          data={[{ value: '', label: t('noSection') }, ...sections]}
          value={draft.sectionId}
          onChange={({ currentTarget }) => change({ sectionId: currentTarget.value })}
        />
      </Group>
      <Group grow align="flex-start">
        <NativeSelect
          label={t('urgency')}
          data={URGENCIES}
          value={String(draft.urgency)}
          onChange={({ currentTarget }) => change({ urgency: Number(currentTarget.value) })}
        />
        <NumberInput
          label={t('commissioned')}
          error={fault('commissionedWords')}
          min={1}
          max={MOST_COMMISSIONED_WORDS}
          allowDecimal={false}
          hideControls
          value={draft.commissionedWords}
          onChange={(value) =>
            change({ commissionedWords: typeof value === 'number' ? value : '' })
          }
        />
      </Group>
    </>
  );
}

/** What is known beforehand of a story that begins from the template; `labels` are its topics’ names. */
export function KnownFields({
  labels,
  ...props
}: FieldsProps & { labels: TopicLabels }): ReactNode {
  const { draft, change } = props;
  const { t } = useTranslation(['templates', 'article']);
  const fault = useFault();
  return (
    <>
      <Placing {...props} />
      <TopicsInput
        label={t('topics')}
        description={t('article:story.topicsHint')}
        labels={labels}
        value={draft.topics}
        onChange={(topics) => change({ topics })}
      />
      <TextInput
        label={t('genre')}
        error={fault('genre')}
        maxLength={80}
        autoComplete="off"
        dir="auto"
        value={draft.genre}
        onChange={({ currentTarget }) => change({ genre: currentTarget.value })}
      />
      <Checkbox.Group
        label={t('flags')}
        value={draft.flags}
        onChange={(chosen) => change({ flags: FLAGS.filter((flag) => chosen.includes(flag)) })}
      >
        <Group mt={4}>
          {FLAGS.map((flag) => (
            <Checkbox key={flag} value={flag} label={t(`flag.${flag}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Textarea
        label={t('note')}
        error={fault('noteToEditors')}
        autosize
        minRows={2}
        maxLength={4000}
        dir="auto"
        value={draft.noteToEditors}
        onChange={({ currentTarget }) => change({ noteToEditors: currentTarget.value })}
      />
    </>
  );
}
