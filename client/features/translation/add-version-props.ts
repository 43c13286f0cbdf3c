import type { Me } from '#contract/api/accounts.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import type { DeskView } from '#client/api/desks.ts';

/** What adding a language version is given of the open article. */
export type AddVersionProps = {
  article: ArticleView;
  me: Me;
  desks: readonly DeskView[];
  /** Saves what is typed: a source without a revision is translated as it stands. */
  settle: () => Promise<unknown>;
  onAdded: (articleId: string) => void;
};
