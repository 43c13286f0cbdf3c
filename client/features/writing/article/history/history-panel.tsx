import { Button, Group, Stack, Text } from '@mantine/core';
import IconArrowsDiff from '@tabler/icons-react/dist/esm/icons/IconArrowsDiff.mjs';
import IconBookmark from '@tabler/icons-react/dist/esm/icons/IconBookmark.mjs';
import IconHistory from '@tabler/icons-react/dist/esm/icons/IconHistory.mjs';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import type { ArticleAtHand } from '../parts.ts';
import classes from './history.module.css';
import { NOW, revisionsQuery } from './queries.ts';
import { RevisionItem } from './revision-item.tsx';

const CompareDialog = lazy(async () => ({
  default: (await import('./compare-dialog.tsx')).CompareDialog,
}));
const MomentsDialog = lazy(async () => ({
  default: (await import('./moments-dialog.tsx')).MomentsDialog,
}));
const RevisionDialog = lazy(async () => ({
  default: (await import('./revision-dialog.tsx')).RevisionDialog,
}));

type Open = { read: string } | { to: string; since: string } | { moments: true } | null;
type HistoryPanelProps = { at: ArticleAtHand; onKeep: () => void };

/** Every revision with who, when and why; any two can be laid side by side, and each be read as it was. */
export function HistoryPanel({ at, onKeep }: HistoryPanelProps): ReactNode {
  const { t } = useTranslation(['article', 'history']);
  const { article } = at;
  const list = useInfiniteQuery(revisionsQuery(article.id));
  const revisions = list.data?.pages.flatMap((page) => page.items) ?? [];
  const [open, setOpen] = useState<Open>(null);
  const before = article.live !== null ? 'live' : article.head !== null ? 'head' : 'nothing';
  const close = (): void => setOpen(null);
  return (
    <Stack gap="md">
      <Group gap="xs">
        <Button
          size="compact-sm"
          leftSection={<IconArrowsDiff size={15} aria-hidden />}
          onClick={() => setOpen({ to: NOW, since: before })}
        >
          {t(`history.since.${before}`)}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconHistory size={15} aria-hidden />}
          onClick={() => setOpen({ moments: true })}
        >
          {t('history:open')}
        </Button>
        <AbilityButton
          ability={article.abilities.edit}
          size="compact-sm"
          variant="default"
          leftSection={<IconBookmark size={15} aria-hidden />}
          onClick={onKeep}
        >
          {t('keep.action')}
        </AbilityButton>
      </Group>
      {list.error === null ? null : (
        <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && revisions.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('history.none')}
        </Text>
      ) : null}
      <ol className={classes['revisions']}>
        {revisions.map((revision, index) => (
          <RevisionItem
            key={revision.id}
            revision={revision}
            isLive={revision.id === article.liveRevisionId}
            isHead={revision.id === article.head?.id}
            headIsCurrent={article.headIsCurrent}
            onRead={() => setOpen({ read: revision.id })}
            onCompare={() =>
              setOpen({ to: revision.id, since: revisions[index + 1]?.id ?? 'nothing' })
            }
          />
        ))}
      </ol>
      {list.hasNextPage ? (
        <Button
          variant="default"
          size="compact-sm"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('history.more')}
        </Button>
      ) : null}
      <Suspense fallback={null}>
        {open !== null && 'to' in open ? (
          <CompareDialog at={at} revisions={revisions} first={open} onClose={close} />
        ) : null}
        {open !== null && 'moments' in open ? <MomentsDialog at={at} onClose={close} /> : null}
        {open !== null && 'read' in open ? (
          <RevisionDialog id={open.read} article={article} onClose={close} />
        ) : null}
      </Suspense>
    </Stack>
  );
}
