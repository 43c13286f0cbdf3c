import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Transferred } from '#contract/api/transfers.ts';
import type { BodyHandle } from '#client/editor/open-editor.ts';
import { useOffer } from '#client/ui/offer.tsx';
import { useSaid } from '#client/ui/said.ts';
import { useTell } from '#client/ui/tell.ts';
import { restore } from '../history/history-queries.ts';
import type { ArticleAtHand } from '../parts.ts';
import { bringOver } from './api.ts';
import { saidBy, useBlockAtCursor } from './place-behind.ts';

/** Which block of which merged article. */
export type Wanted = { from: string; blockId: string };

type Bringing = {
  bring: (wanted: Wanted) => void;
  /** The block that is on its way. */
  busy: Wanted | null;
  problem: Error | null;
  /** What the block says behind which the next one comes in; null for the end of the text. */
  behind: string | null;
};

/** Takes a block out again that was brought over, and nothing else. */
function useUndo(at: ArticleAtHand): (done: Transferred) => void {
  const { t } = useTranslation('merge');
  const { failure } = useSaid();
  const tell = useTell();
  return ({ before, blockId }) => {
    restore(at.article.id, { from: { position: before }, part: { blockId } })
      .then(async () => {
        tell(t('over.undone'));
        await at.renew();
      })
      .catch((error: unknown) => tell(failure(error)));
  };
}

/** Brings blocks over, one behind the other from the cursor on, and offers to take each out again. */
export function useBringing(at: ArticleAtHand, handle: BodyHandle | null): Bringing {
  const { t } = useTranslation('merge');
  const offer = useOffer();
  const undo = useUndo(at);
  const cursor = useBlockAtCursor(handle);
  const [place, setPlace] = useState(cursor);
  const [last, setLast] = useState<string | null>(null);
  // The cursor moved into another block: what was brought over before says no more where to go on.
  if (cursor !== null && cursor !== place) {
    setPlace(cursor);
    setLast(null);
  }
  const { body } = at.content;
  const after = saidBy(body, last) === null ? place : last;
  const bringing = useMutation({
    mutationFn: async (wanted: Wanted) => {
      await at.settle();
      return bringOver(at.article.id, { ...wanted, after });
    },
    onSuccess: async (done) => {
      setLast(done.blockId);
      offer({ message: t('over.done'), label: t('over.undo'), onTake: () => undo(done) });
      await at.renew();
    },
  });
  return {
    bring: (wanted) => {
      if (!bringing.isPending) bringing.mutate(wanted);
    },
    busy: bringing.isPending ? bringing.variables : null,
    problem: bringing.error,
    behind: saidBy(body, after),
  };
}
