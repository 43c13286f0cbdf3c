import type { Me } from '#contract/api/accounts.ts';
import type { DeskView } from '#client/api/desks.ts';
import type { ArticleParts } from './parts.ts';

/** What the article’s screen is given. */
export type ArticleProps = {
  articleId: string;
  me: Me;
  desks: readonly DeskView[];
  /** The panel that is open, from the address; undefined for the first, `none` for no panel. */
  panel: string | undefined;
  /** The thread of comments that the address leads to. */
  thread: string | undefined;
  onPanel: (panel: string | undefined) => void;
  onOpenArticle: (articleId: string) => void;
  /** Names the tab of the browser. */
  onTitle: (title: string) => void;
  parts: ArticleParts;
};
