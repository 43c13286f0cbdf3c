import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Changes } from '#contract/api/changes.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import type { LiveKind } from '#contract/vocabulary.ts';
import { ChangesView } from '#client/ui/changes/changes-view.tsx';
import { directionOf } from '#client/ui/language-name.ts';
import type { Outgoing } from './api.ts';
import { isNoted } from './kinds.ts';
import classes from './publishing.module.css';

/** The comparison as readers could make it: without withheld names, and without the note, which stands on its own. */
function forReaders(changes: Changes['changes']): Changes['changes'] {
  return {
    ...changes,
    fields: changes.fields.filter(({ field }) => field !== 'updateNote'),
    credits: changes.credits.filter(
      ({ before, after }) => before?.withheld !== true && after?.withheld !== true,
    ),
  };
}

type ReaderPreviewProps = { article: ArticleView; outgoing: Outgoing; kind: LiveKind };

/** What readers will see, or see changed, when this goes out. */
export function ReaderPreview({ article, outgoing, kind }: ReaderPreviewProps): ReactNode {
  const { t } = useTranslation('publishing');
  const { since, changes } = outgoing.changes;
  const { language } = article;
  const note = outgoing.revision.content.updateNote.trim();
  const title = t(since === null ? 'preview.whole' : 'preview.title');
  return (
    <section className={classes['preview']} aria-label={title} tabIndex={0}>
      <Title order={3}>{title}</Title>
      {since === null ? null : (
        <Text size="sm" c="dimmed">
          {t('preview.since', { number: since.number })}
        </Text>
      )}
      {isNoted(kind) && note !== '' ? (
        <div className={classes['banner']}>
          <span>{t('preview.note')}</span>
          <p lang={language} dir={directionOf(language)}>
            {note}
          </p>
        </div>
      ) : null}
      <ChangesView changes={forReaders(changes)} language={language} whole={since === null} />
    </section>
  );
}
