import { ActionIcon, Menu } from '@mantine/core';
import IconArchive from '@tabler/icons-react/dist/esm/icons/IconArchive.mjs';
import IconBookmark from '@tabler/icons-react/dist/esm/icons/IconBookmark.mjs';
import IconClockPause from '@tabler/icons-react/dist/esm/icons/IconClockPause.mjs';
import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs';
import IconDeviceFloppy from '@tabler/icons-react/dist/esm/icons/IconDeviceFloppy.mjs';
import IconDots from '@tabler/icons-react/dist/esm/icons/IconDots.mjs';
import IconExternalLink from '@tabler/icons-react/dist/esm/icons/IconExternalLink.mjs';
import IconRestore from '@tabler/icons-react/dist/esm/icons/IconRestore.mjs';
import IconTemplate from '@tabler/icons-react/dist/esm/icons/IconTemplate.mjs';
import IconSignature from '@tabler/icons-react/dist/esm/icons/IconSignature.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AbilityMenuItem } from '#client/ui/ability-menu-item.tsx';
import type { ArticleAtHand } from '../parts.ts';
import classes from './actions.module.css';

export type MenuDeed = 'keep' | 'copy' | 'template' | 'embargo' | 'spike' | 'restore';
type MoreMenuProps = {
  at: ArticleAtHand;
  onDeed: (deed: MenuDeed) => void;
  onSave: () => void;
  /** What other rooms add at the end. */
  children: ReactNode;
};

const SIZE = { size: 16, 'aria-hidden': true } as const;

/** Everything that is not done every time: keep, copy, hold back, set aside. */
export function MoreMenu({ at, onDeed, onSave, children }: MoreMenuProps): ReactNode {
  const { t } = useTranslation('article');
  const { t: written } = useTranslation('authorship');
  const { t: kept } = useTranslation('templates');
  const { abilities, story, publicUrl } = at.article;
  const spiked = story.spikedAt !== null;
  return (
    <Menu position="bottom-end" width={280} withinPortal withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={34}
          className={classes['more'] ?? ''}
          aria-label={t('more')}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {publicUrl === null ? null : (
          <Menu.Item
            component="a"
            href={publicUrl}
            target="_blank"
            rel="noreferrer"
            leftSection={<IconExternalLink {...SIZE} />}
          >
            {t('openPublic')}
          </Menu.Item>
        )}
        <AbilityMenuItem
          ability={abilities.edit}
          leftSection={<IconDeviceFloppy {...SIZE} />}
          onClick={onSave}
        >
          {t('save.now')}
        </AbilityMenuItem>
        <AbilityMenuItem
          ability={abilities.edit}
          leftSection={<IconBookmark {...SIZE} />}
          onClick={() => onDeed('keep')}
        >
          {t('keep.action')}
        </AbilityMenuItem>
        <Menu.Item
          leftSection={<IconSignature {...SIZE} />}
          onClick={() => at.openPanel('authorship')}
        >
          {written('panel')}
        </Menu.Item>
        <Menu.Divider />
        <AbilityMenuItem
          ability={abilities.copy}
          leftSection={<IconCopy {...SIZE} />}
          onClick={() => onDeed('copy')}
        >
          {t('copyStory.action')}
        </AbilityMenuItem>
        <AbilityMenuItem
          ability={abilities['keep-template']}
          leftSection={<IconTemplate {...SIZE} />}
          onClick={() => onDeed('template')}
        >
          {kept('keep')}
        </AbilityMenuItem>
        <AbilityMenuItem
          ability={abilities.embargo}
          leftSection={<IconClockPause {...SIZE} />}
          onClick={() => onDeed('embargo')}
        >
          {t(story.embargo === null ? 'embargo.set' : 'embargo.change')}
        </AbilityMenuItem>
        {spiked ? (
          <AbilityMenuItem
            ability={abilities.restore}
            leftSection={<IconRestore {...SIZE} />}
            onClick={() => onDeed('restore')}
          >
            {t('restoreStory.action')}
          </AbilityMenuItem>
        ) : (
          <AbilityMenuItem
            ability={abilities.spike}
            leftSection={<IconArchive {...SIZE} />}
            onClick={() => onDeed('spike')}
          >
            {t('spike.action')}
          </AbilityMenuItem>
        )}
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
