import { Button, CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ThreadView } from '#contract/api/comments.ts';
import classes from './comments.module.css';

type PeekProps = {
  thread: ThreadView | undefined;
  onOpen: () => void;
  onClose: () => void;
};

/** On a phone: what the pressed words are commented with, in a line above the actions, and the way to all of it. */
export function Peek({ thread, onOpen, onClose }: PeekProps): ReactNode {
  const { t } = useTranslation(['comments', 'ui']);
  if (thread === undefined) return null;
  return (
    <aside className={classes['peek']} aria-label={t('threadBy', { name: thread.by.name })}>
      <p className={classes['peekWords']} dir="auto">
        <bdi>{thread.by.name}</bdi>: {thread.comments[0]?.text}
      </p>
      <Button size="compact-sm" variant="default" onClick={onOpen}>
        {t('openThread')}
      </Button>
      <CloseButton aria-label={t('ui:close')} onClick={onClose} />
    </aside>
  );
}
