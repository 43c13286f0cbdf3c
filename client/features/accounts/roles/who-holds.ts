import type { PersonView } from '#contract/api/accounts.ts';
import type { RoleView } from '#contract/api/roles.ts';
import type { Right } from '#contract/vocabulary.ts';
import { SHOWN_RIGHTS } from './right-groups.ts';

type People = readonly Pick<PersonView, 'active' | 'memberships'>[];

/** Rights that nobody can use: those that no role holds, and those whose roles nobody at work has. */
export function rightsNobodyHolds(
  roles: readonly Pick<RoleView, 'id' | 'rights'>[],
  people: People,
): { noRole: Right[]; nobody: Right[] } {
  const worn = new Set(
    people
      .filter(({ active }) => active)
      .flatMap(({ memberships }) => memberships.map(({ role }) => role)),
  );
  const holders = (right: Right) => roles.filter(({ rights }) => rights.includes(right));
  return {
    noRole: SHOWN_RIGHTS.filter((right) => holders(right).length === 0),
    nobody: SHOWN_RIGHTS.filter((right) => {
      const holding = holders(right);
      return holding.length > 0 && !holding.some(({ id }) => worn.has(id));
    }),
  };
}

/** A right on one desk: through which of somebody’s roles it is held, and which roles hold it at all. */
export type RightThere = { right: Right; through: string[]; heldBy: string[] };

/** Every right of somebody on one desk, held or not, and why. */
export function rightsThere(
  person: Pick<PersonView, 'memberships'>,
  deskId: string,
  roles: readonly Pick<RoleView, 'id' | 'rights'>[],
): RightThere[] {
  const own = person.memberships.filter((each) => each.deskId === deskId).map(({ role }) => role);
  return SHOWN_RIGHTS.map((right) => {
    const heldBy = roles.filter(({ rights }) => rights.includes(right)).map(({ id }) => id);
    return { right, heldBy, through: heldBy.filter((id) => own.includes(id)) };
  });
}
