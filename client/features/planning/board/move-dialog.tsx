import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '#contract/api/board.ts';
import { POSITIONS, type Position } from '#contract/planning-words.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { useSaid } from '#client/ui/said.ts';
import { abilitiesQuery } from './api.ts';
import classes from './board.module.css';
import { answerFor, deedFor, type Deed } from './moves.ts';
import { PriorityChoice } from './priority-choice.tsx';

type MoveDialogProps = {
  card: Card;
  onDeed: (card: Card, deed: Deed) => void;
  onAssign: (card: Card) => void;
  /** Something of the card has changed, and it stands elsewhere now perhaps. */
  onDone: (card: Card) => void;
  onClose: () => void;
};

/** Arrows walk through the places, as in a menu. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = all.findIndex((each) => each === document.activeElement);
  const step = event.key === 'ArrowDown' ? 1 : -1;
  all[(at + step + all.length) % all.length]?.focus();
}

type PlaceProps = MoveDialogProps & { to: Position; first: boolean };

function Place({ card, to, first, onDeed }: PlaceProps): ReactNode {
  const { t } = useTranslation(['board', 'ui']);
  const said = useSaid();
  const article = useQuery(abilitiesQuery(card.id)).data;
  const deed = deedFor(card, to);
  const answer = deed === null || article === undefined ? undefined : answerFor(deed, article);
  const why =
    deed === null
      ? t(`noWay.${to}`)
      : answer === undefined
        ? t('ui:ability.asking')
        : answer.allowed
          ? null
          : said.refusal(answer) || t('ui:ability.refused');
  return (
    <li>
      <UnstyledButton
        className={classes['place']}
        aria-disabled={why !== null || undefined}
        onClick={() => (why === null && deed !== null ? onDeed(card, deed) : undefined)}
        {...(first ? { 'data-autofocus': true } : {})}
      >
        <b>{t(`position.${to}`)}</b>
        <span>{why ?? (deed === null ? '' : t(`deed.${deed}`))}</span>
      </UnstyledButton>
    </li>
  );
}

/** Where a card can go: by which deed, or why not; how pressing it is, and whose it is to be. */
export function MoveDialog(props: MoveDialogProps): ReactNode {
  const { card, onAssign, onDone, onClose } = props;
  const { t } = useTranslation('board');
  const list = useRef<HTMLUListElement>(null);
  const { error, refetch } = useQuery(abilitiesQuery(card.id));
  const places = POSITIONS.filter((position) => position !== card.position);
  return (
    <Dialog title={t('move.title', { slugline: card.slugline })} onClose={onClose}>
      <Stack gap="sm">
        <PriorityChoice card={card} onDone={onDone} />
        <Text size="sm" c="dimmed">
          {t('move.now', { position: t(`position.${card.position}`) })}
        </Text>
        {error === null ? null : <ProblemAlert problem={error} onRetry={() => void refetch()} />}
        {/* The arrows are a help; each place can be reached by Tab. */}
        <ul className={classes['places']} ref={list} onKeyDown={walk} role="list">
          {places.map((to, at) => (
            <Place key={to} {...props} to={to} first={at === 0} />
          ))}
        </ul>
        <Group justify="space-between">
          <Button variant="default" onClick={() => onAssign(card)}>
            {t('assign.open')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('move.stay')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
