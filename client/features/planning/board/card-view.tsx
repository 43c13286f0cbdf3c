import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { ActionIcon, VisuallyHidden } from '@mantine/core';
import IconArrowsMove from '@tabler/icons-react/dist/esm/icons/IconArrowsMove.mjs';
import IconEyeExclamation from '@tabler/icons-react/dist/esm/icons/IconEyeExclamation.mjs';
import IconGavel from '@tabler/icons-react/dist/esm/icons/IconGavel.mjs';
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import IconSignature from '@tabler/icons-react/dist/esm/icons/IconSignature.mjs';
import IconUser from '@tabler/icons-react/dist/esm/icons/IconUser.mjs';
import IconWorld from '@tabler/icons-react/dist/esm/icons/IconWorld.mjs';
import { memo, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '#contract/api/board.ts';
import { priorityOf } from '#contract/planning-words.ts';
import { FormSign } from '#client/ui/form-sign.tsx';
import { HeadlineLink } from '#client/ui/headline-link.tsx';
import { LanguageTag } from '#client/ui/language-tag.tsx';
import { Sign } from '#client/ui/sign.tsx';
import { TimeAgo } from '#client/ui/time-ago.tsx';
import { UrgencySign } from '#client/ui/urgency-sign.tsx';
import classes from './card.module.css';
import { DueSign } from './due-sign.tsx';

type CardProps = {
  card: Card;
  /** It is on its way to where it is shown. */
  moving: boolean;
  onMove: (card: Card) => void;
  /** Who has it open now. */
  people: (articleId: string) => ReactNode;
};

function useDragging(card: Card): { ref: React.RefObject<HTMLElement | null>; dragged: boolean } {
  const ref = useRef<HTMLElement>(null);
  const [dragged, setDragged] = useState(false);
  const { id } = card;
  useEffect(() => {
    if (ref.current === null) return undefined;
    return draggable({
      element: ref.current,
      getInitialData: () => ({ cardId: id }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [id]);
  return { ref, dragged };
}

function Signs({ card, people }: Pick<CardProps, 'card' | 'people'>): ReactNode {
  const { t } = useTranslation('board');
  const { due, flags, form, lacking, embargoed, live, position } = card;
  const signs = position === 'in-review' && lacking !== null && lacking > 0;
  return (
    <div className={classes['signs']}>
      <FormSign form={form} />
      {due === null || !isWaited(card) ? null : <DueSign due={due} />}
      {signs ? (
        <Sign tone="work" icon={IconSignature}>
          {t('lacking', { count: lacking })}
        </Sign>
      ) : null}
      {live && position !== 'live' && position !== 'live-changed' ? (
        <Sign tone="good" icon={IconWorld}>
          {t('live')}
        </Sign>
      ) : null}
      {embargoed ? (
        <Sign tone="wait" icon={IconLock}>
          {t('embargoed')}
        </Sign>
      ) : null}
      {flags.includes('needs-legal') ? (
        <Sign tone="wait" icon={IconGavel}>
          {t('flag.needs-legal')}
        </Sign>
      ) : null}
      {flags.includes('sensitive') ? (
        <Sign tone="bad" icon={IconEyeExclamation}>
          {t('flag.sensitive')}
        </Sign>
      ) : null}
      {people(card.id)}
    </div>
  );
}

/** Whether anybody still waits for it. */
function isWaited({ position }: Card): boolean {
  return (
    position !== 'live' && position !== 'killed' && position !== 'merged' && position !== 'spiked'
  );
}

function Foot({ card }: { card: Card }): ReactNode {
  const { t } = useTranslation('board');
  const { assignee, commissionedWords, since } = card;
  return (
    <div className={classes['foot']}>
      <span className={classes['who']}>
        <IconUser size={13} aria-hidden />
        {assignee === null ? <i>{t('nobody')}</i> : <bdi>{assignee.name}</bdi>}
      </span>
      {commissionedWords === null ? null : <span>{t('words', { count: commissionedWords })}</span>}
      <span className={classes['since']}>
        <TimeAgo at={since} />
      </span>
    </div>
  );
}

/** One article on the board. Memoised: of thousands only what changed is drawn again. */
export const CardView = memo(function CardView(props: CardProps): ReactNode {
  const { card, moving, onMove, people } = props;
  const { t } = useTranslation(['board', 'ui']);
  const { ref, dragged } = useDragging(card);
  const { slugline, urgency, priority } = card;
  return (
    <article
      ref={ref}
      className={classes['card']}
      data-moving={moving || undefined}
      data-dragged={dragged || undefined}
      aria-busy={moving || undefined}
    >
      <div className={classes['top']}>
        <UrgencySign urgency={urgency} />
        <span className={classes['slugline']} title={slugline}>
          <bdi>{slugline}</bdi>
        </span>
        {priority > 0 ? (
          <span className={classes['priority']} data-level={priorityOf(priority)}>
            <VisuallyHidden component="span">{t('ui:priority.label')} </VisuallyHidden>
            {t(`ui:priority.${priorityOf(priority)}`)}
          </span>
        ) : null}
        <LanguageTag language={card.language} form="code" />
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          className={classes['move'] ?? ''}
          aria-label={t('move.open', { slugline })}
          title={t('move.open', { slugline })}
          onClick={() => onMove(card)}
        >
          <IconArrowsMove size={15} aria-hidden />
        </ActionIcon>
      </div>
      <HeadlineLink article={card} narrow mark={{ 'data-card': card.id }} draggable={false} />
      <Signs card={card} people={people} />
      <Foot card={card} />
    </article>
  );
});
