import type { History, Sitting } from '#contract/api/history.ts';

type Items = History['items'];

/** The sittings among what a history has told so far. */
function sittingsIn(items: Items): Sitting[] {
  return items.filter((item) => item.kind === 'sitting');
}

/** The positions at which sittings ended, the last first, and the beginning. */
function stops(items: Items): number[] {
  return [...new Set([...sittingsIn(items).map(({ to }) => to), 0])].sort((a, b) => b - a);
}

/** Where the sitting before ended; null when that is further back than has been told. */
export function stopBefore(items: Items, position: number, complete: boolean): number | null {
  const before = stops(items).find((stop) => stop < position);
  return before === 0 && !complete ? null : (before ?? 0);
}

/** Where the sitting that is under way at a position, or the next, ended. */
export function stopAfter(items: Items, position: number, latest: number): number {
  return stops(items).findLast((stop) => stop > position) ?? latest;
}

/** The sitting in which a step was made: of those that overlap the one that began last. */
export function sittingAt(items: Items, position: number): Sitting | undefined {
  const around = sittingsIn(items).filter(({ from, to }) => from <= position && position <= to);
  return around.reduce<Sitting | undefined>(
    (latest, sitting) => (latest === undefined || sitting.from > latest.from ? sitting : latest),
    undefined,
  );
}
