import type { History } from '#contract/api/history.ts';
import { sittingAt } from './sitting-stops.ts';

/**
 * What a moment is compared with: the beginning of its sitting, the step before, the text as it is now, or what the
 * server knows by name (`live`, `head`, `nothing`, a revision’s id, `position:120`).
 */
export type Base = string;

/** The two points to ask for, and on which side of the comparison the moment stands. */
export type Points = { since: string; until: number | null; side: 'before' | 'after' };

function stepBefore(from: number): string {
  return from <= 0 ? 'nothing' : `position:${String(from - 1)}`;
}

/** The points of a comparison of the moment at a position with a base. */
export function pointsFor(base: Base, position: number, items: History['items']): Points {
  if (base === 'now') return { since: `position:${String(position)}`, until: null, side: 'before' };
  const at = { until: position, side: 'after' } as const;
  if (base === 'step') return { ...at, since: stepBefore(position) };
  if (base === 'sitting')
    return { ...at, since: stepBefore(sittingAt(items, position)?.from ?? position) };
  return { ...at, since: base };
}
