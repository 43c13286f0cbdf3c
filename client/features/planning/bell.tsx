import { UnstyledButton } from '@mantine/core';
import IconBell from '@tabler/icons-react/dist/esm/icons/IconBell.mjs';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNews } from '#client/api/news-line.ts';
import { unreadQuery } from './api.ts';
import classes from './notifications.module.css';

const NotificationList = lazy(async () => ({
  default: (await import('./notification-list.tsx')).NotificationList,
}));

/** The most that the sign on the bell counts. */
const MOST = 99;

/** Whether there is something one should know of; pressing it shows what. The list’s code comes when it is first wanted. */
export function Bell(): ReactNode {
  const { t } = useTranslation('app');
  const unread = useQuery(unreadQuery).data ?? 0;
  const client = useQueryClient();
  useNews('notification', () => void client.invalidateQueries({ queryKey: ['notifications'] }));
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (back: boolean): void => {
    setOpened(false);
    if (back) button.current?.focus();
  };
  return (
    <div className={classes['place']}>
      <UnstyledButton
        ref={button}
        className={classes['bell']}
        aria-label={unread === 0 ? t('bell.none') : t('bell.unread', { count: unread })}
        aria-expanded={opened}
        aria-haspopup="dialog"
        onClick={() => setOpened(!opened)}
      >
        <IconBell size={20} aria-hidden />
        {unread === 0 ? null : (
          <span className={classes['count']} aria-hidden>
            {unread > MOST ? `${String(MOST)}+` : unread}
          </span>
        )}
      </UnstyledButton>
      {opened ? (
        <Suspense fallback={null}>
          <NotificationList button={button} onClose={close} />
        </Suspense>
      ) : null}
    </div>
  );
}
