import type { DeskRole } from '#contract/vocabulary.ts';
import type { Invitation } from './api.ts';

export type Grant = { deskId: string; role: DeskRole; languages: string[] };

/** The grants with one desk’s role set, or taken away by null; languages go with a translator only. */
export function withRole(grants: readonly Grant[], deskId: string, role: DeskRole | null): Grant[] {
  const others = grants.filter((grant) => grant.deskId !== deskId);
  if (role === null) return others;
  const before = grants.find((grant) => grant.deskId === deskId);
  return [...others, { deskId, role, languages: before?.languages ?? [] }];
}

/** The grants with the languages of one desk’s role, written as tags with commas or spaces between. */
export function withLanguages(grants: readonly Grant[], deskId: string, typed: string): Grant[] {
  const languages = typed.split(/[\s,]+/).filter((tag) => tag !== '');
  return grants.map((grant) => (grant.deskId === deskId ? { ...grant, languages } : grant));
}

/** What is sent: languages only where they mean something. */
export function sentGrants(grants: readonly Grant[]): NonNullable<Invitation['memberships']> {
  return grants.map(({ deskId, role, languages }) => ({
    deskId,
    role,
    languages: role === 'translator' ? languages : [],
  }));
}
