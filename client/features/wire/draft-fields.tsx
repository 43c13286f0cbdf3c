import { Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '#client/api/desks.ts';
import { directionOf, languageName } from '#client/ui/language-name.ts';
import { creditsOf, type ReviewDraft } from './review-draft.ts';

type DraftFieldsProps = {
  draft: ReviewDraft;
  change: (part: Partial<ReviewDraft>) => void;
  desks: readonly DeskView[];
  languages: readonly string[];
};

function Placing({ draft, change, desks, languages }: DraftFieldsProps): ReactNode {
  const { t, i18n } = useTranslation('wire');
  const offered = languages.includes(draft.language) ? languages : [draft.language, ...languages];
  return (
    <Group grow align="flex-start">
      <NativeSelect
        label={t('desk')}
        data={desks.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.deskId}
        onChange={({ currentTarget }) => change({ deskId: currentTarget.value })}
      />
      <NativeSelect
        label={t('language')}
        data={offered.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) }))}
        value={draft.language}
        onChange={({ currentTarget }) => change({ language: currentTarget.value })}
      />
    </Group>
  );
}

function Credits({ draft, change }: DraftFieldsProps): ReactNode {
  const { t } = useTranslation('wire');
  const rows = creditsOf(draft);
  return (
    <div>
      <Textarea
        label={t('credits')}
        description={t('creditsHint')}
        autosize
        minRows={1}
        dir="auto"
        value={draft.creditLine}
        onChange={({ currentTarget }) => change({ creditLine: currentTarget.value })}
      />
      <Text component="ul" size="sm" c="dimmed" aria-label={t('creditRows')}>
        {rows.map((row, at) => (
          <li key={`${row.name} ${String(at)}`}>
            {t(`role.${row.role}`)}: <bdi>{row.name}</bdi>
            {row.place === null ? '' : `, ${row.place}`}
            {row.language === null ? '' : ` (${row.language})`}
          </li>
        ))}
      </Text>
    </div>
  );
}

/** The draft’s fields as they were read, to be put right by a person. */
export function DraftFields(props: DraftFieldsProps): ReactNode {
  const { draft, change } = props;
  const { t } = useTranslation('wire');
  const written = { lang: draft.language, dir: directionOf(draft.language) };
  const field = (name: 'headline' | 'dateline' | 'updateNote', max: number): ReactNode => (
    <TextInput
      {...written}
      label={t(name)}
      maxLength={max}
      autoComplete="off"
      value={draft[name]}
      onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
    />
  );
  return (
    <Stack gap="md">
      <TextInput
        label={t('slugline')}
        description={t('sluglineHint')}
        required
        withAsterisk={false}
        maxLength={120}
        autoComplete="off"
        value={draft.slugline}
        onChange={({ currentTarget }) => change({ slugline: currentTarget.value })}
      />
      <Placing {...props} />
      {field('headline', 500)}
      {field('dateline', 200)}
      {field('updateNote', 1000)}
      <Textarea
        {...written}
        label={t('body')}
        description={t('bodyHint')}
        autosize
        minRows={8}
        maxRows={30}
        value={draft.body}
        onChange={({ currentTarget }) => change({ body: currentTarget.value })}
      />
      <Credits {...props} />
    </Stack>
  );
}
