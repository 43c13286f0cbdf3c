import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import IconFileText from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs';
import { useRef, useState, type HTMLAttributes, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert, type Failure } from '#client/ui/problem-alert.tsx';
import type { Copy } from './api.ts';
import classes from './wire.module.css';

type CopyFormProps = {
  reading: boolean;
  problem: Failure | null;
  onCopy: (copy: Copy) => void;
};

type DropProps = { onFiles: (files: FileList | null) => void };

/** What a form needs to take a dropped file, and whether one is over it. */
function useDrop({ onFiles }: DropProps): {
  over: boolean;
  handlers: Pick<HTMLAttributes<HTMLFormElement>, 'onDragOver' | 'onDragLeave' | 'onDrop'>;
} {
  const [over, setOver] = useState(false);
  return {
    over,
    handlers: {
      onDragOver: (event) => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event) => {
        event.preventDefault();
        setOver(false);
        onFiles(event.dataTransfer.files);
      },
    },
  };
}

/** Chooses a file from this machine. */
function FileChoice({ reading, onFiles }: DropProps & { reading: boolean }): ReactNode {
  const { t } = useTranslation('wire');
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <Group gap="sm">
      <Button
        variant="default"
        leftSection={<IconFileText size={16} aria-hidden />}
        disabled={reading}
        onClick={() => chooser.current?.click()}
      >
        {t('choose')}
      </Button>
      <Text c="dimmed" size="sm">
        {t('orDrop')}
      </Text>
      <input
        ref={chooser}
        type="file"
        accept=".txt,text/plain"
        aria-label={t('choose')}
        hidden
        onChange={({ currentTarget }) => {
          onFiles(currentTarget.files);
          currentTarget.value = '';
        }}
      />
    </Group>
  );
}

/** Takes copy: pasted, dropped as a file, or chosen. */
export function CopyForm({ reading, problem, onCopy }: CopyFormProps): ReactNode {
  const { t } = useTranslation('wire');
  const [text, setText] = useState('');
  const onFiles = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined) onCopy({ file });
  };
  const { over, handlers } = useDrop({ onFiles });
  return (
    <form
      className={classes['drop']}
      data-over={over}
      {...handlers}
      onSubmit={(event) => {
        event.preventDefault();
        onCopy({ text });
      }}
    >
      <Stack gap="md">
        <Textarea
          label={t('paste')}
          description={t('pasteHint')}
          autosize
          minRows={10}
          maxRows={24}
          dir="auto"
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          data-autofocus
        />
        {problem === null ? null : <ProblemAlert title={t('refused')} problem={problem} />}
        <Group justify="space-between">
          <FileChoice reading={reading} onFiles={onFiles} />
          <Button type="submit" loading={reading} disabled={text.trim() === ''}>
            {t('read')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
