import { lazy, Suspense, type ReactNode } from 'react';
import type { TakingDown } from '#client/features/publishing/publishing-menu.tsx';
import type { ArticleAtHand } from '#client/features/writing/article/parts.ts';

const WithdrawDialog = lazy(async () => ({
  default: (await import('#client/features/publishing/withdraw-dialog.tsx')).WithdrawDialog,
}));
const KillDialog = lazy(async () => ({
  default: (await import('#client/features/publishing/kill-dialog.tsx')).KillDialog,
}));

type TakingDownDialogProps = { what: TakingDown | null; at: ArticleAtHand; onClose: () => void };

/** Withdrawing or killing. Outside the menu that opens it: a menu takes its items away when it closes. */
export function TakingDownDialog({ what, at, onClose }: TakingDownDialogProps): ReactNode {
  if (what === null) return null;
  const Dialog = what === 'kill' ? KillDialog : WithdrawDialog;
  return (
    <Suspense fallback={null}>
      <Dialog article={at.article} onDone={at.renew} onClose={onClose} />
    </Suspense>
  );
}
