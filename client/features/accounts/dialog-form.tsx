import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFaults } from '#client/ui/form-faults.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';

type DialogFormProps = {
  /** The words on the button that sends. */
  send: string;
  /** What is being sent, and how it went. */
  sending: { isPending: boolean; error: Error | null };
  /** The field of which there may be only one in the house. */
  unique?: string;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** The form of a dialog: its fields, what went wrong, and the two ways out. */
export function DialogForm(props: DialogFormProps): ReactNode {
  const { send, sending, unique, onSend, onClose, children } = props;
  const { t } = useTranslation('ui');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <Stack>
        <FormFaults problem={sending.error} {...(unique === undefined ? {} : { unique })}>
          {children}
        </FormFaults>
        {sending.error === null ? null : <ProblemAlert problem={sending.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={sending.isPending}>
            {send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
