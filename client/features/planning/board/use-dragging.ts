import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '#contract/api/board.ts';
import { POSITIONS, type Position } from '#contract/planning-words.ts';
import { useSaid } from '#client/ui/said.ts';
import { abilitiesQuery } from './api.ts';
import type { Reception } from './column-view.tsx';
import { answerFor, deedFor } from './moves.ts';

type About = {
  find: (id: string) => Card | undefined;
  /** Somebody let go of a card over a column. */
  onDrop: (card: Card, to: Position) => void;
};

/** What each column says to the card that is being dragged; null while none is, and for the one it comes from. */
export function useDragging({ find, onDrop }: About): (position: Position) => Reception | null {
  const { t } = useTranslation(['board', 'ui']);
  const said = useSaid();
  const [card, setCard] = useState<Card | null>(null);
  const article = useQuery({
    ...abilitiesQuery(card?.id ?? ''),
    enabled: card !== null,
  }).data;
  const start = useEffectEvent((id: unknown) =>
    setCard(typeof id === 'string' ? (find(id) ?? null) : null),
  );
  const drop = useEffectEvent((id: unknown, to: unknown) => {
    setCard(null);
    const dropped = typeof id === 'string' ? find(id) : undefined;
    const position = POSITIONS.find((each) => each === to);
    if (dropped !== undefined && position !== undefined && position !== dropped.position) {
      onDrop(dropped, position);
    }
  });
  useEffect(
    () =>
      monitorForElements({
        onDragStart: ({ source }) => start(source.data['cardId']),
        onDrop: ({ source, location }) =>
          drop(source.data['cardId'], location.current.dropTargets[0]?.data['position']),
      }),
    [],
  );
  return (position) => {
    if (card === null || position === card.position) return null;
    const deed = deedFor(card, position);
    if (deed === null) return { allowed: false, why: t(`noWay.${position}`) };
    if (article?.id !== card.id) return { allowed: false, why: t('ui:ability.asking') };
    const answer = answerFor(deed, article);
    return { allowed: answer.allowed, why: said.refusal(answer) || t('ui:ability.refused') };
  };
}
