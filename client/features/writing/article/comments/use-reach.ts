import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbilityAnswer } from '#contract/api/shapes.ts';
import { COMMENT_KEYS, hearComments } from '#client/editor/comments/comment-look.ts';
import type { BodyHandle } from '#client/editor/open-editor.ts';
import { keysAsWritten } from '#client/ui/shown-keys.ts';
import { useCommands } from '#client/ui/commands.ts';
import { useSaid } from '#client/ui/said.ts';
import { useShortcuts } from '#client/ui/shortcuts.ts';

type Reaching = {
  onAsk: () => void;
  onPick: (ids: readonly string[]) => void;
  onStep: (by: 1 | -1) => void;
  knows: (threadId: string) => boolean;
  /** Whether this person may comment at all. */
  may: AbilityAnswer;
};

/** By keys in the text, by single keys outside it, by name in the palette: what comments are reached with. */
function useDeeds({ onAsk, onStep, may }: Reaching): void {
  const { t } = useTranslation('comments');
  const said = useSaid();
  const deeds = [
    { word: 'ask', keys: 'c', run: onAsk },
    { word: 'next', keys: ']', run: () => onStep(1) },
    { word: 'previous', keys: '[', run: () => onStep(-1) },
  ] as const;
  useShortcuts(
    deeds.flatMap(({ word, keys, run }) => {
      const label = t(`keys.${word}`);
      // The text listens for the second way itself.
      return [keys, keysAsWritten(COMMENT_KEYS[word])].map((way) => ({ keys: way, label, run }));
    }),
  );
  useCommands(() =>
    deeds.map(({ word, run }) => ({
      id: `comments.${word}`,
      group: t('panel'),
      label: t(`keys.${word}`),
      keys: keysAsWritten(COMMENT_KEYS[word]),
      why: word === 'ask' && !may.allowed ? said.refusal(may) : undefined,
      run,
    })),
  );
}

/** Lets comments be reached from the text and from all around it. */
export function useReach(handle: BodyHandle | null, reaching: Reaching): void {
  const asked = useEffectEvent(reaching.onAsk);
  const picked = useEffectEvent(reaching.onPick);
  const stepped = useEffectEvent(reaching.onStep);
  const known = useEffectEvent(reaching.knows);
  useEffect(() => {
    if (handle === null) return undefined;
    const { view } = handle;
    hearComments(view, {
      onAsk: () => asked(),
      onPick: (ids) => picked(ids),
      onStep: (by) => stepped(by),
      knows: (threadId) => known(threadId),
    });
    return () => hearComments(view, null);
  }, [handle]);
  useDeeds(reaching);
}
