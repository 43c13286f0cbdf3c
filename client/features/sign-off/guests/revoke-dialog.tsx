import { Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuestLinkView } from '#contract/api/guests.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { useTell } from '#client/ui/tell.ts';
import { guestLinksQuery, revokeLink } from './api.ts';

type RevokeDialogProps = { article: ArticleView; link: GuestLinkView; onClose: () => void };

/** Asks before an outside reader’s link is taken back. */
export function RevokeDialog({ article, link, onClose }: RevokeDialogProps): ReactNode {
  const { t } = useTranslation('guests');
  const client = useQueryClient();
  const tell = useTell();
  const [reason, setReason] = useState('');
  const { name } = link;
  const revoke = useMutation({
    mutationFn: () => revokeLink(link.id, reason.trim()),
    onSuccess: (list) => {
      client.setQueryData(guestLinksQuery(article.id).queryKey, list);
      tell(t('revoked', { name }));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      title={t('revokeTitle', { name, slugline: article.story.slugline })}
      confirm={t('revoke')}
      busy={revoke.isPending}
      problem={revoke.error}
      onConfirm={() => revoke.mutate()}
      onClose={onClose}
    >
      <Text>{t('revokeLead')}</Text>
      <Textarea
        label={t('reason')}
        autosize
        minRows={2}
        maxLength={1000}
        data-autofocus
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
