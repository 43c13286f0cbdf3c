import type { Me } from '#contract/api/accounts.ts';
import type { DeskView } from '#client/api/desks.ts';

/**
 * The desks to which this person may bring a version in a language, those that work in it first. A membership may be
 * limited to languages.
 */
export function translatingDesks(
  me: Pick<Me, 'memberships'>,
  desks: readonly DeskView[],
  language: string,
): DeskView[] {
  const may = new Set(
    me.memberships
      .filter(
        ({ rights, languages }) =>
          rights.includes('translate') && (languages.length === 0 || languages.includes(language)),
      )
      .map(({ desk }) => desk.id),
  );
  const works = (desk: DeskView): number => (desk.languages.includes(language) ? 0 : 1);
  return desks.filter(({ id }) => may.has(id)).toSorted((a, b) => works(a) - works(b));
}
