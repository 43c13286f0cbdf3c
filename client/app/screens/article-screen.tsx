import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { desksQuery } from '#client/api/desks.ts';
import { useMe } from '#client/api/session.ts';
import { Article } from '#client/features/writing/article/article.tsx';
import { useTitle } from '../use-title.ts';
import { useArticleParts } from './article/article-parts.tsx';

const route = getRouteApi('/shell/articles/$articleId');

/** One article: where writing, sign-off, publishing and translation meet. */
export function ArticleScreen(): ReactNode {
  const { articleId } = route.useParams();
  const { panel, thread } = route.useSearch();
  const navigate = route.useNavigate();
  const [title, setTitle] = useState('');
  const me = useMe();
  const desks = useQuery(desksQuery).data ?? [];
  const onOpenArticle = (id: string): void =>
    void navigate({ to: '/articles/$articleId', params: { articleId: id }, search: {} });
  const parts = useArticleParts({ articleId, me, desks, onOpenArticle });
  useTitle(title);
  return (
    <Article
      articleId={articleId}
      me={me}
      desks={desks}
      panel={panel}
      thread={thread}
      onPanel={(next) =>
        void navigate({
          search: next === undefined ? {} : { panel: next },
          replace: true,
          // Another panel is no other place: the text stays where it is being read.
          resetScroll: false,
        })
      }
      onOpenArticle={onOpenArticle}
      onTitle={setTitle}
      parts={parts}
    />
  );
}
