import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import type { ArticleView } from '#contract/api/writing.ts';
import type { ArticleProps } from './article.tsx';
import { Frame } from './frame/frame.tsx';
import type { ArticleAtHand } from './parts.ts';

/** The article once it is there: its text, what is around it, and what other rooms put beside it. */
export function OpenArticle(props: ArticleProps & { article: ArticleView }): ReactNode {
  const { article, onPanel, onTitle, parts } = props;
  const client = useQueryClient();
  const title = article.content.headline.trim() || article.story.slugline;
  useEffect(() => onTitle(title), [onTitle, title]);
  const at: ArticleAtHand = {
    article,
    content: article.content,
    save: 'saved',
    settle: () => Promise.resolve({ position: article.position }),
    renew: async (answered) => {
      if (answered !== undefined) client.setQueryData(['articles', answered.id], answered);
      await client.invalidateQueries({ queryKey: ['articles'] });
    },
    reveal: () => false,
    openPanel: onPanel,
  };
  return (
    <Frame
      heading={parts.actions?.(at)}
      notices={parts.notices?.(at)}
      text={<p>{title}</p>}
      beside={parts.beside?.(at) ?? null}
      panels={parts.panels?.(at) ?? []}
      panel={props.panel}
      onPanel={onPanel}
    />
  );
}
