import { Link } from '@tanstack/react-router';
import IconAlarm from '@tabler/icons-react/dist/esm/icons/IconAlarm.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Duty, TaskView } from '#contract/api/handover.ts';
import { Sign } from '#client/ui/sign.tsx';
import { Instant, TimeAgo } from '#client/ui/time-ago.tsx';
import { languageName } from '#client/ui/language-name.ts';
import classes from './duty.module.css';

type About = Pick<TaskView, 'story' | 'article'>;

/** The way to what something is about: the slugline, the language, the headline as it stands. */
export function AboutStory({ story, article }: About): ReactNode {
  const { i18n } = useTranslation();
  if (article === null) return <bdi>{story.slugline}</bdi>;
  return (
    <>
      <Link to="/articles/$articleId" params={{ articleId: article.id }}>
        <bdi>{story.slugline}</bdi>
      </Link>{' '}
      <span className={classes['when']}>{languageName(article.language, i18n.language)}</span>
      {article.headline === '' ? null : (
        <span className={classes['headline']}>
          <bdi lang={article.language}>{article.headline}</bdi>
        </span>
      )}
    </>
  );
}

/** Said of what should have been done by now. */
export function OverdueSign(): ReactNode {
  const { t } = useTranslation('duty');
  return (
    <Sign tone="bad" icon={IconAlarm}>
      {t('tasks.overdue')}
    </Sign>
  );
}

function Due({ task }: { task: TaskView }): ReactNode {
  const { t } = useTranslation('duty');
  const { dueAt, overdue, since } = task;
  if (dueAt === null) {
    return (
      <span className={classes['when']}>
        {t('tasks.since')} <TimeAgo at={since} />
      </span>
    );
  }
  return (
    <span className={classes['when']}>
      {overdue ? <OverdueSign /> : t('tasks.due')} <Instant at={dueAt} />
    </span>
  );
}

/** What is to be done, in words. */
export function useWhat(): (duty: Duty) => string {
  const { t } = useTranslation('duty');
  return ({ kind, scope, comment }) => {
    if (comment) return t('kind.correct_comment');
    return scope === null
      ? t(`kind.${kind}`)
      : t('kind.sign_scope', { scope: t(`scope.${scope}`) });
  };
}

function One({ task }: { task: TaskView }): ReactNode {
  const { t } = useTranslation('duty');
  const { person, desk, mine } = task;
  const what = useWhat()(task);
  const whose = person?.name ?? t('tasks.forAnybody', { desk: desk.name });
  return (
    <li>
      <div className={classes['one']}>
        <span className={classes['about']}>
          <span className={classes['what']}>{what}</span> · <AboutStory {...task} />
        </span>
        <Due task={task} />
      </div>
      {mine ? null : (
        <span className={classes['when']}>
          <bdi>{whose}</bdi>
        </span>
      )}
    </li>
  );
}

/** What is owed, in the order in which it is told. */
export function TaskList({
  tasks,
  label,
}: {
  tasks: readonly TaskView[];
  label: string;
}): ReactNode {
  return (
    <ul className={classes['list']} aria-label={label}>
      {tasks.map((task) => (
        <One key={task.id} task={task} />
      ))}
    </ul>
  );
}
