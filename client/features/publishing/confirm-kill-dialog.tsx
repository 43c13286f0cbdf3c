import { Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { useTell } from '#client/ui/tell.ts';
import { confirmKill } from './api.ts';

type ConfirmKillDialogProps = {
  story: ArticleView['story'];
  onDone: () => Promise<void>;
  onClose: () => void;
};

/** A second person says that the kill was right. */
export function ConfirmKillDialog({ story, onDone, onClose }: ConfirmKillDialogProps): ReactNode {
  const { t } = useTranslation('publishing');
  const tell = useTell();
  const [note, setNote] = useState('');
  const { slugline } = story;
  const confirming = useMutation({
    mutationFn: () => confirmKill(story.id, note.trim()),
    onSuccess: async () => {
      tell(t('killed.done', { slugline }));
      onClose();
      await onDone();
    },
  });
  return (
    <ConfirmDialog
      opened
      title={t('killed.dialog', { slugline })}
      confirm={t('killed.confirm')}
      busy={confirming.isPending}
      problem={confirming.error}
      onConfirm={() => confirming.mutate()}
      onClose={onClose}
    >
      <Text>{t('killed.body')}</Text>
      <Textarea
        label={t('killed.note')}
        autosize
        minRows={2}
        maxLength={2000}
        data-autofocus
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
