import { Container } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Me } from '#contract/api/accounts.ts';
import type { DeskView } from '#client/api/desks.ts';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { articleQuery } from './api.ts';
import { ArticleSkeleton } from './frame/article-skeleton.tsx';
import { OpenArticle } from './open-article.tsx';
import type { ArticleParts } from './parts.ts';

export type ArticleProps = {
  articleId: string;
  me: Me;
  desks: readonly DeskView[];
  /** The panel that is open, from the address; undefined for the first, `none` for no panel. */
  panel: string | undefined;
  onPanel: (panel: string | undefined) => void;
  onOpenArticle: (articleId: string) => void;
  /** Names the tab of the browser. */
  onTitle: (title: string) => void;
  parts: ArticleParts;
};

/** One article’s screen: asks for it, and opens it once it is there. */
export function Article(props: ArticleProps): ReactNode {
  const { data, error, refetch } = useQuery(articleQuery(props.articleId));
  if (data !== undefined) return <OpenArticle key={data.id} {...props} article={data} />;
  if (error === null) return <ArticleSkeleton />;
  return (
    <Container component="main" size="sm" py="xl">
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
    </Container>
  );
}
