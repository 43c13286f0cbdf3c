import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '#contract/api/board.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { giveBack, spike } from './api.ts';

type AskingProps = { card: Card; onDone: () => void; onClose: () => void };

/** Asks what is to be changed, then gives the article back to its writer. */
export function ReturnDialog({ card, onDone, onClose }: AskingProps): ReactNode {
  const { t } = useTranslation(['board', 'ui']);
  const [note, setNote] = useState('');
  const { slugline } = card;
  const giving = useMutation({
    mutationFn: () => giveBack(card.id, note.trim()),
    onSuccess: () => {
      onClose();
      onDone();
    },
  });
  return (
    <Dialog title={t('return.title', { slugline })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (note.trim() !== '') giving.mutate();
        }}
      >
        <Stack gap="md">
          <Textarea
            label={t('return.note')}
            description={t('return.hint')}
            required
            withAsterisk={false}
            autosize
            minRows={3}
            maxRows={12}
            maxLength={2000}
            dir="auto"
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
            data-autofocus
          />
          {giving.error === null ? null : <ProblemAlert problem={giving.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={giving.isPending} disabled={note.trim() === ''}>
              {t('return.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Asks before a story is set aside, in all its languages. */
export function SpikeDialog({ card, onDone, onClose }: AskingProps): ReactNode {
  const { t } = useTranslation('board');
  const { slugline } = card;
  const spiking = useMutation({
    mutationFn: () => spike(card.storyId),
    onSuccess: () => {
      onClose();
      onDone();
    },
  });
  return (
    <ConfirmDialog
      opened
      title={t('spike.title', { slugline })}
      confirm={t('spike.confirm')}
      busy={spiking.isPending}
      problem={spiking.error}
      onConfirm={() => spiking.mutate()}
      onClose={onClose}
    >
      <Text>{t('spike.body')}</Text>
    </ConfirmDialog>
  );
}
