import { Skeleton } from '@mantine/core';
import IconLayoutColumns from '@tabler/icons-react/dist/esm/icons/IconLayoutColumns.mjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '#contract/api/board.ts';
import type { PersonRef } from '#contract/api/shapes.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { useTell } from '#client/ui/tell.ts';
import { ReturnDialog, SpikeDialog } from './asking-dialogs.tsx';
import { AssignmentDialog } from './assignment-dialog.tsx';
import { findCard } from './board-state.ts';
import { BoardToolbar, type ToolbarProps } from './board-toolbar.tsx';
import classes from './board.module.css';
import { isFiltered } from './filters.ts';
import { LaneView } from './lane-view.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { deedFor, isQuick, type Deed, type RoomDeed } from './moves.ts';
import { boardKeys } from './use-board-keys.ts';
import { useBoard } from './use-board.ts';
import { useDragging } from './use-dragging.ts';
import { useMoving } from './use-moving.ts';

export type BoardProps = ToolbarProps & {
  me: PersonRef;
  zone: string;
  /** Who has an article open now, as a sign on its card. */
  people: (articleId: string) => ReactNode;
  /** What other rooms ask before they sign, publish or take down. */
  asks: (
    deed: RoomDeed,
    about: { articleId: string; onDone: () => void; onClose: () => void },
  ) => ReactNode;
};

/** What is open over the board. */
type Open = {
  what: 'move' | 'assign' | Exclude<Deed, 'submit' | 'take-back' | 'restore'>;
  card: Card;
};

function Waiting(): ReactNode {
  const { t } = useTranslation('board');
  return (
    <div className={classes['columns']} role="status" aria-label={t('loading')}>
      {['a', 'b', 'c', 'd', 'e'].map((key) => (
        <div key={key} className={classes['column']} aria-hidden>
          <Skeleton h={18} w="50%" m="sm" />
          <Skeleton h={110} m="sm" />
          <Skeleton h={110} m="sm" />
        </div>
      ))}
    </div>
  );
}

type OverProps = BoardProps & {
  open: Open;
  onDeed: (card: Card, deed: Deed) => void;
  onOpen: (open: Open) => void;
  onDone: (card: Card) => void;
  onClose: () => void;
};

function Over({ open, me, zone, asks, onDeed, onOpen, onDone, onClose }: OverProps): ReactNode {
  const { what, card } = open;
  const about = { card, onDone: () => onDone(card), onClose };
  switch (what) {
    case 'move':
      return (
        <MoveDialog
          card={card}
          onDeed={onDeed}
          onAssign={() => onOpen({ what: 'assign', card })}
          onDone={onDone}
          onClose={onClose}
        />
      );
    case 'assign':
      return (
        <AssignmentDialog
          articleId={card.id}
          slugline={card.slugline}
          me={me}
          zone={zone}
          onDone={() => onDone(card)}
          onClose={onClose}
        />
      );
    case 'return':
      return <ReturnDialog {...about} />;
    case 'spike':
      return <SpikeDialog {...about} />;
    default:
      return asks(what, { articleId: card.id, onDone: () => onDone(card), onClose });
  }
}

/** Where everything stands, and the ways to move it: by hand, by keyboard, by menu. Follows what others do. */
export function Board(props: BoardProps): ReactNode {
  const { filters, people } = props;
  const { t } = useTranslation('board');
  const tell = useTell();
  const live = useBoard(filters);
  const { query, again, more } = live;
  const { moving, move } = useMoving(live);
  const [open, setOpen] = useState<Open | null>(null);
  const find = (id: string): Card | undefined => findCard(query.data, id);
  const onDeed = (card: Card, deed: Deed): void => {
    setOpen(null);
    if (isQuick(deed)) void move(card, deed);
    else setOpen({ what: deed, card });
  };
  const receive = useDragging({
    find,
    onDrop: (card, to) => {
      const deed = deedFor(card, to);
      const said = receive(to);
      if (deed === null || said?.allowed === false) {
        // Refused, or not known yet: the list of places says why, and knows in a moment.
        if (deed === null) tell(t(`noWay.${to}`));
        else setOpen({ what: 'move', card });
      } else onDeed(card, deed);
    },
  });
  const openFor = (what: 'move' | 'assign') => (card: Card) => setOpen({ what, card });
  const [onMove] = useState(() => (card: Card) => setOpen({ what: 'move', card }));
  const lanes = query.data?.lanes ?? [];
  const isEmpty =
    query.isSuccess && lanes.every(({ columns }) => columns.every((c) => c.count === 0));
  return (
    <main className={classes['screen']}>
      <h1 className={classes['title']}>{t('title')}</h1>
      <BoardToolbar {...props} />
      {query.error === null ? null : (
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isPending ? <Waiting /> : null}
      {isEmpty ? (
        <EmptyState
          icon={IconLayoutColumns}
          title={t(isFiltered(filters) ? 'none.title' : 'empty.title')}
        >
          {t(isFiltered(filters) ? 'none.body' : 'empty.body')}
        </EmptyState>
      ) : null}
      {/* Keys work on the card that has the focus; everything can be reached without them. */}
      <div
        className={classes['board']}
        onKeyDown={boardKeys({ find, onMove, onAssign: openFor('assign') })}
        role="presentation"
      >
        {(isEmpty ? [] : lanes).map((lane) => (
          <LaneView
            key={lane.key}
            lane={lane}
            by={filters.lanes}
            moving={moving}
            reception={receive}
            onMove={onMove}
            onMore={more}
            people={people}
          />
        ))}
      </div>
      {open === null ? null : (
        <Over
          {...props}
          open={open}
          onDeed={onDeed}
          onOpen={setOpen}
          onDone={({ id }) => again(id)}
          onClose={() => setOpen(null)}
        />
      )}
    </main>
  );
}
