import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { Staleness } from '#contract/api/translation.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { markInLine, stalenessQuery, type Pairs } from './api.ts';

type Mark = { article: ArticleView; settle: () => Promise<unknown> };

/** Marks blocks in line with the source as it is now; what is typed is saved first, so that new blocks are known. */
export function useMark({ article, settle }: Mark): UseMutationResult<Staleness, Error, Pairs> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (pairs: Pairs) => {
      await settle();
      return markInLine(article.id, pairs);
    },
    onSuccess: (answered) => {
      client.setQueryData(stalenessQuery(article).queryKey, answered);
    },
    // The checks before publication speak of the source too; after a refusal it may have moved again.
    onSettled: () => client.invalidateQueries({ queryKey: ['articles', article.id] }),
  });
}
