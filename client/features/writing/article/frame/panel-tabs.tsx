import { ActionIcon, Tabs, Tooltip } from '@mantine/core';
import IconLayoutSidebarRightCollapse from '@tabler/icons-react/dist/esm/icons/IconLayoutSidebarRightCollapse.mjs';
import IconLayoutSidebarRightExpand from '@tabler/icons-react/dist/esm/icons/IconLayoutSidebarRightExpand.mjs';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticlePanel } from '../parts.ts';
import classes from './frame.module.css';

type PanelTabsProps = {
  panels: readonly ArticlePanel[];
  /** Which of them is open. */
  active: string;
  closed?: boolean;
  /** Closes or opens the column; not on a phone, where tabs are all there is. */
  onClose?: () => void;
};

/** The tabs’ names with their icons and what waits in each. */
export function PanelTabs({ panels, active, closed = false, onClose }: PanelTabsProps): ReactNode {
  const { t } = useTranslation('article');
  const list = useRef<HTMLDivElement>(null);
  // On a phone the row scrolls: the open one is not to lie outside of it.
  useEffect(() => {
    const tab = list.current?.querySelector('[data-active]');
    tab?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [active]);
  const Picture = closed ? IconLayoutSidebarRightExpand : IconLayoutSidebarRightCollapse;
  const label = t(closed ? 'panel.open' : 'panel.close');
  return (
    <div className={classes['tabs']} data-closed={closed || undefined}>
      {closed ? null : (
        <Tabs.List ref={list} className={classes['tabList'] ?? ''}>
          {panels.map(({ id, label: name, icon: PanelIcon, count }) => (
            <Tabs.Tab key={id} value={id} className={classes['tab'] ?? ''}>
              <span className={classes['tabName']}>
                <span className={classes['tabIcon']}>
                  <PanelIcon size={17} stroke={1.8} aria-hidden />
                  {count === undefined ? null : <span className={classes['count']}>{count}</span>}
                </span>
                {name}
              </span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
      )}
      {onClose === undefined ? null : (
        <Tooltip label={label}>
          <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClose}>
            <Picture size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}
