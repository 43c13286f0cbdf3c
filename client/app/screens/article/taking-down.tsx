import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TakingDown } from '#client/features/publishing/publishing-menu.tsx';
import type { ArticleAtHand } from '#client/features/writing/article/parts.ts';
import { useAbilityCommands } from '#client/ui/ability-commands.ts';

const WithdrawDialog = lazy(async () => ({
  default: (await import('#client/features/publishing/withdraw-dialog.tsx')).WithdrawDialog,
}));
const KillDialog = lazy(async () => ({
  default: (await import('#client/features/publishing/kill-dialog.tsx')).KillDialog,
}));

type TakingDownDialogProps = {
  what: TakingDown | null;
  at: ArticleAtHand;
  onOpen: (what: TakingDown) => void;
  onClose: () => void;
};

/** Withdrawing or killing. Outside the menu that opens it: a menu takes its items away when it closes. */
export function TakingDownDialog(props: TakingDownDialogProps): ReactNode {
  const { what, at, onOpen, onClose } = props;
  const { t } = useTranslation(['publishing', 'article']);
  const { withdraw, kill } = at.article.abilities;
  useAbilityCommands(t('article:palette'), [
    {
      id: 'article.withdraw',
      label: t('withdraw.action'),
      ability: withdraw,
      run: () => onOpen('withdraw'),
    },
    { id: 'article.kill', label: t('kill.action'), ability: kill, run: () => onOpen('kill') },
  ]);
  if (what === null) return null;
  const Dialog = what === 'kill' ? KillDialog : WithdrawDialog;
  return (
    <Suspense fallback={null}>
      <Dialog article={at.article} onDone={at.renew} onClose={onClose} />
    </Suspense>
  );
}
