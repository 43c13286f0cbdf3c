import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { SavedNote } from '#client/ui/saved-note.tsx';
import { leaveNote } from './api.ts';

type NoteFormProps = { desks: readonly { id: string; name: string }[] };

/** Leaves a note to the next shift. What is typed stays until it is kept. */
export function NoteForm({ desks }: NoteFormProps): ReactNode {
  const { t } = useTranslation('duty');
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [deskId, setDeskId] = useState(desks[0]?.id ?? '');
  const leave = useMutation({
    mutationFn: () => leaveNote({ deskId, text: text.trim() }),
    onSuccess: async () => {
      setText('');
      await client.invalidateQueries({ queryKey: ['handover'] });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') leave.mutate();
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={t('handover.note')}
          description={t('handover.noteLead')}
          dir="auto"
          autosize
          minRows={3}
          maxRows={12}
          maxLength={4_000}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Group align="flex-end">
          {desks.length > 1 ? (
            <NativeSelect
              label={t('handover.desk')}
              value={deskId}
              onChange={({ currentTarget }) => setDeskId(currentTarget.value)}
              data={desks.map(({ id, name }) => ({ value: id, label: name }))}
            />
          ) : null}
          <Button type="submit" disabled={text.trim() === ''} loading={leave.isPending}>
            {t('handover.leave')}
          </Button>
          <SavedNote shown={leave.isSuccess && text === ''}>{t('handover.left')}</SavedNote>
        </Group>
        {leave.error === null ? null : <ProblemAlert problem={leave.error} />}
      </Stack>
    </form>
  );
}
