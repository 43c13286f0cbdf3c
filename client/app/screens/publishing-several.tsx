import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, type ReactNode } from 'react';
import type { Named } from '#client/features/publishing/several/use-several.ts';

const PublishSeveralDialog = lazy(async () => ({
  default: (await import('#client/features/publishing/several/publish-several-dialog.tsx'))
    .PublishSeveralDialog,
}));

type PublishingSeveralProps = {
  articles: readonly Named[];
  onPublished?: (ids: readonly string[]) => void;
  onClose: () => void;
};

/** Asks before several articles are published, from a list or from a story; every screen learns of what went out. */
export function PublishingSeveral(props: PublishingSeveralProps): ReactNode {
  const { articles, onPublished, onClose } = props;
  const client = useQueryClient();
  return (
    <Suspense fallback={null}>
      <PublishSeveralDialog
        articles={articles}
        onPublished={(ids) => {
          void client.invalidateQueries({ queryKey: ['articles'] });
          onPublished?.(ids);
        }}
        onClose={onClose}
      />
    </Suspense>
  );
}
