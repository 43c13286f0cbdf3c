import type { RoleView } from '#contract/api/roles.ts';
import type { Invitation } from './api.ts';

/** One role of one person on one desk; languages narrow a translator’s, none means all of the desk. */
export type Grant = { deskId: string; role: string; languages: string[] };

type Place = { deskId: string; role: string };

const isAt =
  ({ deskId, role }: Place) =>
  (grant: Grant): boolean =>
    grant.deskId === deskId && grant.role === role;

/** Whether a role is narrowed to languages: the translator’s, and whatever a newsroom has made to translate. */
export function takesLanguages(role: Pick<RoleView, 'id' | 'builtIn' | 'rights'>): boolean {
  return role.id === 'translator' || (!role.builtIn && role.rights.includes('translate'));
}

/** Whether the role is held on that desk. */
export function holds(grants: readonly Grant[], place: Place): boolean {
  return grants.some(isAt(place));
}

/** The grants with one role on one desk given or taken away; the others stay as they are. */
export function withRole(grants: readonly Grant[], place: Place, held: boolean): Grant[] {
  if (holds(grants, place) === held) return [...grants];
  const others = grants.filter((grant) => !isAt(place)(grant));
  return held ? [...others, { ...place, languages: [] }] : others;
}

/** The grants with the languages of a role on one desk, typed as tags with commas or spaces between. */
export function withLanguages(grants: readonly Grant[], place: Place, typed: string): Grant[] {
  const languages = typed.split(/[\s,]+/).filter((tag) => tag !== '');
  return grants.map((grant) => (isAt(place)(grant) ? { ...grant, languages } : grant));
}

/** What is sent. */
export function sentGrants(grants: readonly Grant[]): NonNullable<Invitation['memberships']> {
  return grants.map(({ deskId, role, languages }) => ({ deskId, role, languages }));
}
