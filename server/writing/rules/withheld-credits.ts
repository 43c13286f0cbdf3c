import type { CreditRow } from '#contract/content.ts';

function withheld(credits: readonly CreditRow[]): string[] {
  return credits
    .filter((credit) => credit.withheld)
    .map(({ role, name, personId, language }) => JSON.stringify([role, name, personId, language]))
    .sort();
}

/**
 * Whether a save would hide a name or bring a hidden one to light: the credits that are recorded but not
 * printed are others than before.
 */
export function changesWithheld(
  before: readonly CreditRow[],
  after: readonly CreditRow[],
): boolean {
  return JSON.stringify(withheld(before)) !== JSON.stringify(withheld(after));
}
