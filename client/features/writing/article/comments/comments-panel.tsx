import { Button, Group, NativeSelect, SegmentedControl, Stack } from '@mantine/core';
import IconArrowBackUp from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs';
import IconMessagePlus from '@tabler/icons-react/dist/esm/icons/IconMessagePlus.mjs';
import IconMessages from '@tabler/icons-react/dist/esm/icons/IconMessages.mjs';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ThreadView } from '#contract/api/comments.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { CommentForm, type Said } from './comment-form.tsx';
import classes from './comments.module.css';
import { ABOUT_FIELDS, type Drafting } from './drafting.ts';
import { ThreadCard } from './thread-card.tsx';
import type { Talk } from './use-talk.ts';

type CommentsPanelProps = {
  article: ArticleView;
  threads: readonly ThreadView[] | undefined;
  problem: Error | null;
  onRetry: () => void;
  talk: Talk;
  /** What a new comment is being written on; null while none is. */
  drafting: Drafting | null;
  onDraft: (drafting: Drafting) => void;
  onLeave: () => void;
  onSend: (said: Said) => Promise<unknown>;
  onShow: (thread: ThreadView) => void;
};

type Which = 'open' | 'resolved';

function NewComment({
  article,
  drafting,
  onDraft,
  onSend,
  onLeave,
}: CommentsPanelProps & { drafting: Drafting }): ReactNode {
  const { t } = useTranslation(['comments', 'article']);
  const isOnText = drafting.about === 'passage' || drafting.about === 'block';
  return (
    <section className={classes['thread']} data-active aria-label={t('form.title')}>
      {isOnText ? (
        drafting.words === '' ? null : (
          <blockquote className={classes['quote']} dir="auto">
            {drafting.words}
          </blockquote>
        )
      ) : (
        <NativeSelect
          size="xs"
          label={t('form.about')}
          value={drafting.about === 'field' ? drafting.field : ''}
          data={[
            { value: '', label: t('about.article') },
            ...ABOUT_FIELDS.map((field) => ({ value: field, label: t(`article:field.${field}`) })),
          ]}
          onChange={({ currentTarget }) => {
            const field = ABOUT_FIELDS.find((name) => name === currentTarget.value);
            onDraft(field === undefined ? { about: 'article' } : { about: 'field', field });
          }}
        />
      )}
      <CommentForm
        articleId={article.id}
        label={t('form.comment')}
        send={t('form.send')}
        block={article.abilities['comment-blocking']}
        takesFocus
        onSend={onSend}
        onLeave={onLeave}
      />
    </section>
  );
}

function Settled({ talk }: { talk: Talk }): ReactNode {
  const { t } = useTranslation('comments');
  const { settled } = talk;
  const id = useId();
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with its thread; what can be done next takes the focus.
  useEffect(() => undo.current?.focus(), [settled]);
  return (
    <div role="status">
      {settled === null ? null : (
        <Group gap="xs" className={classes['settled']} wrap="nowrap">
          <span id={id}>
            {t(settled.resolved === null ? 'reopened' : 'resolved', { name: settled.by.name })}
          </span>
          <Button
            ref={undo}
            aria-describedby={id}
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowBackUp size={14} aria-hidden />}
            onClick={talk.settling(settled).run}
          >
            {t('undo')}
          </Button>
        </Group>
      )}
    </div>
  );
}

function Empty({ which }: { which: Which }): ReactNode {
  const { t } = useTranslation('comments');
  return (
    <EmptyState icon={IconMessages} title={t(`none.${which}`)}>
      {which === 'open' ? t('none.how') : null}
    </EmptyState>
  );
}

/** Everything that is said about the article: open threads in the order of their opening, the resolved apart. */
export function CommentsPanel(props: CommentsPanelProps): ReactNode {
  const { article, threads, problem, talk, drafting, onDraft } = props;
  const { t } = useTranslation('comments');
  const [which, setWhich] = useState<Which>('open');
  const list = useRef<HTMLDivElement>(null);
  const { active } = talk;
  const activeThread = threads?.find(({ id }) => id === active);
  const wanted: Which = activeThread?.resolved === null ? 'open' : 'resolved';
  // Whoever is led to a thread finds it in the list that is shown.
  const [led, setLed] = useState<string | null>(null);
  if (activeThread !== undefined && led !== active) {
    setLed(active);
    if (which !== wanted) setWhich(wanted);
  }
  useEffect(() => {
    if (active === null) return;
    list.current
      ?.querySelector(`[data-thread="${CSS.escape(active)}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [active, which]);
  const shown = (threads ?? []).filter(
    ({ resolved }) => (resolved === null) === (which === 'open'),
  );
  const count = (isOpen: boolean): number =>
    (threads ?? []).filter(({ resolved }) => (resolved === null) === isOpen).length;
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="xs">
        <SegmentedControl
          size="xs"
          transitionDuration={0}
          value={which}
          onChange={(value) => setWhich(value === 'resolved' ? value : 'open')}
          aria-label={t('which')}
          data={[
            { value: 'open', label: t('open', { count: count(true) }) },
            { value: 'resolved', label: t('done', { count: count(false) }) },
          ]}
        />
        <AbilityButton
          ability={article.abilities.comment}
          size="compact-sm"
          variant="default"
          leftSection={<IconMessagePlus size={15} aria-hidden />}
          onClick={() => onDraft({ about: 'article' })}
        >
          {t('add')}
        </AbilityButton>
      </Group>
      {drafting === null ? null : <NewComment {...props} drafting={drafting} />}
      <Settled talk={talk} />
      {problem === null ? null : <ProblemAlert problem={problem} onRetry={props.onRetry} />}
      {threads === undefined && problem === null ? <Waiting height={120} /> : null}
      <div ref={list} className={classes['threads']}>
        {shown.map((thread) => (
          <ThreadCard
            key={thread.id}
            thread={thread}
            talk={talk}
            isActive={thread.id === active}
            onShow={props.onShow}
          />
        ))}
      </div>
      {threads !== undefined && shown.length === 0 && drafting === null ? (
        <Empty which={which} />
      ) : null}
    </Stack>
  );
}
