import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '#contract/api/board.ts';
import type { Position } from '#contract/planning-words.ts';
import { now } from '#client/ui/clock.ts';
import { useSaid } from '#client/ui/said.ts';
import { useTell } from '#client/ui/tell.ts';
import { restore, submit, takeBack } from './api.ts';
import type { QuickDeed } from './moves.ts';
import type { LiveBoard } from './use-board.ts';

const GOES_TO: Record<QuickDeed, Position> = {
  submit: 'in-review',
  'take-back': 'drafting',
  restore: 'drafting',
};

async function carryOut(deed: QuickDeed, card: Card): Promise<void> {
  if (deed === 'submit') return submit(card.id);
  return deed === 'restore' ? restore(card.storyId) : takeBack(card.id);
}

/** The card as it would stand, on top of where it goes: shown while the server is asked. */
function ahead(card: Card, position: Position): Card {
  const [weight = '0', due = 'infinity'] = card.place.split(' ');
  const since = new Date(now()).toISOString().replace('Z', '000Z');
  return { ...card, position, since, place: `${weight} ${due} ${since} ${card.id}` };
}

type Moving = {
  /** Cards that are on their way. */
  moving: ReadonlySet<string>;
  move: (card: Card, deed: QuickDeed) => Promise<void>;
};

/** Moves that ask nothing: the card goes at once, and comes back with the reason when it may not. */
export function useMoving({ put, again }: Pick<LiveBoard, 'put' | 'again'>): Moving {
  const { t } = useTranslation('board');
  const said = useSaid();
  const tell = useTell();
  const client = useQueryClient();
  const [moving, setMoving] = useState<ReadonlySet<string>>(new Set());
  const move = useCallback(
    async (card: Card, deed: QuickDeed) => {
      const { id, slugline } = card;
      const to = GOES_TO[deed];
      setMoving((all) => new Set([...all, id]));
      put([ahead(card, to)]);
      try {
        await carryOut(deed, card);
        tell(t('move.done', { slugline, position: t(`position.${to}`) }));
      } catch (error) {
        put([card]);
        tell(t('move.failed', { slugline, why: said.failure(error) }));
      } finally {
        setMoving((all) => new Set([...all].filter((each) => each !== id)));
        void client.invalidateQueries({ queryKey: ['articles', id] });
        again(id);
      }
    },
    [put, again, t, tell, said, client],
  );
  return { moving, move };
}
