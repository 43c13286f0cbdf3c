import { Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { useTell } from '#client/ui/tell.ts';
import { partStory } from './api.ts';

type PartDialogProps = {
  story: ArticleView['story'];
  onDone: () => Promise<void>;
  onClose: () => void;
};

/** Parts a merged story again from the one it went into, with the reason. */
export function PartDialog({ story, onDone, onClose }: PartDialogProps): ReactNode {
  const { t } = useTranslation('merge');
  const tell = useTell();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const names = { gone: story.slugline, kept: story.merged?.into.slugline ?? '' };
  const parting = useMutation({
    mutationFn: () => partStory(story.id, reason.trim()),
    onSuccess: async () => {
      tell(t('part.done', names));
      onClose();
      await client.invalidateQueries({ queryKey: ['articles'] });
      await onDone();
    },
  });
  return (
    <ConfirmDialog
      opened
      title={t('part.title', names)}
      confirm={t('part.confirm')}
      busy={parting.isPending}
      problem={parting.error}
      onConfirm={() => parting.mutate()}
      onClose={onClose}
    >
      <Text>{t('part.body', names)}</Text>
      <Textarea
        label={t('reason')}
        description={t('reasonHint')}
        required
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
