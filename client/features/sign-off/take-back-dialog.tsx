import { Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignOffView } from '#contract/api/sign-off.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { useTell } from '#client/ui/tell.ts';
import { takeBack } from './api.ts';

type TakeBackDialogProps = {
  signOff: SignOffView;
  onDone: (article?: ArticleView) => Promise<void>;
  onClose: () => void;
};

/** Asks for the reason before a signature is taken back. */
export function TakeBackDialog({ signOff, onDone, onClose }: TakeBackDialogProps): ReactNode {
  const { t } = useTranslation('signOff');
  const tell = useTell();
  const [reason, setReason] = useState('');
  const leave = useMutation({
    mutationFn: () => takeBack(signOff.id, reason.trim()),
    onSuccess: async ({ article }) => {
      tell(t('takeBack.done'));
      onClose();
      await onDone(article);
    },
  });
  const words = { scope: t(`inScope.${signOff.scope}`), number: signOff.revisionNumber };
  return (
    <ConfirmDialog
      opened
      title={t('takeBack.title', words)}
      confirm={t('takeBack.confirm')}
      busy={leave.isPending}
      problem={leave.error}
      onConfirm={() => leave.mutate()}
      onClose={onClose}
    >
      <Text>{t('takeBack.body')}</Text>
      <Textarea
        label={t('takeBack.reason')}
        autosize
        minRows={2}
        maxLength={2000}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
