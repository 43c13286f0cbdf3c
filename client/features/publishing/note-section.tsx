import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { NoteChanges } from './note-changes.tsx';

type NoteSectionProps = {
  article: ArticleView;
  revisionId: string;
  /** Readers see a note with the chosen kind. */
  used: boolean;
  /** The chosen kind is a correction. */
  corrects: boolean;
  onGo: (at: string) => void;
  onSaid: () => void;
};

/** Beside the public note: what changed, and whether readers are told. Nothing before the first publication. */
export function NoteSection({ article, revisionId, used, ...rest }: NoteSectionProps): ReactNode {
  const { t } = useTranslation('note');
  if (!used || article.lastPublication === null) return null;
  return (
    <section>
      <Title order={3}>{t('title')}</Title>
      <Text size="sm" c="dimmed">
        {t('lead')}
      </Text>
      <NoteChanges
        which={{ articleId: article.id, revisionId }}
        language={article.language}
        maySay={article.abilities.edit.allowed}
        {...rest}
      />
    </section>
  );
}
