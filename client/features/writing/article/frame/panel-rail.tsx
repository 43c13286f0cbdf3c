import { ActionIcon, Tabs, Title, Tooltip, VisuallyHidden } from '@mantine/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticlePanel } from '../parts.ts';
import { PanelContent } from './panel-content.tsx';
import { grouped } from './panel-groups.ts';
import classes from './rail.module.css';

type PanelRailProps = {
  /** The first part of the tabs’ ids. */
  id: string;
  panels: readonly ArticlePanel[];
  /** Undefined while none is open and the text has the room. */
  open: ArticlePanel | undefined;
  /** Names come on pointing only. */
  compact: boolean;
  onOpen: (id: string) => void;
  onClose: () => void;
};

/** What is said of a tab when somebody points at it: its whole name, what waits there, and its keys. */
function hintOf({ label, counted, key }: ArticlePanel): string {
  return [label, counted, key === undefined ? undefined : `P ${key.toUpperCase()}`]
    .filter((part) => part !== undefined)
    .join(' · ');
}

function RailTab({ panel, isStop }: { panel: ArticlePanel; isStop: boolean }): ReactNode {
  const { id, label, icon: Picture, count, counted } = panel;
  return (
    <Tooltip label={hintOf(panel)} position="left" openDelay={350}>
      {/* With none open the first is where the keyboard comes in. */}
      <Tabs.Tab value={id} className={classes['tab'] ?? ''} {...(isStop ? { tabIndex: 0 } : {})}>
        <span className={classes['tabName']}>
          <span className={classes['tabIcon']}>
            <Picture size={20} stroke={1.7} aria-hidden />
            {count === undefined ? null : (
              <span className={classes['count']} aria-hidden>
                {count}
              </span>
            )}
          </span>
          <span className={classes['label']}>{label}</span>
          {counted === undefined ? null : <VisuallyHidden> ({counted})</VisuallyHidden>}
        </span>
      </Tabs.Tab>
    </Tooltip>
  );
}

function Head({ label, onClose }: { label: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation('article');
  return (
    <div className={classes['head']}>
      <Title order={2} className={classes['headName'] ?? ''}>
        {label}
      </Title>
      <Tooltip label={`${t('panel.close')} · P X`}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('panel.close')}
          onClick={() => onClose()}
        >
          <IconX size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

/** The panels beside the text: a rail of all of them by what they are about, and the open one. */
export function PanelRail(props: PanelRailProps): ReactNode {
  const { id, panels, open, compact, onOpen, onClose } = props;
  const { t } = useTranslation('article');
  const groups = grouped(panels);
  const first = groups[0]?.panels[0]?.id;
  return (
    <aside
      className={classes['side']}
      aria-label={t('panel.all')}
      data-compact={compact || undefined}
    >
      <Tabs
        id={id}
        orientation="vertical"
        placement="right"
        className={classes['tabs'] ?? ''}
        // An empty name belongs to no tab, and leaves one way in for the keyboard instead of ten.
        value={open?.id ?? ''}
        onChange={(value) => value !== null && onOpen(value)}
        keepMounted={false}
      >
        <Tabs.List className={classes['rail'] ?? ''} aria-label={t('panel.all')}>
          {groups.map(({ group, panels: those }) => (
            <Fragment key={group}>
              <span className={classes['group']} aria-hidden>
                {t(`panel.group.${group}`)}
              </span>
              {those.map((panel) => (
                <RailTab
                  key={panel.id}
                  panel={panel}
                  isStop={open === undefined && panel.id === first}
                />
              ))}
            </Fragment>
          ))}
        </Tabs.List>
        {open === undefined ? null : (
          <Tabs.Panel value={open.id} className={classes['panel'] ?? ''}>
            <Head label={open.label} onClose={onClose} />
            <div className={classes['content']}>
              <PanelContent key={open.id}>{open.render()}</PanelContent>
            </div>
          </Tabs.Panel>
        )}
      </Tabs>
    </aside>
  );
}
