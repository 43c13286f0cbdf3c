import type { Prisma } from '#server/kit/database/generated/client.ts';
import type { Database } from '#server/kit/database/open-database.ts';
import type { Transaction } from '#server/kit/run-command.ts';

/** A role with its rights and with how many count on it. */
export type RoleRow = {
  id: string;
  name: string;
  builtIn: boolean;
  version: number;
  rights: string[];
  /** How many have it on some desk, closed accounts among them. */
  people: number;
  /** How many invitations that can still be taken up promise it. */
  promised: number;
};

const fields = {
  id: true,
  name: true,
  builtIn: true,
  version: true,
  rights: { select: { right: true }, orderBy: { right: 'asc' } },
  memberships: { select: { personId: true }, distinct: ['personId'] },
} satisfies Prisma.RoleSelect;

/** All roles in their order, or one of them. */
export async function readRoles(from: Database | Transaction, id?: string): Promise<RoleRow[]> {
  const client = 'prisma' in from ? from.prisma : from;
  const roles = await client.role.findMany({
    ...(id === undefined ? {} : { where: { id } }),
    select: fields,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  const promises = await client.$queryRaw<{ role: string; count: number }[]>`
    SELECT g ->> 'role' AS role, count(DISTINCT l.id)::int AS count
    FROM access_link l CROSS JOIN LATERAL jsonb_array_elements(l.memberships) AS g
    WHERE l.kind = 'invitation' AND l.used_at IS NULL AND l.expires_at > newsroom_now() GROUP BY 1`;
  const promised = new Map(promises.map(({ role, count }) => [role, count]));
  return roles.map(({ rights, memberships, ...role }) => ({
    ...role,
    rights: rights.map(({ right }) => right),
    people: memberships.length,
    promised: promised.get(role.id) ?? 0,
  }));
}

/** Holds a role until the transaction ends, so that nobody is given it meanwhile; null when there is none. */
export async function lockRole(tx: Transaction, id: string): Promise<RoleRow | null> {
  await tx.$queryRaw`SELECT id FROM role WHERE id = ${id} FOR UPDATE`;
  return (await readRoles(tx, id))[0] ?? null;
}

/** Adds a role after the others. */
export async function insertRole(
  tx: Transaction,
  role: { id: string; name: string },
): Promise<void> {
  const { _max: last } = await tx.role.aggregate({ _max: { position: true } });
  await tx.role.create({ data: { ...role, position: (last.position ?? 0) + 1 } });
}

/** Gives a role another name. */
export async function renameRole(tx: Transaction, id: string, name: string): Promise<void> {
  await tx.role.update({ where: { id }, data: { name } });
}

/** Makes a role's rights exactly these. Unchanged ones are left alone, so that the record shows only what changed. */
export async function replaceRights(
  tx: Transaction,
  role: string,
  rights: readonly string[],
): Promise<void> {
  await tx.roleRight.deleteMany({ where: { role, right: { notIn: [...rights] } } });
  await tx.roleRight.createMany({
    data: rights.map((right) => ({ role, right })),
    skipDuplicates: true,
  });
}

/** Takes a role away, with its rights. */
export async function removeRole(tx: Transaction, id: string): Promise<void> {
  await tx.role.delete({ where: { id }, select: { id: true } });
}

/** Which of these roles exist. */
export async function knownRoles(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.role.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  return new Set(rows.map((row) => row.id));
}

/** Whether another role is called that already, capital letters or not. */
export async function nameIsTaken(tx: Transaction, id: string, name: string): Promise<boolean> {
  const other = await tx.role.findFirst({
    where: { id: { not: id }, name: { equals: name, mode: 'insensitive' } },
    select: { id: true },
  });
  return other !== null;
}
