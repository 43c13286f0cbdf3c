import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardColumn, Card } from '#contract/api/board.ts';
import type { Position } from '#contract/planning-words.ts';
import classes from './board.module.css';
import { CardView } from './card-view.tsx';

/** What a column says while a card is over the board: that it may come here, why not, or that it is being asked. */
export type Reception = { allowed: boolean; why: string };

export type ColumnProps = {
  column: BoardColumn;
  lane: string;
  moving: ReadonlySet<string>;
  reception: Reception | null;
  onMove: (card: Card) => void;
  onMore: (lane: string, position: Position, cursor: string) => Promise<void>;
  people: (articleId: string) => ReactNode;
};

/** Fewer are simply there; more are drawn only where one looks. */
const FEW = 40;
const CARD_HEIGHT = 128;
/** So many cards before the end the next ones are asked for. */
const AHEAD = 15;

function useReceiving(position: Position, lane: string) {
  const ref = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (ref.current === null) return undefined;
    return dropTargetForElements({
      element: ref.current,
      canDrop: ({ source }) => typeof source.data['cardId'] === 'string',
      getData: () => ({ position, lane }),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [position, lane]);
  return { ref, over };
}

type CardsProps = ColumnProps & { scroll: React.RefObject<HTMLDivElement | null> };

function useMore({ column, lane, onMore }: ColumnProps): (lastShown: number) => void {
  const asked = useRef<string | null>(null);
  const { cards, next, position } = column;
  return (lastShown) => {
    if (next === null || asked.current === next || lastShown < cards.length - AHEAD) return;
    asked.current = next;
    onMore(lane, position, next).catch(() => {
      asked.current = null;
    });
  };
}

function ManyCards(props: CardsProps): ReactNode {
  const { column, scroll, moving, onMove, people } = props;
  const { cards } = column;
  const lines = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => CARD_HEIGHT,
    getItemKey: (at) => cards[at]?.id ?? at,
    overscan: 6,
  });
  const shown = lines.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const more = useEffectEvent(useMore(props));
  useEffect(() => more(last), [last, cards.length]);
  return (
    <ul className={classes['cards']} style={{ height: lines.getTotalSize() }}>
      {shown.map(({ key, index, start }) => {
        const card = cards[index];
        return card === undefined ? null : (
          <li
            key={key}
            ref={lines.measureElement}
            data-index={index}
            className={classes['placed']}
            style={{ transform: `translateY(${String(start)}px)` }}
          >
            <CardView card={card} moving={moving.has(card.id)} onMove={onMove} people={people} />
          </li>
        );
      })}
    </ul>
  );
}

function FewCards(props: CardsProps): ReactNode {
  const { column, scroll, moving, onMove, people } = props;
  const more = useEffectEvent(useMore(props));
  const { length } = column.cards;
  useEffect(() => {
    const place = scroll.current;
    if (place === null) return undefined;
    const look = (): void => {
      if (place.scrollTop + place.clientHeight > place.scrollHeight - AHEAD * CARD_HEIGHT) {
        more(length);
      }
    };
    look();
    place.addEventListener('scroll', look, { passive: true });
    return () => place.removeEventListener('scroll', look);
  }, [scroll, length]);
  return (
    <ul className={classes['cards']}>
      {column.cards.map((card) => (
        <li key={card.id}>
          <CardView card={card} moving={moving.has(card.id)} onMove={onMove} people={people} />
        </li>
      ))}
    </ul>
  );
}

/** One column: what stands there, how much of it there is, and whether a card that is being moved may come. */
export function ColumnView(props: ColumnProps): ReactNode {
  const { column, lane, reception } = props;
  const { t, i18n } = useTranslation('board');
  const scroll = useRef<HTMLDivElement>(null);
  const { position, count, capped, cards } = column;
  const { ref, over } = useReceiving(position, lane);
  const name = t(`position.${position}`);
  const number = new Intl.NumberFormat(i18n.language).format(count);
  return (
    <section
      ref={ref}
      className={classes['column']}
      aria-label={name}
      data-position={position}
      data-empty={cards.length === 0 || undefined}
      data-over={over || undefined}
      data-reception={reception === null ? undefined : reception.allowed ? 'yes' : 'no'}
    >
      <h2 className={classes['columnHead']}>
        <span>{name}</span>
        <span className={classes['count']}>{capped ? `${number}+` : number}</span>
      </h2>
      {reception === null ? null : (
        <p className={classes['reception']}>{reception.allowed ? t('drop') : reception.why}</p>
      )}
      <div className={classes['scroll']} ref={scroll}>
        {cards.length > FEW ? (
          <ManyCards {...props} scroll={scroll} />
        ) : (
          <FewCards {...props} scroll={scroll} />
        )}
      </div>
    </section>
  );
}
