import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { stalenessQuery } from '#client/features/translation/api.ts';
import { signsOf } from '#client/features/translation/block-signs.ts';
import { MovedNotice } from '#client/features/translation/moved-notice.tsx';
import { SourceColumn } from '#client/features/translation/source-column.tsx';
import { articleQuery } from '#client/features/writing/article/api.ts';
import type { ArticleAtHand, ArticleParts } from '#client/features/writing/article/parts.ts';
import { showInText } from './go-to-place.ts';

function propsFor(at: ArticleAtHand) {
  const { article, content, settle } = at;
  return { article, content, settle, reveal: (blockId: string) => showInText(at, blockId) };
}

type SourceParts = Required<Pick<ArticleParts, 'beside' | 'blockSigns' | 'notices'>>;

/** The source beside a translation, what has moved in it, and the marks on our blocks; nothing for an original. */
export function useSourceParts(articleId: string): SourceParts {
  const { t } = useTranslation('translation');
  const article = useQuery(articleQuery(articleId)).data;
  const staleness = useQuery({
    ...stalenessQuery({ id: articleId, sourceArticleId: article?.sourceArticleId ?? null }),
  }).data;
  return {
    notices: (at) =>
      at.article.sourceArticleId === null ? null : <MovedNotice {...propsFor(at)} />,
    beside: (at) =>
      at.article.sourceArticleId === null
        ? null
        : { label: t('label'), content: <SourceColumn {...propsFor(at)} /> },
    blockSigns: ({ content }) => signsOf(staleness, content, (state) => t(`state.${state}`)),
  };
}
