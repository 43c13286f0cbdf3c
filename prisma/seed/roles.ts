import type { BuiltInRole, Right } from '#contract/vocabulary.ts';
import type { Services } from '#server/kit/services.ts';

/** Roles that this newsroom has made for itself: a name, rights, and whose rights it has besides. */
const ROLES = {
  counsel: { name: 'Counsel', rights: ['suggest', 'sign-legal'], as: null },
  'photo-editor': { name: 'Photo editor', rights: ['write', 'suggest', 'sign-photo'], as: null },
  'night-editor': { name: 'Night editor', rights: ['break-glass', 'withdraw'], as: 'editor' },
} as const satisfies Record<
  string,
  { name: string; rights: readonly Right[]; as: BuiltInRole | null }
>;

/** Any role of the demo newsroom. */
export type RoleKey = BuiltInRole | keyof typeof ROLES;

/** Makes the demo newsroom's own roles. */
export async function makeRoles({ database }: Pick<Services, 'database'>): Promise<void> {
  const { prisma } = database;
  const position = await prisma.role.count();
  for (const [n, [id, { name, rights, as }]] of Object.entries(ROLES).entries()) {
    await prisma.role.create({ data: { id, name, position: position + n } });
    const taken = as === null ? [] : await prisma.roleRight.findMany({ where: { role: as } });
    const all = new Set([...taken.map(({ right }) => right), ...rights]);
    await prisma.roleRight.createMany({ data: [...all].map((right) => ({ role: id, right })) });
  }
}
