import type { Card } from '#contract/api/board.ts';
import { placeText } from './rules/board-place.ts';

/** A card’s facts, as they are read. */
type CardFacts = Omit<
  Card,
  'desk' | 'assignee' | 'due' | 'touchedAt' | 'touchedBy' | 'place' | 'since'
> & {
  since: string;
  weight: number;
  sortAt: string;
  deskId: string;
  deskSlug: string;
  deskName: string;
  assigneeId: string | null;
  assigneeName: string | null;
  dueAt: Date | null;
  dueZone: string | null;
  touchedAt: Date;
  touchedById: string | null;
  touchedByName: string | null;
};

/** Somebody by name, or nobody. */
function personRef(id: string | null, name: string | null): { id: string; name: string } | null {
  return id === null ? null : { id, name: name ?? '' };
}

/** When something is due, as it leaves the house; null when it is not. */
export function presentDue(at: Date | null, zone: string | null): Card['due'] {
  return at === null ? null : { at: at.toISOString(), zone: zone ?? 'UTC' };
}

/** One card of the board. */
export function presentCard(card: CardFacts): Card {
  return {
    id: card.id,
    storyId: card.storyId,
    number: card.number,
    slugline: card.slugline,
    headline: card.headline,
    language: card.language,
    isTranslation: card.isTranslation,
    desk: { id: card.deskId, slug: card.deskSlug, name: card.deskName },
    position: card.position,
    since: card.since,
    stage: card.stage,
    live: card.live,
    embargoed: card.embargoed,
    version: card.version,
    urgency: card.urgency,
    priority: card.priority,
    flags: card.flags,
    form: card.form,
    commissionedWords: card.commissionedWords,
    assignee: personRef(card.assigneeId, card.assigneeName),
    due: presentDue(card.dueAt, card.dueZone),
    lacking: card.lacking,
    touchedAt: card.touchedAt.toISOString(),
    touchedBy: personRef(card.touchedById, card.touchedByName),
    place: placeText(card),
  };
}
