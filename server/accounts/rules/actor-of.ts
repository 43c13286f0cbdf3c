/** What a membership row says, as read from the database. */
type Held = { deskId: string; role: string; languages: string[]; rights: string[] | null };

type Credential = {
  credentialId: string;
  personId: string;
  name: string;
  isAdmin: boolean;
  reach: 'read' | 'write';
  via: 'session' | 'token' | 'job';
  memberships: Held[];
};

type ActorParts = {
  personId: string;
  name: string;
  isAdmin: boolean;
  via: 'session' | 'token' | 'job';
  credentialId: string;
  memberships: {
    deskId: string;
    roles: string[];
    rights: ReadonlySet<string>;
    languages: string[];
  }[];
  rights: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Makes the actor of a credential. A token for reading carries no right at all, whoever owns it. */
export function actorOf(row: Credential): ActorParts {
  const reads = row.reach === 'read';
  const desks = new Map<string, { roles: string[]; rights: Set<string>; languages: string[] }>();
  for (const held of row.memberships) {
    const desk = desks.get(held.deskId) ?? { roles: [], rights: new Set<string>(), languages: [] };
    desk.roles.push(held.role);
    for (const right of reads ? [] : (held.rights ?? [])) desk.rights.add(right);
    desk.languages.push(...held.languages);
    desks.set(held.deskId, desk);
  }
  return {
    personId: row.personId,
    name: row.name,
    isAdmin: row.isAdmin && !reads,
    via: row.via,
    credentialId: row.credentialId,
    memberships: [...desks].map(([deskId, desk]) => ({ deskId, ...desk })),
    rights: new Map([...desks].map(([deskId, desk]) => [deskId, desk.rights])),
  };
}
