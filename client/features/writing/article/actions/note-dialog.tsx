import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/ui/dialog.tsx';
import { ProblemAlert, type Failure } from '#client/ui/problem-alert.tsx';

type NoteDialogProps = {
  title: string;
  lead: string;
  /** What the note is called, and whether there must be one. */
  label: string;
  hint: string;
  required: boolean;
  confirm: string;
  busy: boolean;
  problem: Failure | null;
  onConfirm: (note: string) => void;
  onClose: () => void;
};

const LONGEST_NOTE = 2000;

/** Asks for a few words to go with a deed: to the desk, or back to the writer. Ctrl+Enter sends. */
export function NoteDialog(props: NoteDialogProps): ReactNode {
  const { t } = useTranslation('ui');
  const [note, setNote] = useState('');
  const ready = !props.required || note.trim() !== '';
  const send = (): void => {
    if (ready && !props.busy) props.onConfirm(note.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
        onKeyDown={onKeyDown}
      >
        <Stack gap="md">
          <Text>{props.lead}</Text>
          <Textarea
            label={props.label}
            description={props.hint}
            required={props.required}
            withAsterisk={false}
            autosize
            minRows={3}
            maxRows={12}
            maxLength={LONGEST_NOTE}
            dir="auto"
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
            data-autofocus
          />
          {props.problem === null ? null : <ProblemAlert problem={props.problem} />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={props.onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={props.busy} disabled={!ready}>
              {props.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
