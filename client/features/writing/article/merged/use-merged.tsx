import IconArrowMerge from '@tabler/icons-react/dist/esm/icons/IconArrowMerge.mjs';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyHandle } from '#client/editor/open-editor.ts';
import type { ArticleAtHand, ArticlePanel } from '../parts.ts';

const MergedPanel = lazy(async () => ({
  default: (await import('./merged-panel.tsx')).MergedPanel,
}));

/** The panel with what stands in the stories that were merged into this one; none where nothing was. */
export function useMerged(at: ArticleAtHand, handle: BodyHandle | null): ArticlePanel[] {
  const { t } = useTranslation('merge');
  if (at.article.story.takenIn.length === 0) return [];
  return [
    {
      id: 'merged',
      group: 'text',
      key: 'm',
      label: t('over.panel'),
      icon: IconArrowMerge,
      render: () => <MergedPanel at={at} handle={handle} />,
    },
  ];
}
