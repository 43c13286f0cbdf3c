import { Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import IconAlignLeft from '@tabler/icons-react/dist/esm/icons/IconAlignLeft.mjs';
import IconArrowsDiff from '@tabler/icons-react/dist/esm/icons/IconArrowsDiff.mjs';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticlePanel } from '../parts.ts';
import classes from './frame.module.css';
import { PanelTabs } from './panel-tabs.tsx';
import { usePanelCommands } from './use-panel-commands.ts';
import { NO_PANEL, tabOf } from './which-tab.ts';

export type FrameProps = {
  heading: ReactNode;
  notices: ReactNode;
  text: ReactNode;
  beside: { label: string; content: ReactNode } | null;
  panels: readonly ArticlePanel[];
  panel: string | undefined;
  onPanel: (panel: string | undefined) => void;
};

type PlaceProps = {
  tabs: string;
  name: string;
  narrow: boolean;
  shown: boolean;
  label: string;
  children: ReactNode;
};

/** A column on a wide screen, the panel of a tab on a narrow one; the same element in both, so that the text keeps its cursor. */
function Place({ tabs, name, narrow, shown, label, children }: PlaceProps): ReactNode {
  return (
    <section
      className={classes[name]}
      hidden={!shown}
      {...(narrow
        ? {
            id: `${tabs}-panel-${name}`,
            role: 'tabpanel',
            'aria-labelledby': `${tabs}-tab-${name}`,
          }
        : { 'aria-label': label })}
    >
      {children}
    </section>
  );
}

/** Where everything on the article’s screen stands: heading, notices, text, what is beside it, and the panels. */
export function Frame(props: FrameProps): ReactNode {
  const { heading, notices, text, beside, panels, panel, onPanel } = props;
  const { t } = useTranslation('article');
  const narrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false });
  usePanelCommands(panels, onPanel);
  const tabs = useId();
  const tab = tabOf({ panel, panels, narrow, hasBeside: beside !== null });
  const open = panels.find(({ id }) => id === tab);
  const inText: ArticlePanel[] = narrow
    ? [
        { id: 'text', label: t('panel.text'), icon: IconAlignLeft, render: () => null },
        ...(beside === null
          ? []
          : [{ id: 'beside', label: beside.label, icon: IconArrowsDiff, render: () => null }]),
      ]
    : [];
  return (
    <main className={classes['screen']}>
      {heading}
      <Tabs
        id={tabs}
        className={classes['tabsRoot'] ?? ''}
        value={tab}
        onChange={(value) => onPanel(value ?? undefined)}
        keepMounted={false}
      >
        {narrow ? <PanelTabs panels={[...inText, ...panels]} active={tab} /> : null}
        <div className={classes['notices']}>{notices}</div>
        <div
          className={classes['columns']}
          data-beside={beside !== null || undefined}
          data-alone={tab === NO_PANEL || undefined}
        >
          {beside === null ? null : (
            <Place
              tabs={tabs}
              name="beside"
              narrow={narrow}
              shown={!narrow || tab === 'beside'}
              label={beside.label}
            >
              {beside.content}
            </Place>
          )}
          <Place
            tabs={tabs}
            name="text"
            narrow={narrow}
            shown={!narrow || tab === 'text'}
            label={t('panel.text')}
          >
            {text}
          </Place>
          <aside
            className={classes['panels']}
            aria-label={t('panel.all')}
            hidden={narrow && open === undefined}
          >
            {narrow ? null : (
              <PanelTabs
                panels={panels}
                active={tab}
                closed={tab === NO_PANEL}
                onClose={() => onPanel(tab === NO_PANEL ? undefined : NO_PANEL)}
              />
            )}
            {open === undefined ? null : (
              <Tabs.Panel value={open.id} className={classes['panel'] ?? ''}>
                {open.render()}
              </Tabs.Panel>
            )}
          </aside>
        </div>
      </Tabs>
    </main>
  );
}
