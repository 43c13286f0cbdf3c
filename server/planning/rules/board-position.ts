import type { Stage } from '#contract/vocabulary.ts';
import type { Position } from '#contract/planning-words.ts';

/** The facts that say where an article stands on the board. */
export type BoardFacts = {
  killed: boolean;
  /** It was merged into another one, which goes on. */
  merged: boolean;
  spiked: boolean;
  /** A moment has been set at which it goes live. */
  scheduled: boolean;
  stage: Stage;
  /** All signatures stand for a head that readers never had. */
  signed: boolean;
  live: boolean;
  /** Readers have it, and somebody has changed it since. */
  changed: boolean;
  /** Readers had it and have a notice in its place. */
  withdrawn: boolean;
};

/**
 * The one position of an article: what ended it, then what is settled for it, then who has it, then what readers have.
 * `board_position` in the database says the same.
 */
export function boardPosition(facts: BoardFacts): Position {
  if (facts.killed) return 'killed';
  if (facts.merged) return 'merged';
  if (facts.spiked) return 'spiked';
  if (facts.scheduled) return 'scheduled';
  // Given back is given back, whatever was signed before.
  if (facts.stage === 'returned') return 'returned';
  if (facts.signed) return 'ready';
  if (facts.stage === 'in-review') return 'in-review';
  if (facts.live) return facts.changed ? 'live-changed' : 'live';
  return facts.withdrawn ? 'withdrawn' : 'drafting';
}
