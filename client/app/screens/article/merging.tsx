import IconArrowMerge from '@tabler/icons-react/dist/esm/icons/IconArrowMerge.mjs';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import type { ArticleAtHand } from '#client/features/writing/article/parts.ts';
import { AbilityMenuItem } from '#client/ui/ability-menu-item.tsx';

const MergeDialog = lazy(async () => ({
  default: (await import('#client/features/publishing/merge/merge-dialog.tsx')).MergeDialog,
}));

/** “Merge into another story…”: the line in the menu, and the dialog that it opens. */
export function useMerging(): {
  item: (article: ArticleView) => ReactNode;
  dialog: (at: ArticleAtHand) => ReactNode;
} {
  const { t } = useTranslation('merge');
  const [open, setOpen] = useState(false);
  return {
    item: ({ abilities }) => (
      <AbilityMenuItem
        ability={abilities.merge}
        leftSection={<IconArrowMerge size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('action')}
      </AbilityMenuItem>
    ),
    dialog: ({ article, renew }) =>
      open ? (
        <Suspense fallback={null}>
          <MergeDialog article={article} onDone={renew} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null,
  };
}
