import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '#client/ui/language-name.ts';
import classes from './publishing.module.css';

type PublicNoteProps = {
  note: string;
  number: number;
  language: string;
  /** Readers see a note with the chosen kind. */
  used: boolean;
};

/** The public note as it was signed; it is changed in the text, never here. */
export function PublicNote({ note, number, language, used }: PublicNoteProps): ReactNode {
  const { t } = useTranslation('publishing');
  if (!used && note === '') return null;
  return (
    <section>
      <Title order={3}>{t('note.title')}</Title>
      {note === '' ? (
        <Text size="sm">{t('note.none', { number })}</Text>
      ) : (
        <blockquote className={classes['quote']} lang={language} dir={directionOf(language)}>
          {note}
        </blockquote>
      )}
      <Text size="sm" c="dimmed">
        {used || note === '' ? t('note.how') : t('note.unused')}
      </Text>
    </section>
  );
}
