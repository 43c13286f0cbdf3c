import { Button, Text, Title } from '@mantine/core';
import IconCurrentLocation from '@tabler/icons-react/dist/esm/icons/IconCurrentLocation.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveKind } from '#contract/vocabulary.ts';
import { directionOf } from '#client/ui/language-name.ts';
import { isNoted } from './kinds.ts';
import classes from './publishing.module.css';

type PublicNoteProps = {
  note: string;
  number: number;
  language: string;
  kind: LiveKind;
  /** Leads to the update note in the text; without it the way there is only told. */
  onGo?: (at: string) => void;
};

/** The public note as it was signed, which is also what readers are told with each correction; it is changed in the text, never here. */
export function PublicNote({ note, number, language, kind, onGo }: PublicNoteProps): ReactNode {
  const { t } = useTranslation(['publishing', 'article']);
  const used = isNoted(kind);
  const corrects = kind === 'correction';
  if (!used && note === '') return null;
  return (
    <section>
      <Title order={3}>{t(corrects ? 'note.correctsTitle' : 'note.title')}</Title>
      {note === '' ? (
        <Text size="sm">{t('note.none', { number })}</Text>
      ) : (
        <blockquote className={classes['quote']} lang={language} dir={directionOf(language)}>
          {note}
        </blockquote>
      )}
      <Text size="sm" c="dimmed">
        {corrects && note !== '' ? `${t('note.corrects')} ` : ''}
        {used || note === '' ? t('note.how') : t('note.unused')}
      </Text>
      {corrects && onGo !== undefined ? (
        <Button
          mt={4}
          variant="default"
          size="compact-xs"
          leftSection={<IconCurrentLocation size={13} aria-hidden />}
          onClick={() => onGo('updateNote')}
        >
          {t('article:field.updateNote')}
        </Button>
      ) : null}
    </section>
  );
}
