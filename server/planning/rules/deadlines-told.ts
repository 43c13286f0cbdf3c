import { TIMED_TASKS, type TimedTask } from '#contract/planning-words.ts';
import type { DeadlinesView } from '#contract/api/handover.ts';
import { HOUSE_MINUTES } from './obligations.ts';

type Set = { kind: TimedTask; minutes: number };

/** A number of what is said, another one for whatever else could be said (FNV-1a, 32 bits). */
function fingerprint(said: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(said)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash;
}

/** How soon a desk wants each thing done: what it has set itself, and the house’s minutes for the rest. */
export function deadlinesTold(set: readonly Set[]): Omit<DeadlinesView, 'mayChange'> {
  const own = new Map(set.map(({ kind, minutes }) => [kind, minutes]));
  const deadlines = TIMED_TASKS.map((kind) => {
    const house = HOUSE_MINUTES[kind];
    return { kind, minutes: own.get(kind) ?? house, house, set: own.has(kind) };
  });
  const version = fingerprint(TIMED_TASKS.map((kind) => own.get(kind) ?? '').join(' '));
  return { deadlines, version };
}
