import { useMediaQuery } from '@mantine/hooks';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticlePanel } from '../parts.ts';
import classes from './frame.module.css';
import { keepPanel, keptPanel } from './kept-panel.ts';
import { NARROW } from './narrow.ts';
import { PanelChoice } from './panel-choice.tsx';
import { PanelContent } from './panel-content.tsx';
import { PanelRail } from './panel-rail.tsx';
import { usePanelCommands } from './use-panel-commands.ts';
import { NO_PANEL, tabOf } from './which-tab.ts';

export type FrameProps = {
  heading: ReactNode;
  notices: ReactNode;
  text: ReactNode;
  beside: { label: string; content: ReactNode } | null;
  panels: readonly ArticlePanel[];
  panel: string | undefined;
  /** What stands beside the text until this person has chosen something. */
  first: string;
  personId: string;
  onPanel: (panel: string | undefined) => void;
};

type PlaceProps = { name: string; shown: boolean; label: string; children: ReactNode };

/** The same element on wide and narrow screens, so that the text keeps its cursor. */
function Place({ name, shown, label, children }: PlaceProps): ReactNode {
  return (
    <section className={classes[name]} hidden={!shown} aria-label={label}>
      {children}
    </section>
  );
}

/** Where the rail shows icons without names: in a low or small window, and earlier where a source stands beside the text. */
const SHORT_OF_ROOM = '(max-width: 72em), (max-height: 42em)';
const SHORT_BESIDE = '(max-width: 100em), (max-height: 42em)';

/** A dialog that closes gives the focus back, and a panel takes a moment to open; the focus comes after. */
const A_MOMENT = 80;

/** Which panel is open, how another one is opened and remembered, and by which keys. */
function usePanels({ beside, panels, panel, first, personId, onPanel }: FrameProps) {
  const narrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
  const compact = useMediaQuery(beside === null ? SHORT_OF_ROOM : SHORT_BESIDE, false, {
    getInitialValueInEffect: false,
  });
  const tabs = useId();
  const rather = [keptPanel(personId), first];
  const tab = tabOf({ panel, panels, narrow, hasBeside: beside !== null, rather });
  const choose = (id: string): void => {
    if (!narrow) keepPanel(personId, id);
    onPanel(narrow && id === 'text' ? undefined : id);
  };
  const focusLater = (id: string): void => {
    const place = narrow ? tabs : `${tabs}-tab-${id}`;
    setTimeout(() => document.getElementById(place)?.focus(), A_MOMENT);
  };
  const close = (): void => {
    choose(NO_PANEL);
    if (tab !== NO_PANEL) focusLater(tab);
  };
  usePanelCommands({
    panels,
    onOpen: (id) => {
      choose(id);
      focusLater(id);
    },
    onClose: narrow || tab === NO_PANEL ? null : close,
  });
  return { narrow, compact, tabs, tab, open: panels.find(({ id }) => id === tab), choose, close };
}

/** Where everything on the article’s screen stands: heading, notices, text, what is beside it, and the panels. */
export function Frame(props: FrameProps): ReactNode {
  const { heading, notices, text, beside, panels } = props;
  const { t } = useTranslation('article');
  const { narrow, compact, tabs, tab, open, choose, close } = usePanels(props);
  const places = [
    { id: 'text', label: t('panel.text') },
    ...(beside === null ? [] : [{ id: 'beside', label: beside.label }]),
  ];
  return (
    <main className={classes['screen']}>
      {heading}
      {narrow ? (
        <PanelChoice id={tabs} places={places} panels={panels} active={tab} onChoose={choose} />
      ) : null}
      <div className={classes['notices']}>{notices}</div>
      <div
        className={classes['columns']}
        data-beside={beside !== null || undefined}
        data-alone={open === undefined || undefined}
      >
        {beside === null ? null : (
          <Place name="beside" shown={!narrow || tab === 'beside'} label={beside.label}>
            {beside.content}
          </Place>
        )}
        <Place name="text" shown={!narrow || tab === 'text'} label={t('panel.text')}>
          {text}
        </Place>
        {narrow ? null : (
          <PanelRail {...{ panels, open, compact }} id={tabs} onOpen={choose} onClose={close} />
        )}
        {narrow && open !== undefined ? (
          <section className={classes['turn']} aria-label={open.label}>
            <PanelContent key={open.id}>{open.render()}</PanelContent>
          </section>
        ) : null}
      </div>
    </main>
  );
}
