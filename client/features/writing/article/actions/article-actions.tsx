import { useState, type ReactNode } from 'react';
import type { ArticleProps } from '../article-props.ts';
import type { ArticleAtHand } from '../parts.ts';
import { useDeskKeys } from '../use-desk-keys.ts';
import { DeskMoves, ReturnDialog, SubmitDialog } from './desk-moves.tsx';
import { useArticleCommands } from './use-article-commands.ts';
import { EmbargoDialog } from './embargo-dialog.tsx';
import { KeepTemplateDialog } from './keep-template-dialog.tsx';
import { CopyDialog, KeepDialog, RestoreDialog, SpikeDialog } from './menu-dialogs.tsx';
import { MoreMenu, type MenuDeed } from './more-menu.tsx';

type ArticleActionsProps = ArticleProps & {
  at: ArticleAtHand;
  onSave: () => void;
  goToText: () => void;
};
type Open = MenuDeed | 'submit' | 'return' | null;

/** What can be done with the article: the desk’s moves, what other rooms offer, and the menu. */
export function ArticleActions(props: ArticleActionsProps): ReactNode {
  const { at, me, parts, onSave, goToText, onOpenArticle } = props;
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  useArticleCommands({ at, onSave, goToText, onDeed: setOpen });
  useDeskKeys({
    save: onSave,
    goToText,
    submit: () => {
      if (at.article.abilities.submit.allowed) setOpen('submit');
    },
  });
  return (
    <>
      <DeskMoves at={at} onSubmit={() => setOpen('submit')} onReturn={() => setOpen('return')} />
      {parts.actions?.(at)}
      <MoreMenu at={at} onDeed={setOpen} onSave={onSave}>
        {parts.menu?.(at)}
      </MoreMenu>
      {open === 'submit' ? <SubmitDialog at={at} onClose={close} /> : null}
      {open === 'return' ? <ReturnDialog at={at} onClose={close} /> : null}
      {open === 'keep' ? <KeepDialog at={at} onClose={close} /> : null}
      {open === 'copy' ? (
        <CopyDialog at={at} onClose={close} onOpenArticle={onOpenArticle} />
      ) : null}
      {open === 'template' ? <KeepTemplateDialog at={at} onClose={close} /> : null}
      {open === 'embargo' ? (
        <EmbargoDialog at={at} zone={me.newsroom.zone} onClose={close} />
      ) : null}
      {open === 'spike' ? <SpikeDialog at={at} onClose={close} /> : null}
      {open === 'restore' ? <RestoreDialog at={at} onClose={close} /> : null}
    </>
  );
}
