import type { Database } from '#server/kit/database/open-database.ts';
import type { Transaction } from '#server/kit/run-command.ts';
import type { MembershipGrant } from './people.ts';

/** A link to be kept: an invitation, or a password reset for somebody known. */
export type NewLink = {
  kind: 'invitation' | 'password-reset';
  digest: Uint8Array<ArrayBuffer>;
  email: string;
  name: string;
  personId: string | null;
  isAdmin: boolean;
  memberships: readonly MembershipGrant[];
  madeBy: string | null;
  expiresAt: Date;
};

/** Keeps a link, and ends older ones to the same address and end: only the newest works. */
export async function insertLink(tx: Transaction, link: NewLink, now: Date): Promise<void> {
  await tx.accessLink.updateMany({
    where: { email: link.email, kind: link.kind, usedAt: null },
    data: { usedAt: now },
  });
  const { digest, memberships, ...columns } = link;
  await tx.accessLink.create({
    data: { ...columns, tokenDigest: digest, memberships: [...memberships] },
    select: { id: true },
  });
}

/** A link that can still be used, without taking it. */
export async function findLink(database: Database, digest: Uint8Array<ArrayBuffer>, now: Date) {
  return database.prisma.accessLink.findFirst({
    where: { tokenDigest: digest, usedAt: null, expiresAt: { gt: now } },
    select: { kind: true, email: true, name: true, expiresAt: true },
  });
}

/** What time it is by the clock that links end by: the database’s, whatever the process believes. */
export async function timeOfLinks({ prisma }: Database): Promise<Date> {
  const rows = await prisma.$queryRaw<{ now: Date }[]>`SELECT newsroom_now() AS now`;
  const [row] = rows;
  if (row === undefined) throw new Error('The database did not say what time it is.');
  return row.now;
}

/** Takes a link: of fifty at the same moment, exactly one gets it. */
export async function takeLink(tx: Transaction, digest: Uint8Array<ArrayBuffer>, now: Date) {
  const taken = await tx.accessLink.updateManyAndReturn({
    where: { tokenDigest: digest, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: {
      kind: true,
      email: true,
      name: true,
      personId: true,
      isAdmin: true,
      memberships: true,
    },
  });
  return taken[0] ?? null;
}

/** Invitations that can still be taken up, the newest first, with who made them. */
export async function openInvitations(from: Database | Transaction, now: Date) {
  const client = 'prisma' in from ? from.prisma : from;
  const links = await client.accessLink.findMany({
    where: { kind: 'invitation', usedAt: null, expiresAt: { gt: now } },
    select: {
      id: true,
      email: true,
      name: true,
      isAdmin: true,
      memberships: true,
      madeBy: true,
      createdAt: true,
      expiresAt: true,
    },
    orderBy: { id: 'desc' },
  });
  const makers = links.flatMap(({ madeBy }) => (madeBy === null ? [] : [madeBy]));
  const people = await client.person.findMany({
    where: { id: { in: makers } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return links.map((link) => ({ ...link, madeBy: names.get(link.madeBy ?? '') ?? '' }));
}

/** Takes an open invitation back; whether there was one. Nobody can take it up from then on. */
export async function revokeInvitation(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.accessLink.updateMany({
    where: { id, kind: 'invitation', usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now, revokedAt: now },
  });
  return count === 1;
}
