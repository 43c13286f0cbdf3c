import { Anchor, Button, Group, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './editor.module.css';
import { readAddress, withLink, withoutLink } from './mark-passage.ts';
import type { BodyHandle } from './open-editor.ts';

type LinkFormProps = { handle: BodyHandle; href: string | null; onClose: () => void };

/** Asks for the address of a link; one that readers may not be sent to is refused with a sentence. */
export function LinkForm({ handle, href, onClose }: LinkFormProps): ReactNode {
  const { t } = useTranslation(['editor', 'ui']);
  const [typed, setTyped] = useState(href ?? '');
  const [refused, setRefused] = useState(false);
  const apply = (): void => {
    const address = readAddress(typed);
    if (address === null) {
      setRefused(true);
      return;
    }
    handle.change((state) => withLink(state, address));
    onClose();
  };
  return (
    <form
      className={classes['linkForm']}
      onSubmit={(event) => {
        event.preventDefault();
        // The form stands inside the screen’s own; only this one is meant.
        event.stopPropagation();
        apply();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <TextInput
        size="xs"
        label={t('link.address')}
        placeholder="https://"
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={typed}
        error={refused ? t('link.refused') : null}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setRefused(false);
        }}
      />
      <Group gap="xs" justify="flex-end">
        {href === null ? null : (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              handle.change(withoutLink);
              onClose();
            }}
          >
            {t('link.remove')}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button size="compact-sm" type="submit">
          {t('link.apply')}
        </Button>
      </Group>
    </form>
  );
}

type LinkHereProps = { href: string; onChange: () => void };

/** Where the link leads in which the cursor is, with a way to change it. */
export function LinkHere({ href, onChange }: LinkHereProps): ReactNode {
  const { t } = useTranslation('editor');
  return (
    <Group gap="xs" wrap="nowrap" className={classes['linkHere'] ?? ''}>
      <Anchor href={href} target="_blank" rel="noreferrer" size="xs" dir="ltr" truncate>
        {href}
      </Anchor>
      <Button
        size="compact-xs"
        variant="default"
        onMouseDown={(event) => event.preventDefault()}
        onClick={onChange}
      >
        {t('link.change')}
      </Button>
    </Group>
  );
}
