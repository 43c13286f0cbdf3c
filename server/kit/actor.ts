/** One person's place on one desk: role names for showing, rights for deciding. */
type ActorMembership = {
  deskId: string;
  roles: readonly string[];
  rights: ReadonlySet<string>;
  /** BCP 47 tags this membership is limited to; empty means any. */
  languages: readonly string[];
};

/** Who is asking, as proved by a session cookie or a bearer token; or, via a job, who asked for it before. */
export type Actor = {
  personId: string;
  name: string;
  isAdmin: boolean;
  via: 'session' | 'token' | 'job';
  /** The session or token that proved it; empty for a job. */
  credentialId: string;
  memberships: readonly ActorMembership[];
  /** Rights by desk id, over all memberships; a token's rights are never more than its owner's. */
  rights: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Says whether the actor holds a right on that desk, or on any desk when none is named. */
export function holdsRight(actor: Actor, right: string, deskId?: string): boolean {
  if (deskId !== undefined) return actor.rights.get(deskId)?.has(right) ?? false;
  for (const rights of actor.rights.values()) if (rights.has(right)) return true;
  return false;
}
