import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { ArticleView } from '#contract/api/writing.ts';
import { GuestMenuItem } from '#client/features/sign-off/guests/guest-menu-item.tsx';

const GiveLinkDialog = lazy(async () => ({
  default: (await import('#client/features/sign-off/guests/give-link-dialog.tsx')).GiveLinkDialog,
}));

/** Sharing with an outside reader from the menu “More”: its item, and the dialog outside the menu, which closes with a click. */
export function useOutsideReaders(): {
  item: (article: ArticleView) => ReactNode;
  dialog: (article: ArticleView) => ReactNode;
} {
  const [open, setOpen] = useState(false);
  return {
    item: (article) => <GuestMenuItem article={article} onOpen={() => setOpen(true)} />,
    dialog: (article) =>
      open ? (
        <Suspense fallback={null}>
          <GiveLinkDialog article={article} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null,
  };
}
