import type { Card } from '#contract/api/board.ts';
import type { AbilityAnswer } from '#contract/api/shapes.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import type { Position } from '#contract/planning-words.ts';

/** What moves a card. Some happen at once, the others ask something first. */
export const DEEDS = [
  'submit',
  'take-back',
  'restore',
  'return',
  'spike',
  'sign',
  'schedule',
  'publish',
  'withdraw',
  'kill',
] as const;
export type Deed = (typeof DEEDS)[number];

/** What happens at once, without a question. */
export type QuickDeed = 'submit' | 'take-back' | 'restore';
/** What another room asks about. */
export type RoomDeed = 'sign' | 'schedule' | 'publish' | 'withdraw' | 'kill';

/** Whether something happens at once. */
export function isQuick(deed: Deed): deed is QuickDeed {
  return deed === 'submit' || deed === 'take-back' || deed === 'restore';
}

type Standing = Pick<Card, 'position' | 'stage' | 'live'>;

/** The deed that brings a card to a position, if there is one: moving it there is doing that. */
export function deedFor({ position, stage, live }: Standing, to: Position): Deed | null {
  if (to === position || position === 'killed') return null;
  // Where it was merged to goes on; only a kill still reaches it here.
  if (position === 'merged') return to === 'killed' ? 'kill' : null;
  if (position === 'spiked') return to === 'drafting' ? 'restore' : to === 'killed' ? 'kill' : null;
  switch (to) {
    case 'drafting':
      return stage === 'in-review' ? 'take-back' : null;
    case 'in-review':
      return stage === 'in-review' ? null : 'submit';
    case 'returned':
      return stage === 'in-review' ? 'return' : null;
    case 'ready':
      return 'sign';
    case 'scheduled':
      return 'schedule';
    case 'live':
      return 'publish';
    case 'withdrawn':
      return live ? 'withdraw' : null;
    case 'killed':
      return 'kill';
    case 'spiked':
      return 'spike';
    case 'live-changed':
    case 'merged':
      // Nobody moves it there: typing does, or a question about another story.
      return null;
  }
}

const SIGNING = ['sign-editorial', 'sign-legal', 'sign-photo', 'sign-language'] as const;

/** What the server says of a deed on this article. */
export function answerFor(deed: Deed, { abilities, head }: ArticleView): AbilityAnswer {
  if (deed === 'sign') {
    const allowed = SIGNING.map((name) => abilities[name]).find((answer) => answer.allowed);
    return head === null ? abilities['sign-editorial'] : (allowed ?? abilities['sign-editorial']);
  }
  return abilities[deed];
}
