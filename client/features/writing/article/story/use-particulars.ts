import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isSameJson } from '#contract/body/changed-fields.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { isProblem } from '#client/api/api-problem.ts';
import { call } from '#client/api/call.ts';
import type { StoryChange } from '#client/api/desk-moves.ts';
import { articleQuery, articleRoutes, type ArticleChange } from '../api.ts';

/** One particular as it is changed: of the story or of the article, from what to what. */
export type Change =
  | { of: 'story'; part: StoryChange; was: unknown }
  | { of: 'article'; part: ArticleChange; was: unknown };

function current(article: ArticleView, { of, part }: Change): unknown {
  const [name = ''] = Object.keys(part);
  const whole: Record<string, unknown> = of === 'story' ? article.story : article;
  // The desk is shown with its name, and named by its id.
  return name === 'deskId'
    ? of === 'story'
      ? article.story.desk.id
      : article.desk.id
    : whole[name];
}

async function send(article: ArticleView, change: Change): Promise<ArticleView> {
  if (change.of === 'article') {
    const { id, version } = article;
    return call(articleRoutes.change, { params: { id }, body: change.part, ifMatch: version });
  }
  const { id, version } = article.story;
  const input = { params: { id }, body: change.part, ifMatch: version };
  return { ...article, story: await call(articleRoutes.changeStory, input) };
}

/**
 * Changes slugline, section, urgency and the like, one after the other. When somebody else changed the story meanwhile, the
 * change is tried again, unless they changed the very same thing: then nobody’s word is overwritten.
 */
export function useParticulars(articleId: string): (change: Change) => Promise<void> {
  const client = useQueryClient();
  const { t } = useTranslation('article');
  const query = articleQuery(articleId);
  const { mutateAsync } = useMutation({
    scope: { id: `particulars ${articleId}` },
    mutationFn: async (change: Change): Promise<ArticleView> => {
      const known = client.getQueryData(query.queryKey) ?? (await client.query(query));
      try {
        return await send(known, change);
      } catch (error) {
        if (!isProblem(error, 'stale-version')) throw error;
        const fresh = await client.query({ ...query, staleTime: 0 });
        if (!isSameJson(current(fresh, change), change.was)) {
          throw new Error(t('story.changedMeanwhile'), { cause: error });
        }
        return send(fresh, change);
      }
    },
    onSuccess: (answered, { part }) => {
      client.setQueryData(query.queryKey, answered);
      // What a new topic is called comes with the article.
      if ('topics' in part) void client.invalidateQueries({ queryKey: query.queryKey });
      void client.invalidateQueries({ queryKey: ['articles', 'list'] });
    },
  });
  return async (change) => {
    await mutateAsync(change);
  };
}
