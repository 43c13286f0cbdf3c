import { Button, Group, Kbd, Text } from '@mantine/core';
import IconRefreshAlert from '@tabler/icons-react/dist/esm/icons/IconRefreshAlert.mjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { hasMoved, markable, type Row } from './rows.ts';
import type { SourceProps } from './source-column.tsx';
import { useAlignment } from './use-alignment.ts';
import { useJump } from './use-jump.ts';
import { useMark } from './use-mark.ts';

type MarkAllProps = Pick<SourceProps, 'article' | 'settle'> & {
  rows: readonly Row[];
  onClose: () => void;
};

function MarkAllDialog({ article, settle, rows, onClose }: MarkAllProps): ReactNode {
  const { t } = useTranslation('translation');
  const mark = useMark({ article, settle });
  const pairs = markable(rows);
  const open = rows.filter(hasMoved).length - pairs.length;
  return (
    <ConfirmDialog
      opened
      title={t('all.title', { count: pairs.length })}
      confirm={t('all.confirm')}
      busy={mark.isPending}
      problem={mark.error}
      onConfirm={() => mark.mutate(pairs, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Text>
        {t('all.body')} {open === 0 ? '' : t('all.missing', { count: open })}
      </Text>
    </ConfirmDialog>
  );
}

/** Above a translation whose source has moved: by how much, the way through it, and one word for all of it. */
export function MovedNotice({ article, content, settle, reveal }: SourceProps): ReactNode {
  const { t } = useTranslation('translation');
  const { rows } = useAlignment(article, content);
  const jump = useJump({ rows, reveal });
  const [asks, ask] = useState(false);
  const moved = rows.filter(hasMoved).length;
  if (moved === 0) return null;
  const canMark = article.abilities.edit.allowed && markable(rows).length > 0;
  return (
    <Notice
      tone="wait"
      icon={IconRefreshAlert}
      role="status"
      title={t('moved.title', { count: moved })}
    >
      {article.live === null ? null : <Text size="sm">{t('moved.body')}</Text>}
      <Group gap="xs" mt={4}>
        <Button
          size="compact-sm"
          variant="default"
          rightSection={<Kbd size="xs">F8</Kbd>}
          onClick={() => jump(1)}
        >
          {t('moved.next')}
        </Button>
        {canMark ? (
          <Button size="compact-sm" variant="default" onClick={() => ask(true)}>
            {t('moved.all')}
          </Button>
        ) : null}
      </Group>
      {asks ? (
        <MarkAllDialog article={article} settle={settle} rows={rows} onClose={() => ask(false)} />
      ) : null}
    </Notice>
  );
}
