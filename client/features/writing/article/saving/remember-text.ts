import type { QueryClient } from '@tanstack/react-query';
import type { ArticleView } from '#contract/api/writing.ts';
import { articleQuery } from '../api.ts';
import type { SaveState } from './save-state.ts';

type Saved = Pick<SaveState, 'server' | 'savedAt'>;

/**
 * Puts what was saved since the article was last asked for into the cache. Whoever comes back at once would else write
 * on from the older text, and meet their own words as somebody else’s.
 */
export function rememberText(
  client: QueryClient,
  articleId: string,
  { server, savedAt }: Saved,
): void {
  const { queryKey } = articleQuery(articleId);
  client.setQueryData<ArticleView>(queryKey, (known) =>
    known === undefined || known.position >= server.position
      ? known
      : { ...known, ...server, savedAt },
  );
  // What hangs from the text is asked for anew.
  void client.invalidateQueries({ queryKey, exact: true, refetchType: 'none' });
}
