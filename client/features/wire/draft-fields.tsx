import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import IconUserPlus from '@tabler/icons-react/dist/esm/icons/IconUserPlus.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '#client/api/desks.ts';
import { directionOf, languageName } from '#client/ui/language-name.ts';
import type { Import } from './api.ts';
import { printedField } from './reading-facts.ts';
import { creditAuthors, creditsOf, uncredited, type ReviewDraft } from './review-draft.ts';
import classes from './wire.module.css';

type DraftFieldsProps = {
  read: Import;
  draft: ReviewDraft;
  change: (part: Partial<ReviewDraft>) => void;
  desks: readonly DeskView[];
  languages: readonly string[];
};

/** Text that is longer keeps its frame: measuring it at every letter takes longer than a letter. */
const LONG = 60_000;

function Placing({ draft, change, desks, languages }: DraftFieldsProps): ReactNode {
  const { t, i18n } = useTranslation('wire');
  const isOurs = languages.includes(draft.language);
  const offered = isOurs ? languages : [draft.language, ...languages];
  const nameOf = (tag: string): string => languageName(tag, i18n.language);
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
        error={isOurs ? null : t('notOurLanguage', { language: nameOf(draft.language) })}
        data={offered.map((tag) => ({ value: tag, label: nameOf(tag) }))}
        value={draft.language}
        onChange={({ currentTarget }) => change({ language: currentTarget.value })}
      />
    </Group>
  );
}

/** The byline as it was printed. A draft has no such field: its people are in the credits, or nowhere. */
function Byline({ read, draft, change }: DraftFieldsProps): ReactNode {
  const { t, i18n } = useTranslation('wire');
  const byline = printedField(read.reading, 'byline');
  if (byline === null) return null;
  const missing = uncredited(read, draft);
  return (
    <div>
      <TextInput
        name="byline"
        label={t('byline')}
        description={t('bylineHint')}
        readOnly
        dir="auto"
        value={byline.raw}
        error={
          missing.length === 0
            ? null
            : t('uncredited', { names: new Intl.ListFormat(i18n.language).format(missing) })
        }
      />
      {missing.length === 0 ? null : (
        <Button
          mt={6}
          size="compact-sm"
          variant="default"
          leftSection={<IconUserPlus size={15} aria-hidden />}
          onClick={() => change(creditAuthors(draft, missing))}
        >
          {t('creditThem')}
        </Button>
      )}
    </div>
  );
}

function Credits({ draft, change }: DraftFieldsProps): ReactNode {
  const { t, i18n } = useTranslation('wire');
  const rows = creditsOf(draft);
  return (
    <div>
      <Textarea
        name="creditLine"
        label={t('credits')}
        description={t('creditsHint')}
        autosize
        minRows={1}
        dir="auto"
        value={draft.creditLine}
        onChange={({ currentTarget }) => change({ creditLine: currentTarget.value })}
      />
      <ul className={classes['rows']} aria-label={t('creditRows')}>
        {rows.map((row, at) => (
          <li key={`${row.name} ${String(at)}`}>
            {t(`role.${row.role}`)}: <bdi>{row.name}</bdi>
            {row.organisation === null ? '' : `, ${row.organisation}`}
            {row.place === null ? '' : `, ${row.place}`}
            {row.language === null ? '' : ` (${languageName(row.language, i18n.language)})`}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Body({ draft, change }: DraftFieldsProps): ReactNode {
  const { t } = useTranslation('wire');
  const isLong = draft.body.length > LONG;
  return (
    <Textarea
      name="body"
      lang={draft.language}
      dir={directionOf(draft.language)}
      label={t('body')}
      description={t('bodyHint')}
      {...(isLong ? { rows: 24 } : { autosize: true, minRows: 8, maxRows: 24 })}
      value={draft.body}
      onChange={({ currentTarget }) => change({ body: currentTarget.value })}
    />
  );
}

/** The draft’s fields as they were read, to be put right by a person. */
export function DraftFields(props: DraftFieldsProps): ReactNode {
  const { draft, change } = props;
  const { t } = useTranslation('wire');
  const written = { lang: draft.language, dir: directionOf(draft.language) };
  const field = (name: 'headline' | 'dateline' | 'updateNote', max: number): ReactNode => (
    <Textarea
      {...written}
      name={name}
      label={t(name)}
      maxLength={max}
      autoComplete="off"
      autosize
      minRows={1}
      value={draft[name]}
      onChange={({ currentTarget }) =>
        change({ [name]: currentTarget.value.replace(/[\r\n]+/gu, ' ') })
      }
    />
  );
  return (
    <Stack gap="md">
      <TextInput
        name="slugline"
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
      {field('updateNote', 1000)}
      <Byline {...props} />
      {field('dateline', 200)}
      <Body {...props} />
      <Credits {...props} />
    </Stack>
  );
}
