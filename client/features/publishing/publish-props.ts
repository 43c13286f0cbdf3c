import type { ArticleView } from '#contract/api/writing.ts';

/** What publishing is given of the open article. */
export type PublishProps = {
  article: ArticleView;
  /** After a command, with the article as the server answered it. */
  onDone: (article?: ArticleView) => Promise<void>;
  /** Leads to the place that a check names (`headline`, `block:4f2`, `scope:editorial`). */
  onGo: (at: string) => void;
};
