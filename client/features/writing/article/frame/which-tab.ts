/** In the address: no panel is open, the text has the room to itself. */
export const NO_PANEL = 'none';

type Asked = {
  panel: string | undefined;
  panels: readonly { id: string }[];
  narrow: boolean;
  hasBeside: boolean;
};

/** Which tab is open: what the address says when there is such a one, else the text on a phone and the first panel beside it. */
export function tabOf({ panel, panels, narrow, hasBeside }: Asked): string {
  const isPanel = panels.some(({ id }) => id === panel);
  if (panel !== undefined && isPanel) return panel;
  if (narrow) return panel === 'beside' && hasBeside ? panel : 'text';
  return panel === NO_PANEL ? NO_PANEL : (panels[0]?.id ?? NO_PANEL);
}

/** What an article’s address says beside the article: the open panel, and a thread to be shown. */
export type ArticlePlace = { panel?: string; thread?: string };

/** Reads `?panel=` and `?thread=` of the article’s address. */
export function readPanel(search: Record<string, unknown>): ArticlePlace {
  const { panel, thread } = search;
  return {
    ...(typeof panel === 'string' && /^[a-z-]{1,40}$/.test(panel) ? { panel } : {}),
    ...(typeof thread === 'string' && /^[0-9a-f-]{36}$/.test(thread) ? { thread } : {}),
  };
}
