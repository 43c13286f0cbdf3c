import type { Database } from '#server/kit/database/open-database.ts';
import type { Prisma } from '#server/kit/database/generated/client.ts';
import type { Transaction } from '#server/kit/run-command.ts';
import { stepFields, stepOrder } from './desk-steps.ts';

const personFields = {
  id: true,
  name: true,
  email: true,
  isAdmin: true,
  active: true,
  language: true,
  memberships: {
    select: { deskId: true, role: true, languages: true },
    orderBy: [{ deskId: 'asc' }, { role: 'asc' }],
  },
} satisfies Prisma.PersonSelect;

/** A membership to be given. */
export type MembershipGrant = { deskId: string; role: string; languages: string[] };

/** The account behind an address, with what log-in needs. */
export async function findByEmail(database: Database, email: string) {
  return database.prisma.person.findUnique({
    where: { email },
    select: { id: true, name: true, email: true, active: true, passwordHash: true },
  });
}

/** One person with memberships; null when there is none. */
export async function findPerson(from: Database | Transaction, id: string) {
  const client = 'prisma' in from ? from.prisma : from;
  return client.person.findUnique({
    where: { id },
    select: { ...personFields, passwordHash: true },
  });
}

/** Everybody, by name. */
export async function listPeople(database: Database) {
  return database.prisma.person.findMany({
    select: personFields,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}

/** Adds an account. */
export async function insertPerson(
  tx: Transaction,
  person: {
    email: string;
    name: string;
    isAdmin: boolean;
    passwordHash: string | null;
    memberships: readonly MembershipGrant[];
  },
): Promise<string> {
  const { memberships, ...columns } = person;
  const { id } = await tx.person.create({
    data: { ...columns, memberships: { create: [...memberships] } },
    select: { id: true },
  });
  return id;
}

/** Changes an account's own columns. */
export async function updatePerson(
  tx: Transaction,
  id: string,
  columns: {
    name?: string;
    language?: string;
    active?: boolean;
    isAdmin?: boolean;
    passwordHash?: string;
  },
): Promise<void> {
  await tx.person.update({ where: { id }, data: columns, select: { id: true } });
}

/** Makes a person's memberships exactly these. Unchanged ones are left alone, so that the record shows only what changed. */
export async function replaceMemberships(
  tx: Transaction,
  personId: string,
  wanted: readonly MembershipGrant[],
): Promise<void> {
  const key = (grant: { deskId: string; role: string }): string => `${grant.deskId} ${grant.role}`;
  const before = await tx.membership.findMany({ where: { personId } });
  const keep = new Set(wanted.map(key));
  const gone = before.filter((row) => !keep.has(key(row)));
  for (const row of gone) {
    await tx.membership.delete({
      where: { personId_deskId_role: { personId, deskId: row.deskId, role: row.role } },
    });
  }
  const known = new Map(before.map((row) => [key(row), row]));
  for (const grant of wanted) {
    const row = known.get(key(grant));
    if (row !== undefined && row.languages.join() === grant.languages.join()) continue;
    const id = { personId, deskId: grant.deskId, role: grant.role };
    await tx.membership.upsert({
      where: { personId_deskId_role: id },
      create: { ...id, languages: grant.languages },
      update: { languages: grant.languages },
    });
  }
}

/** How many active admins there are besides this person; locks them, so that two cannot leave at once. */
export async function countOtherAdmins(tx: Transaction, personId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM person WHERE is_admin AND active ORDER BY id FOR UPDATE`;
  return rows.filter((row) => row.id !== personId).length;
}

/** All desks by name. */
export async function listDesks(database: Database) {
  return database.prisma.desk.findMany({
    orderBy: { name: 'asc' },
    select: {
      id: true,
      slug: true,
      name: true,
      languages: true,
      glassMinutes: true,
      steps: { select: stepFields, orderBy: stepOrder },
    },
  });
}

/** What a desk is made of. */
export type DeskColumns = {
  slug: string;
  name: string;
  languages: string[];
  glassMinutes: number;
};

/** Adds a desk, or changes one; its id. */
export async function saveDesk(
  tx: Transaction,
  id: string | null,
  columns: DeskColumns,
): Promise<string> {
  if (id === null) return (await tx.desk.create({ data: columns, select: { id: true } })).id;
  return (await tx.desk.update({ where: { id }, data: columns, select: { id: true } })).id;
}

/** Which of these desks exist. */
export async function knownDesks(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.desk.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  return new Set(rows.map((row) => row.id));
}
