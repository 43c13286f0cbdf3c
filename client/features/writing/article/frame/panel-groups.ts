import type { ArticlePanel, PanelGroup } from '../parts.ts';

const GROUPS: readonly PanelGroup[] = ['text', 'desk', 'readers'];

/** Panels that belong together. */
type PanelsOfGroup = { group: PanelGroup; panels: ArticlePanel[] };

/** The panels as they stand under one another: about the text, about the work of the desk, about readers. */
export function grouped(panels: readonly ArticlePanel[]): PanelsOfGroup[] {
  return GROUPS.map((group) => ({
    group,
    panels: panels.filter((panel) => panel.group === group),
  })).filter((each) => each.panels.length > 0);
}
