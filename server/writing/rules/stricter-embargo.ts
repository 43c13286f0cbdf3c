import type { EmbargoFacts } from './article-facts.ts';

/** Whether the first is held back still, and longer than the second: nothing slips an embargo by going there (DESIGN §3.7). */
export function embargoIsStricter(
  one: EmbargoFacts | null,
  other: EmbargoFacts | null,
  now: Date,
): boolean {
  const until = (embargo: EmbargoFacts | null): number =>
    embargo === null ? -Infinity : (embargo.until?.getTime() ?? Infinity);
  return until(one) > now.getTime() && until(one) > until(other);
}
