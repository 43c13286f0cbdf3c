import type { Work } from './compare.ts';
import { cut } from './graveyard.ts';
import type { Passage } from './passage.ts';
import type { Unit } from './units.ts';

/** What of an exchange does not live on, as passages in their order; `gone` says who takes out each removed unit. */
export function leftOver(
  { removed, stays, was, at, where, made, nested }: Work,
  gone: readonly Unit[],
): Passage[] {
  const passages: Passage[] = [];
  for (let from = 0; from < stays.length; from += 1) {
    if (stays[from] === 1) continue;
    let to = from + 1;
    while (to < stays.length && stays[to] === 0) to += 1;
    const whole: Passage = {
      where,
      low: at,
      high: at,
      text: removed.text,
      units: [...was],
      gone: [...gone],
      by: made.by,
      blocks: removed.blocks,
      begins: removed.begins,
      of: null,
      nested,
    };
    const part = cut(whole, from, to);
    if (part !== null) passages.push(part);
    from = to;
  }
  return passages;
}
