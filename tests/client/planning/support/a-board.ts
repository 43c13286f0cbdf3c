import type { BoardView, Card } from '#contract/api/board.ts';
import { POSITIONS } from '#contract/planning-words.ts';

/** A card of the City desk, being drafted; what is told of it can be told otherwise. */
export function aCard({
  due = 'infinity',
  ...more
}: { id: string; due?: string } & Partial<Omit<Card, 'due'>>): Card {
  const since = more.since ?? '2026-11-23T09:00:00.000000Z';
  return {
    storyId: `story-${more.id}`,
    number: 1,
    slugline: `slug-${more.id}`,
    headline: `Headline of ${more.id}`,
    language: 'en',
    isTranslation: false,
    desk: { id: 'desk-city', slug: 'city', name: 'City' },
    position: 'drafting',
    stage: 'drafting',
    live: false,
    embargoed: false,
    version: 1,
    urgency: 5,
    priority: 0,
    flags: [],
    commissionedWords: null,
    form: 'full',
    assignee: null,
    due: due === 'infinity' ? null : { at: due, zone: 'Europe/Paris' },
    lacking: null,
    touchedAt: since,
    touchedBy: null,
    place: `${String(more.priority ?? 0)} ${due} ${since} ${more.id}`,
    ...more,
    since,
  };
}

/** A board without lanes that holds these cards; `next` says where the drafts go on. */
export function aBoard(
  cards: readonly Card[],
  { next = null }: { next?: string | null } = {},
): BoardView {
  const columns = POSITIONS.map((position) => {
    const here = cards.filter((card) => card.position === position);
    const isFirst = position === 'drafting';
    return {
      position,
      count: here.length,
      capped: false,
      cards: here,
      next: isFirst ? next : null,
    };
  });
  return { lanes: [{ key: '', name: '', columns }] };
}
