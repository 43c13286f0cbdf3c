import { Button, Group } from '@mantine/core';
import IconBolt from '@tabler/icons-react/dist/esm/icons/IconBolt.mjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { saysHeadlineAlone } from '#contract/body/headline-alone.ts';
import type { Content } from '#contract/content.ts';
import { addingWordsOf } from '#contract/facts/words/adding-words.ts';
import { primaryOf } from '#contract/facts/letters.ts';
import type { Form } from '#contract/vocabulary.ts';
import { Notice } from '#client/ui/notice.tsx';
import { useSaid } from '#client/ui/said.ts';
import { useParticulars } from '../story/use-particulars.ts';

type FollowProps = {
  article: ArticleView;
  /** As it stands on the screen. */
  content: Content;
  readOnly: boolean;
};

/** Whether somebody who may write is before a text that has more than its headline. */
function hasFollowed({ article, content, readOnly }: FollowProps): boolean {
  return !readOnly && article.abilities.edit.allowed && !saysHeadlineAlone(content);
}

/** A flash that has a text now is something else: one press says what. */
export function NoFlashAnyMore(props: FollowProps): ReactNode {
  const { article } = props;
  const { t } = useTranslation(['flash', 'ui']);
  const said = useSaid();
  const change = useParticulars(article.id);
  const [problem, setProblem] = useState<string | null>(null);
  const call = (form: Form): void => {
    setProblem(null);
    change({ of: 'article', part: { form }, was: article.form }).catch((error: unknown) =>
      setProblem(said.failure(error)),
    );
  };
  if (article.form !== 'flash' || !hasFollowed(props)) return null;
  return (
    <Notice role="status" tone="wait" icon={IconBolt} title={t('noFlash')}>
      <Group gap="xs" mt={4}>
        <Button size="compact-sm" variant="default" onClick={() => call('developing')}>
          {t('callIt', { form: t('ui:form.developing') })}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => call('full')}>
          {t('callIt', { form: t('ui:form.full') })}
        </Button>
      </Group>
      {problem === null ? null : <p role="alert">{problem}</p>}
    </Notice>
  );
}

/** Readers had the headline alone: the note that tells them of its text is drafted with one press, and written on as one likes. */
export function NoteAfterFlash(props: FollowProps & { onNote: (note: string) => void }): ReactNode {
  const { t } = useTranslation('flash');
  const { article, content, onNote } = props;
  if (article.live?.form !== 'flash' || content.updateNote.trim() !== '') return null;
  if (!hasFollowed(props)) return null;
  const note = addingWordsOf(primaryOf(article.language)).fullReport;
  return (
    <Group mb="sm">
      <Button size="compact-sm" variant="default" onClick={() => onNote(note)}>
        {t('draftNote')}&nbsp;
        <bdi lang={article.language}>{note}</bdi>
      </Button>
    </Group>
  );
}
