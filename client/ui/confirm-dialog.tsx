import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';
import { ProblemAlert, type Failure } from './problem-alert.tsx';

type ConfirmDialogProps = {
  opened: boolean;
  /** Names the thing and the deed: “Kill DAM-TALKS?” */
  title: string;
  children?: ReactNode;
  size?: 'md' | 'lg';
  /** The deed again, on the button: “Kill the story”. */
  confirm: string;
  /** The way out in words of its own, where “Cancel” could be taken for the deed. */
  keep?: string;
  danger?: boolean;
  /** Words that must be typed before the button works, such as the slugline. */
  typed?: string;
  busy?: boolean;
  problem?: Failure | null;
  /** Gets what was typed, empty when nothing had to be. */
  onConfirm: (typed: string) => void;
  onClose: () => void;
};

function Content(props: ConfirmDialogProps): ReactNode {
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState('');
  const ready = props.typed === undefined || typed.trim() === props.typed;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && props.busy !== true) props.onConfirm(typed.trim());
      }}
    >
      <Stack gap="md">
        {props.children}
        {props.typed === undefined ? null : (
          <TextInput
            label={t('confirm.type', { words: props.typed })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
          />
        )}
        {props.problem ? <ProblemAlert problem={props.problem} /> : null}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.onClose}>
            {props.keep ?? t('cancel')}
          </Button>
          <Button
            type="submit"
            {...(props.danger === true ? { color: 'red.9' } : {})}
            loading={props.busy === true}
            disabled={!ready}
          >
            {props.confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asks before something that is hard to undo; Escape and a click beside it mean no. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  if (!props.opened) return null;
  return (
    <Dialog title={props.title} size={props.size} onClose={props.onClose}>
      <Content {...props} />
    </Dialog>
  );
}
