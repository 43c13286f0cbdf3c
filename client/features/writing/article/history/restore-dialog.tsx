import { Blockquote, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Restoration, RestorationBody } from '#contract/api/history.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { directionOf } from '#client/ui/language-name.ts';
import { useOffer } from '#client/ui/offer.tsx';
import { useSaid } from '#client/ui/said.ts';
import { useTell } from '#client/ui/tell.ts';
import type { ArticleAtHand } from '../parts.ts';
import { restore } from './history-queries.ts';

/** What somebody would bring back. */
export type RestoreWish = {
  part: RestorationBody['part'];
  /** What the part is called where it has a name: “Headline”. */
  name: string;
  /** The beginning of what it said. */
  quote: string;
};

type RestoreDialogProps = {
  at: ArticleAtHand;
  wish: RestoreWish;
  position: number;
  /** From which moment, in words. */
  when: string;
  onDone: () => void;
  onClose: () => void;
};

function kindOf({ part }: RestoreWish): 'Block' | 'Field' | 'All' {
  if (part === 'all') return 'All';
  return 'blockId' in part ? 'Block' : 'Field';
}

/** Saves what is typed and learns where the text stands, so that only what was seen is written over. */
function useSettled(at: ArticleAtHand): number | null {
  const [position, setPosition] = useState<number | null>(null);
  const start = useEffectEvent(() => {
    at.settle().then(
      (saved) => setPosition(saved.position),
      () => setPosition(at.article.position),
    );
  });
  useEffect(() => start(), []);
  return position;
}

/** Takes a restoration back: the same part as it was before it. */
function useUndo({ at, wish }: RestoreDialogProps): (done: Restoration) => void {
  const { t } = useTranslation('history');
  const { failure } = useSaid();
  const tell = useTell();
  const { id } = at.article;
  return ({ before, position }) => {
    // All of it only while nobody has written since; a part by itself stands in nobody’s way.
    const only = wish.part === 'all' ? { ifPosition: position } : {};
    restore(id, { from: { position: before }, part: wish.part, ...only })
      .then(async () => {
        tell(t('restore.undone'));
        await at.renew();
      })
      .catch((error: unknown) => tell(failure(error)));
  };
}

/** Asks before something is brought back, naming what and from when; afterwards it can be undone. */
export function RestoreDialog(props: RestoreDialogProps): ReactNode {
  const { at, wish, position, when, onDone, onClose } = props;
  const { t } = useTranslation('history');
  const { article } = at;
  const stands = useSettled(at);
  const tell = useTell();
  const offer = useOffer();
  const undo = useUndo(props);
  const kind = kindOf(wish);
  const { name } = wish;
  const restoring = useMutation({
    mutationFn: () =>
      restore(article.id, {
        from: { position },
        part: wish.part,
        ...(kind === 'All' && stands !== null ? { ifPosition: stands } : {}),
      }),
    onSuccess: async (done) => {
      const message = t(`restore.done${kind}`, { name });
      if (done.fields.length === 0) tell(t('restore.nothing'));
      else offer({ message, label: t('restore.undo'), onTake: () => undo(done) });
      onDone();
      await at.renew();
    },
  });
  return (
    <ConfirmDialog
      opened
      size="lg"
      title={t(`restore.title${kind}`, { name })}
      confirm={t('restore.confirm')}
      busy={stands === null || restoring.isPending}
      problem={restoring.error}
      onConfirm={() => restoring.mutate()}
      onClose={onClose}
    >
      <Text>{t(`restore.said${kind}`)}</Text>
      {wish.quote === '' ? null : (
        <Blockquote p="sm" lang={article.language} dir={directionOf(article.language)}>
          {wish.quote}
        </Blockquote>
      )}
      <Text size="sm" fw={600}>
        {t('restore.from', { when })}
      </Text>
      <Text size="sm" c="dimmed">
        {t('restore.stays')}
      </Text>
    </ConfirmDialog>
  );
}
