import { Button, Group, Loader, Stack, Text, Textarea } from '@mantine/core';
import IconFileAlert from '@tabler/icons-react/dist/esm/icons/IconFileAlert.mjs';
import IconFileText from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs';
import { useRef, useState, type HTMLAttributes, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#client/ui/notice.tsx';
import { ProblemAlert, type Failure } from '#client/ui/problem-alert.tsx';
import { isTooLarge, type Copy } from './api.ts';
import classes from './wire.module.css';

type CopyFormProps = {
  /** What is being read right now; null when nothing is. */
  reading: Copy | null;
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
function FileChoice({ busy, onFiles }: DropProps & { busy: boolean }): ReactNode {
  const { t } = useTranslation('wire');
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <Group gap="sm">
      <Button
        variant="default"
        leftSection={<IconFileText size={16} aria-hidden />}
        disabled={busy}
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

/** The size as a person says it: kilobytes, or megabytes with one digit. */
function useSize(): (bytes: number) => string {
  const { i18n } = useTranslation('wire');
  return (bytes) => {
    const isLarge = bytes >= 1_000_000;
    return new Intl.NumberFormat(i18n.language, {
      style: 'unit',
      unit: isLarge ? 'megabyte' : 'kilobyte',
      maximumFractionDigits: isLarge ? 1 : 0,
    }).format(bytes / (isLarge ? 1_000_000 : 1_000));
  };
}

/** Which copy is on its way, said aloud. */
function Progress({ reading }: { reading: Copy | null }): ReactNode {
  const { t } = useTranslation('wire');
  const sizeOf = useSize();
  return (
    <div role="status" className={classes['progress']}>
      {reading === null ? null : (
        <>
          <Loader size="xs" aria-hidden />
          {'file' in reading
            ? t('readingFile', { name: reading.file.name, size: sizeOf(reading.file.size) })
            : t('readingText')}
        </>
      )}
    </div>
  );
}

/** Takes copy: pasted, dropped as a file, or chosen. */
export function CopyForm({ reading, problem, onCopy }: CopyFormProps): ReactNode {
  const { t } = useTranslation('wire');
  const sizeOf = useSize();
  const [text, setText] = useState('');
  const [tooLarge, setTooLarge] = useState<File | null>(null);
  const onFiles = (files: FileList | null): void => {
    const file = files?.[0];
    if (file === undefined || reading !== null) return;
    setTooLarge(isTooLarge(file) ? file : null);
    if (!isTooLarge(file)) onCopy({ file });
  };
  const { over, handlers } = useDrop({ onFiles });
  return (
    <form
      className={classes['drop']}
      data-over={over}
      {...handlers}
      onSubmit={(event) => {
        event.preventDefault();
        setTooLarge(null);
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
        {tooLarge === null ? null : (
          <Notice role="alert" tone="bad" icon={IconFileAlert} title={t('refused')}>
            {t('tooLarge', { name: tooLarge.name, size: sizeOf(tooLarge.size) })}
          </Notice>
        )}
        {problem === null || tooLarge !== null ? null : (
          <ProblemAlert title={t('refused')} problem={problem} />
        )}
        <Progress reading={reading} />
        <Group justify="space-between">
          <FileChoice busy={reading !== null} onFiles={onFiles} />
          <Button type="submit" loading={reading !== null} disabled={text.trim() === ''}>
            {t('read')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
