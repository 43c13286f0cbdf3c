import { VisuallyHidden } from '@mantine/core';
import IconMessages from '@tabler/icons-react/dist/esm/icons/IconMessages.mjs';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ThreadView } from '#contract/api/comments.ts';
import { revealThread } from '#client/editor/comments/comment-look.ts';
import { paintThreads } from '#client/editor/comments/comment-paint.ts';
import type { BodyHandle } from '#client/editor/open-editor.ts';
import type { ArticleProps } from '../article-props.ts';
import { isNarrow } from '../frame/narrow.ts';
import type { ArticleAtHand, ArticlePanel } from '../parts.ts';
import { threadsQuery } from './api.ts';
import { CommentsPanel } from './comments-panel.tsx';
import { MarginMarkers } from './margin-markers.tsx';
import { Peek } from './peek.tsx';
import { stepThrough } from './step-through.ts';
import { useDrafting } from './use-drafting.ts';
import { useReach } from './use-reach.ts';
import { useTalk } from './use-talk.ts';

/** The panel’s name in the address. */
const COMMENTS = 'comments';

/** What the frame shows of comments. */
type Comments = { panel: ArticlePanel; margin: ReactNode };

const NONE: readonly ThreadView[] = [];

/** Paints the open threads’ words while the article is on the screen. */
function usePaint(threads: readonly ThreadView[], active: string | null): void {
  useEffect(
    () =>
      paintThreads(
        threads
          .filter(({ about, resolved }) => resolved === null && /^(?:passage|block)$/u.test(about))
          .map(({ id, about, blocking, blockId }) => ({
            id,
            blocking,
            active: id === active,
            blockId: about === 'block' ? blockId : null,
          })),
      ),
    [threads, active],
  );
}

/** Leads to the thread that the address names, once it is there. */
function useArrival(
  threads: readonly ThreadView[],
  thread: string | undefined,
  show: (id: string) => void,
): void {
  const arrive = useEffectEvent(show);
  const isThere = threads.some(({ id }) => id === thread);
  useEffect(() => {
    if (thread !== undefined && isThere) arrive(thread);
  }, [isThere, thread]);
}

/** Comments on the open article: their panel, the signs beside the text, and the keys that reach them. */
export function useComments(
  { panel, onPanel, thread }: Pick<ArticleProps, 'panel' | 'onPanel' | 'thread'>,
  at: ArticleAtHand,
  handle: BodyHandle | null,
): Comments {
  const { article } = at;
  const { t } = useTranslation('comments');
  const { data, error, refetch } = useQuery(threadsQuery(article.id));
  const threads = data ?? NONE;
  const talk = useTalk(article.id);
  const fresh = useDrafting(at, handle, () => onPanel(COMMENTS));
  const [told, setTold] = useState('');
  usePaint(threads, talk.active);
  useArrival(threads, thread, (id) => {
    talk.activate(id);
    if (handle !== null) revealThread(handle.view, id, false);
  });
  /** What a thread says stands beside the text; on a phone, where they take turns, in a line under it. */
  const beside = (): void => {
    if (panel !== COMMENTS && !isNarrow()) onPanel(COMMENTS);
  };
  const onPick = (ids: readonly string[]): void => {
    const open = threads.filter(({ resolved }) => resolved === null);
    const id = ids.find((one) => open.some((other) => other.id === one));
    if (id === undefined) return;
    talk.activate(id);
    beside();
  };
  const onStep = (by: 1 | -1): void => {
    if (handle === null) return;
    const next = stepThrough(handle.view.dom, threads, { from: talk.active, by });
    setTold(
      next === null
        ? t('noneInText')
        : t('said', { name: next.by.name, words: next.comments[0]?.text ?? '' }),
    );
    if (next === null) return;
    talk.activate(next.id);
    beside();
    revealThread(handle.view, next.id, true);
  };
  useReach(handle, {
    onAsk: fresh.begin,
    onPick,
    onStep,
    knows: (threadId) => threads.some(({ id }) => id === threadId),
    may: article.abilities.comment,
  });
  const onShow = (shown: ThreadView): void => {
    talk.activate(shown.id);
    if (isNarrow()) onPanel(undefined);
    if (shown.about === 'field') {
      document.querySelector<HTMLElement>(`[data-text-field="${shown.field ?? ''}"]`)?.focus();
    } else if (shown.about === 'block') at.reveal(shown.blockId ?? '');
    else if (handle !== null) revealThread(handle.view, shown.id, true);
  };
  const open = threads.filter(({ resolved }) => resolved === null).length;
  return {
    margin: (
      <>
        <MarginMarkers handle={handle} threads={threads} active={talk.active} onPick={onPick} />
        <VisuallyHidden role="status">{told}</VisuallyHidden>
        <Peek
          thread={threads.find(({ id }) => id === talk.active)}
          onOpen={() => onPanel(COMMENTS)}
          onClose={() => talk.activate(null)}
        />
      </>
    ),
    panel: {
      id: COMMENTS,
      group: 'text',
      key: 'c',
      label: t('panel'),
      icon: IconMessages,
      ...(open === 0 ? {} : { count: open, counted: t('panelOpen', { n: open }) }),
      render: () => (
        <CommentsPanel
          article={article}
          threads={data}
          problem={error}
          onRetry={() => void refetch()}
          talk={talk}
          drafting={fresh.drafting}
          onDraft={fresh.setDrafting}
          onLeave={() => fresh.end(false)}
          onSend={async (said) => {
            const made = await talk.open(said, await fresh.anchor());
            fresh.end(true);
            talk.activate(made.id);
          }}
          onShow={onShow}
        />
      ),
    },
  };
}
