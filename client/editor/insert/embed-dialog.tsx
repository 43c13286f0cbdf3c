import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { NodeSelection } from 'prosemirror-state';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EMBED_PROVIDER_NAMES, embedProviderOf } from '#contract/body/embed-providers.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import type { BodyHandle } from '../open-editor.ts';
import type { ToolDialogProps } from '../tool-dialog-props.ts';
import classes from './insert.module.css';
import { putEmbed } from './insert-commands.ts';

/** The words of the card of this kind that is selected. */
export function selectedCard({ view }: BodyHandle, name: string): Record<string, string> {
  const { selection } = view.state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== name) return {};
  const words = Object.entries(selection.node.attrs).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(words);
}

/** Asks for the address of a post, film or chart, and says whose may stand in an article. */
export function EmbedDialog({ handle, onClose }: ToolDialogProps): ReactNode {
  const { t, i18n } = useTranslation(['tools', 'ui']);
  const [known] = useState(() => selectedCard(handle, 'embed'));
  const [url, setUrl] = useState(known['url'] ?? '');
  const [title, setTitle] = useState(known['title'] ?? '');
  const [asked, setAsked] = useState(false);
  const address = url.trim();
  const provider = embedProviderOf(address);
  const isRefused = provider === null && (asked || /^https?:\/\/\S+\.\S+/u.test(address));
  const providers = new Intl.ListFormat(i18n.language).format(Object.values(EMBED_PROVIDER_NAMES));
  return (
    <Dialog title={t('embed.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          setAsked(true);
          if (provider === null) return;
          onClose();
          handle.run(putEmbed({ url: address, title: title.trim() }));
        }}
      >
        <Stack gap="md">
          <TextInput
            label={t('embed.address')}
            description={provider === null ? undefined : EMBED_PROVIDER_NAMES[provider]}
            error={isRefused ? t('embed.refused') : null}
            placeholder="https://"
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            value={url}
            onChange={({ currentTarget }) => setUrl(currentTarget.value)}
            data-autofocus
          />
          <TextInput
            label={t('embed.words')}
            description={t('embed.wordsHint')}
            maxLength={500}
            dir="auto"
            autoComplete="off"
            value={title}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          />
          <Text className={classes['providers'] ?? ''}>{t('embed.providers', { providers })}</Text>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit">{t('embed.put')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
