import { ActionIcon, Anchor, Button, CopyButton, Group, Tooltip } from '@mantine/core';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs';
import IconExternalLink from '@tabler/icons-react/dist/esm/icons/IconExternalLink.mjs';
import IconUnlink from '@tabler/icons-react/dist/esm/icons/IconUnlink.mjs';
import type { Icon } from '@tabler/icons-react';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { withoutLink } from '../mark-passage.ts';
import type { BodyHandle } from '../open-editor.ts';
import classes from './link.module.css';

type LinkHereProps = { handle: BodyHandle; href: string; onChange: () => void };

const stay = (event: MouseEvent): void => event.preventDefault();

function Deed({
  label,
  icon: Picture,
  onPress,
}: {
  label: string;
  icon: Icon;
  onPress: () => void;
}): ReactNode {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        onMouseDown={stay}
        onClick={onPress}
      >
        <Picture size={16} stroke={1.8} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** Where the link leads in which the cursor is: to be opened, copied, changed or taken off. */
export function LinkHere({ handle, href, onChange }: LinkHereProps): ReactNode {
  const { t } = useTranslation(['editor', 'tools', 'ui']);
  return (
    <Group gap={4} wrap="nowrap" className={classes['here'] ?? ''}>
      <Anchor href={href} target="_blank" rel="noreferrer" size="xs" dir="ltr" truncate>
        {href}
      </Anchor>
      <Tooltip label={t('tools:link.open')}>
        <ActionIcon
          component="a"
          href={href}
          target="_blank"
          rel="noreferrer"
          variant="subtle"
          color="gray"
          aria-label={t('tools:link.open')}
        >
          <IconExternalLink size={16} stroke={1.8} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <CopyButton value={href}>
        {({ copied, copy }) => (
          <Deed
            label={copied ? t('ui:copied') : t('tools:link.copy')}
            icon={copied ? IconCheck : IconCopy}
            onPress={copy}
          />
        )}
      </CopyButton>
      <Deed label={t('link.remove')} icon={IconUnlink} onPress={() => handle.change(withoutLink)} />
      <Button size="compact-xs" variant="default" onMouseDown={stay} onClick={onChange}>
        {t('link.change')}
      </Button>
    </Group>
  );
}
