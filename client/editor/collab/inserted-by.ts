import type { StepMap } from 'prosemirror-transform';
import type { Stretch } from './rescue-texts.ts';

/** What is left of a stretch once a step has been made, in the places after it. */
function through(stretch: Stretch, map: StepMap): Stretch[] {
  const left: Stretch[] = [];
  let { from } = stretch;
  let moved = 0;
  map.forEach((oldFrom, oldTo, _newFrom, newTo) => {
    if (oldTo >= from && oldFrom <= stretch.to) {
      const end = Math.min(oldFrom, stretch.to);
      if (end > from) left.push({ from: from + moved, to: end + moved });
      from = Math.max(from, oldTo);
    } else if (oldFrom > stretch.to) return;
    moved = newTo - oldTo;
  });
  if (stretch.to > from) left.push({ from: from + moved, to: stretch.to + moved });
  return left;
}

/** What steps have put into a text and not taken out again, in the places after the last of them, in order. */
export function insertedBy(maps: readonly StepMap[]): Stretch[] {
  let stretches: Stretch[] = [];
  for (const map of maps) {
    stretches = stretches.flatMap((stretch) => through(stretch, map));
    map.forEach((_oldFrom, _oldTo, from, to) => {
      if (to > from) stretches.push({ from, to });
    });
  }
  const joined: Stretch[] = [];
  for (const stretch of stretches.sort((left, right) => left.from - right.from)) {
    const last = joined.at(-1);
    if (last?.to === stretch.from) last.to = stretch.to;
    else joined.push(stretch);
  }
  return joined;
}
