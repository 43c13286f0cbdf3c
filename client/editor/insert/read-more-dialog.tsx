import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/ui/dialog.tsx';
import { readAddress } from '../mark-passage.ts';
import type { ToolDialogProps } from '../tool-dialog-props.ts';
import { selectedCard } from './embed-dialog.tsx';
import { putReadMore } from './insert-commands.ts';

/** Asks what to read next: where it stands and what it is called. */
export function ReadMoreDialog({ handle, language, onClose }: ToolDialogProps): ReactNode {
  const { t } = useTranslation(['tools', 'editor', 'ui']);
  const [known] = useState(() => selectedCard(handle, 'readMore'));
  const [typed, setTyped] = useState(known['href'] ?? '');
  const [text, setText] = useState(known['text'] ?? '');
  const [asked, setAsked] = useState(false);
  const href = readAddress(typed);
  const isMissing = text.trim() === '';
  return (
    <Dialog title={t('readMore.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          setAsked(true);
          if (href === null || isMissing) return;
          onClose();
          handle.run(putReadMore({ href, text: text.trim() }));
        }}
      >
        <Stack gap="md">
          <TextInput
            label={t('readMore.address')}
            error={asked && href === null ? t('editor:link.refused') : null}
            placeholder="https://"
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            data-autofocus
          />
          <TextInput
            label={t('readMore.words')}
            error={asked && isMissing ? t('readMore.required') : null}
            maxLength={500}
            dir="auto"
            lang={language}
            autoComplete="off"
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit">{t('readMore.put')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
