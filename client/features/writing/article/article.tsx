import { Container } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { articleQuery } from './api.ts';
import { ArticleSkeleton } from './frame/article-skeleton.tsx';
import { OpenArticle } from './open-article.tsx';
import type { ArticleProps } from './article-props.ts';

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
