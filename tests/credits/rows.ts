import type { CreditRow } from '#contract/content.ts';

/** A credit row in a test: role and name, and what else matters there. */
export function credit(
  role: CreditRow['role'],
  name: string,
  rest: Partial<CreditRow> = {},
): CreditRow {
  return {
    role,
    name,
    personId: null,
    isOrganisation: false,
    organisation: null,
    place: null,
    language: null,
    withheld: false,
    ...rest,
  };
}
