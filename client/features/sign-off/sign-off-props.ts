import type { PersonRef } from '#contract/api/shapes.ts';
import type { ArticleView } from '#contract/api/writing.ts';

/** What signing off is given of the open article. */
export type SignOffProps = {
  article: ArticleView;
  me: PersonRef;
  /** Saves what is typed; rejects when it cannot. */
  settle: () => Promise<{ position: number }>;
  /** After a command, with the article as the server answered it. */
  onDone: (article?: ArticleView) => Promise<void>;
};
