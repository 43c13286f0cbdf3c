import { changedFacts } from '#contract/facts/changed-facts.ts';
import type { Label, Labelled } from './labelled-edits.ts';

/** Of how many edits something was noticed; for facts, of how many it was the kind that was changed. */
export type Rate = { edits: number; noticed: number; asItsKind: number };

/** The rates of edits, by language and label: `en number`. */
export function ratesOf(edits: readonly Labelled[]): Record<string, Rate> {
  const rates: Record<string, Rate> = {};
  for (const { blocks, language, label } of edits) {
    const found = changedFacts(blocks, language);
    const kinds = new Set<Label>(found.flatMap(({ changes }) => changes.map(({ kind }) => kind)));
    const rate = (rates[`${language} ${label}`] ??= { edits: 0, noticed: 0, asItsKind: 0 });
    rate.edits += 1;
    rate.noticed += found.length > 0 ? 1 : 0;
    rate.asItsKind += kinds.has(label) ? 1 : 0;
  }
  return rates;
}
