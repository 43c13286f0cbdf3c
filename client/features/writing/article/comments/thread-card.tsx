import { ActionIcon, Group, Tooltip } from '@mantine/core';
import IconArrowBackUp from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconCurrentLocation from '@tabler/icons-react/dist/esm/icons/IconCurrentLocation.mjs';
import IconHandStop from '@tabler/icons-react/dist/esm/icons/IconHandStop.mjs';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ThreadView } from '#contract/api/comments.ts';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { Sign } from '#client/ui/sign.tsx';
import { TimeAgo } from '#client/ui/time-ago.tsx';
import { CommentForm } from './comment-form.tsx';
import { CommentText } from './comment-text.tsx';
import classes from './comments.module.css';
import type { Talk } from './use-talk.ts';

type ThreadCardProps = {
  thread: ThreadView;
  talk: Talk;
  isActive: boolean;
  /** Leads to its words in the text; not offered where they are gone. */
  onShow: (thread: ThreadView) => void;
};

function About({ thread }: { thread: ThreadView }): ReactNode {
  const { t } = useTranslation(['comments', 'article']);
  const { about, quote, present, field } = thread;
  return (
    <>
      {about === 'field' && field !== null ? (
        <p className={classes['about']}>{t(`article:field.${field}`)}</p>
      ) : null}
      {about === 'article' ? <p className={classes['about']}>{t('about.article')}</p> : null}
      {quote === '' ? null : (
        <blockquote className={classes['quote']} dir="auto" data-gone={!present || undefined}>
          {quote}
        </blockquote>
      )}
      {present ? null : (
        <p className={classes['about']}>{t(about === 'block' ? 'gone.block' : 'gone.passage')}</p>
      )}
    </>
  );
}

function Standing({ thread }: { thread: ThreadView }): ReactNode {
  const { t } = useTranslation('comments');
  const { resolved, blocking } = thread;
  return (
    <>
      {blocking && resolved === null ? (
        <div>
          <Sign tone="bad" icon={IconHandStop}>
            {t('blocks')}
          </Sign>
        </div>
      ) : null}
      {resolved === null ? null : (
        <p className={classes['about']}>
          <IconCheck size={14} aria-hidden /> {t('resolvedBy')} <bdi>{resolved.by.name}</bdi>{' '}
          <TimeAgo at={resolved.at} />
        </p>
      )}
    </>
  );
}

/** One thread: what it is about, what was said, and what can be done with it. */
export function ThreadCard({ thread, talk, isActive, onShow }: ThreadCardProps): ReactNode {
  const { t } = useTranslation('comments');
  const title = useId();
  const [answers, setAnswers] = useState(false);
  const [first] = thread.comments;
  const settling = talk.settling(thread);
  const Picture = thread.resolved === null ? IconCheck : IconArrowBackUp;
  return (
    <article
      className={classes['thread']}
      data-thread={thread.id}
      data-active={isActive || undefined}
      data-blocking={(thread.blocking && thread.resolved === null) || undefined}
      aria-labelledby={title}
      tabIndex={-1}
      onFocus={() => talk.activate(thread.id)}
    >
      <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
        <h3 id={title} className={classes['title']}>
          {t('threadBy', { name: thread.by.name })}
        </h3>
        {thread.present && thread.about !== 'article' ? (
          <Tooltip label={t('show')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="md"
              aria-label={t('show')}
              aria-describedby={title}
              onClick={() => onShow(thread)}
            >
              <IconCurrentLocation size={15} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : null}
      </Group>
      <About thread={thread} />
      <Standing thread={thread} />
      <ol className={classes['comments']}>
        {thread.comments.map((comment) => (
          <li key={comment.id}>
            <p className={classes['who']}>
              <bdi>{comment.by.name}</bdi> <TimeAgo at={comment.at} />
            </p>
            <CommentText comment={comment} />
          </li>
        ))}
      </ol>
      {settling.error === null ? null : <ProblemAlert problem={settling.error} />}
      {answers ? (
        <CommentForm
          articleId={thread.articleId}
          label={t('form.reply', { name: first?.by.name ?? thread.by.name })}
          send={t('form.sendReply')}
          takesFocus
          onSend={async (said) => {
            await talk.reply(thread, said);
            setAnswers(false);
          }}
          onLeave={() => setAnswers(false)}
        />
      ) : (
        <Group gap="xs">
          <AbilityButton
            ability={thread.abilities.reply}
            size="compact-sm"
            variant="default"
            aria-describedby={title}
            onClick={() => setAnswers(true)}
          >
            {t('reply')}
          </AbilityButton>
          <AbilityButton
            ability={thread.abilities.settle}
            size="compact-sm"
            variant="default"
            loading={settling.busy}
            leftSection={<Picture size={14} aria-hidden />}
            aria-describedby={title}
            onClick={settling.run}
          >
            {t(thread.resolved === null ? 'resolve' : 'reopen')}
          </AbilityButton>
        </Group>
      )}
    </article>
  );
}
