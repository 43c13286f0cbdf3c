import { Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Handover as HandoverAnswer } from '#contract/api/handover.ts';
import { useNews } from '#client/api/news-line.ts';
import { useNow } from '#client/ui/clock.ts';
import { languageName } from '#client/ui/language-name.ts';
import { Panel } from '#client/ui/page.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { Instant, TimeAgo } from '#client/ui/time-ago.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { isWholeEntry } from '#client/ui/whole-entries.ts';
import { handoverQuery } from './api.ts';
import classes from './duty.module.css';
import { NoteForm } from './note-form.tsx';
import { Since } from './since.tsx';
import { AboutStory, OverdueSign, TaskList, useWhat } from './task-list.tsx';

type Part = { handover: HandoverAnswer };

type Change = HandoverAnswer['stories'][number];
type VersionProps = Pick<Change, 'story'> & {
  article: NonNullable<Change['changes'][number]['article']>;
};

/** The way to a version of the story that stands above. */
function VersionLink({ story, article }: VersionProps): ReactNode {
  const { i18n } = useTranslation();
  const language = languageName(article.language, i18n.language);
  return (
    <Link
      to="/articles/$articleId"
      params={{ articleId: article.id }}
      aria-label={`${story.slugline}, ${language}`}
    >
      {language}
    </Link>
  );
}

function Changes({ handover }: Part): ReactNode {
  const { t, i18n } = useTranslation(['duty', 'record']);
  // The record may know a kind of entry that these screens do not.
  const deed = (kind: string): string =>
    i18n.t(`kind.${kind}`, { ns: 'record', defaultValue: kind });
  return (
    <ul className={classes['list']}>
      {handover.stories.map(({ story, changes }) => (
        <li key={story.id}>
          <b>
            <bdi>{story.slugline}</bdi>
          </b>{' '}
          <span className={classes['when']}>
            {t('handover.entries', { count: changes.length })}
          </span>
          <ul className={classes['changes']}>
            {changes.map(({ seq, kind, at, by, article }) => (
              <li key={seq}>
                {isWholeEntry(kind) ? null : <bdi>{by?.name ?? t('handover.system')} </bdi>}
                {deed(kind)}
                <span className={classes['when']}>
                  {' · '}
                  {article === null ? null : (
                    <>
                      <VersionLink story={story} article={article} /> ·{' '}
                    </>
                  )}
                  <TimeAgo at={at} />
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Next({ handover }: Part): ReactNode {
  const { t } = useTranslation('duty');
  const whatOf = useWhat();
  const now = useNow();
  return (
    <ul className={classes['list']}>
      {handover.next.map((one, n) => (
        <li key={`${String(n)} ${one.at}`} className={classes['one']}>
          <span className={classes['about']}>
            <span className={classes['what']}>
              {one.what === 'task' && one.task !== null
                ? whatOf(one.task)
                : t(`next.${one.what === 'embargo' ? 'embargo' : 'schedule'}`)}
            </span>{' '}
            · <AboutStory {...one} />
          </span>
          <span className={classes['when']}>
            {one.what === 'task' && Date.parse(one.at) < now ? <OverdueSign /> : null}{' '}
            <Instant at={one.at} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Notes({ handover }: Part): ReactNode {
  const { t } = useTranslation('duty');
  return (
    <ul className={classes['list']}>
      {handover.notes.map(({ id, text, by, desk, at }) => (
        <li key={id}>
          <p className={classes['text']} dir="auto">
            {text}
          </p>
          <span className={classes['when']}>
            <bdi>{t('handover.by', { name: by.name, desk: desk.name })}</bdi> · <Instant at={at} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function orNone(none: string, isNone: boolean, shown: ReactNode): ReactNode {
  return isNone ? <Text c="dimmed">{none}</Text> : shown;
}

function Parts({ handover }: Part): ReactNode {
  const { t } = useTranslation('duty');
  const { owed, next, stories, more } = handover;
  const own = <TaskList tasks={owed} label={t('handover.owed')} />;
  return (
    <>
      <Panel title={t('handover.owed')}>
        {orNone(t('handover.owedNone'), owed.length === 0, own)}
      </Panel>
      <Panel title={t('handover.next')}>
        {orNone(t('handover.nextNone'), next.length === 0, <Next handover={handover} />)}
      </Panel>
      <Panel title={t('handover.changed')}>
        {orNone(t('handover.changedNone'), stories.length === 0, <Changes handover={handover} />)}
        {more ? <Text c="dimmed">{t('handover.more')}</Text> : null}
      </Panel>
    </>
  );
}

type HandoverProps = {
  since: string | undefined;
  onSince: (since: string | undefined) => void;
  /** Desks on which one has a place. */
  desks: readonly { id: string; name: string }[];
};

/** What somebody finds when they come back, and what they leave to the next shift. */
export function Handover({ since, onSince, desks }: HandoverProps): ReactNode {
  const { t } = useTranslation('duty');
  const client = useQueryClient();
  const handover = useQuery(handoverQuery(since));
  const again = (): void => void client.invalidateQueries({ queryKey: ['handover'] });
  useNews('task', again);
  useNews('plan', again);
  if (desks.length === 0) return <Text c="dimmed">{t('handover.noDesk')}</Text>;
  const { data } = handover;
  const none = data === undefined || data.notes.length === 0;
  return (
    <>
      <Since handover={data} onSince={onSince} />
      {handover.error === null ? null : (
        <ProblemAlert problem={handover.error} onRetry={() => void handover.refetch()} />
      )}
      {handover.isPending ? <Waiting height={160} /> : null}
      {data === undefined ? null : <Parts handover={data} />}
      <Panel title={t('handover.notes')}>
        {orNone(t('handover.notesNone'), none, data && <Notes handover={data} />)}
        <NoteForm desks={desks} />
      </Panel>
    </>
  );
}
