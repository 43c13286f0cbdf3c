import type { Stage } from '#contract/vocabulary.ts';

/** In the address: no panel is open, the text has the room to itself. */
export const NO_PANEL = 'none';

type Asked = {
  panel: string | undefined;
  panels: readonly { id: string }[];
  narrow: boolean;
  hasBeside: boolean;
  /** What stands beside the text when the address asks for nothing, best first: ids of panels, or `none`. */
  rather?: readonly (string | null)[];
};

/** What fits the moment of an article: who writes looks for questions, the desk for signatures. */
export function panelOfStage(stage: Stage): string {
  return stage === 'in-review' ? 'sign-off' : 'comments';
}

/** Which panel is open: what the address says when there is such a one, else the text on a phone and what one had last beside it. */
export function tabOf({ panel, panels, narrow, hasBeside, rather = [] }: Asked): string {
  const isPanel = (id: string | null | undefined): boolean => panels.some((one) => one.id === id);
  if (panel !== undefined && isPanel(panel)) return panel;
  if (narrow) return panel === 'beside' && hasBeside ? panel : 'text';
  if (panel === NO_PANEL) return NO_PANEL;
  const wanted = rather.find((id) => id === NO_PANEL || isPanel(id));
  return wanted ?? panels[0]?.id ?? NO_PANEL;
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
