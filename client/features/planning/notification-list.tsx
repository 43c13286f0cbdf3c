import { Button, FocusTrap, Group } from '@mantine/core';
import { useMutation, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotificationReads, NotificationView } from '#contract/api/comments.ts';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { TimeAgo } from '#client/ui/time-ago.tsx';
import { saidTime } from '#client/ui/times.ts';
import { Waiting } from '#client/ui/waiting.tsx';
import { notificationsQuery, readNotifications, unreadQuery } from './api.ts';
import classes from './notifications.module.css';

type NotificationListProps = {
  /** Pressing it closes the list by itself. */
  button: RefObject<HTMLElement | null>;
  /** `back` where the focus should return to the bell. */
  onClose: (back: boolean) => void;
};

function useReads(): (which: NotificationReads) => void {
  const client = useQueryClient();
  const reading = useMutation({
    mutationFn: readNotifications,
    onSuccess: async (unread) => {
      client.setQueryData(unreadQuery.queryKey, unread);
      await client.invalidateQueries({ queryKey: ['notifications'] });
    },
  });
  return (which) => reading.mutate(which);
}

type OneProps = { one: NotificationView; onOpen: () => void };

/** What it is about, in words: what somebody wrote as it stands, a scope or a kind as the screens call it. */
function useAbout(): (one: NotificationView) => string {
  const { t, i18n } = useTranslation('notifications');
  const called = (part: 'scope' | 'publication' | 'task', word: string): string =>
    i18n.t(`${part}.${word}`, { ns: 'notifications', defaultValue: word });
  return ({ kind, excerpt }) => {
    if (kind === 'signed' || kind === 'guest-signed') return called('scope', excerpt);
    if (kind === 'published') return called('publication', excerpt);
    if (kind === 'task-overdue') return called('task', excerpt);
    if (kind.startsWith('schedule-')) return saidTime(excerpt, i18n.language);
    return kind === 'embargo-leak' ? t('outputs', { count: Number(excerpt) }) : excerpt;
  };
}

function Words({ one }: { one: NotificationView }): ReactNode {
  const { t } = useTranslation('notifications');
  const about = useAbout();
  const { kind, by, article, at, read } = one;
  const guest = kind === 'guest-said' || kind === 'guest-signed';
  const name = by?.name ?? (guest ? t('guest') : '');
  return (
    <>
      <span>
        {read ? null : <span className={classes['new']}>{t('new')}</span>}{' '}
        {name === '' ? null : <bdi className={classes['who']}>{name}</bdi>} {t(`kind.${kind}`)}{' '}
        {article === null ? null : <bdi className={classes['slugline']}>{article.slugline}</bdi>}
      </span>
      <span className={classes['excerpt']} dir="auto">
        {about(one)}
      </span>
      <span className={classes['when']}>
        <TimeAgo at={at} />
      </span>
    </>
  );
}

function One({ one, onOpen }: OneProps): ReactNode {
  const { article, threadId, read } = one;
  return (
    <li data-unread={!read || undefined}>
      {article === null ? (
        <Link to="/tasks" className={classes['one']} onClick={onOpen}>
          <Words one={one} />
        </Link>
      ) : (
        <Link
          to="/articles/$articleId"
          params={{ articleId: article.id }}
          search={threadId === null ? {} : { panel: 'comments', thread: threadId }}
          className={classes['one']}
          onClick={onOpen}
        >
          <Words one={one} />
        </Link>
      )}
    </li>
  );
}

/** Escape and pressing elsewhere close what floats. */
function useLeaving(
  box: RefObject<HTMLElement | null>,
  { button, onClose }: NotificationListProps,
): void {
  const leave = useEffectEvent((event: Event): void => {
    const { target } = event;
    if (event instanceof KeyboardEvent) {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onClose(true);
    } else if (target instanceof Node) {
      const isInside = box.current?.contains(target) ?? false;
      if (!isInside && button.current?.contains(target) !== true) onClose(false);
    }
  });
  useEffect(() => {
    document.addEventListener('keydown', leave);
    document.addEventListener('pointerdown', leave);
    return () => {
      document.removeEventListener('keydown', leave);
      document.removeEventListener('pointerdown', leave);
    };
  }, []);
}

/** What one should know of, newest first; each leads to its thread and counts as read then. */
export function NotificationList(props: NotificationListProps): ReactNode {
  const { t } = useTranslation('notifications');
  const list = useInfiniteQuery(notificationsQuery());
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const read = useReads();
  const box = useRef<HTMLDivElement>(null);
  useLeaving(box, props);
  const [newest] = items;
  return (
    <FocusTrap active innerRef={box}>
      <div role="dialog" aria-label={t('title')} className={classes['list']}>
        <Group justify="space-between" gap="xs" className={classes['head']} wrap="nowrap">
          <h2 tabIndex={-1} data-autofocus>
            {t('title')}
          </h2>
          {newest !== undefined && items.some((one) => !one.read) ? (
            <Button size="compact-sm" variant="default" onClick={() => read({ upTo: newest.id })}>
              {t('readAll')}
            </Button>
          ) : null}
        </Group>
        {list.error === null ? null : (
          <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />
        )}
        {list.isPending ? <Waiting height={80} /> : null}
        {list.isSuccess && items.length === 0 ? (
          <p className={classes['none']}>{t('none')}</p>
        ) : null}
        <ul>
          {items.map((one) => (
            <One
              key={one.id}
              one={one}
              onOpen={() => {
                if (!one.read) read({ ids: [one.id] });
                props.onClose(false);
              }}
            />
          ))}
        </ul>
        {list.hasNextPage ? (
          <Button
            variant="default"
            size="compact-sm"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('more')}
          </Button>
        ) : null}
      </div>
    </FocusTrap>
  );
}
