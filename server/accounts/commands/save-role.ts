import type { Actor } from '#server/kit/actor.ts';
import { conflict, notFound, stale } from '#server/kit/refused.ts';
import { runCommand, type Transaction } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { mayDelete, mayRename, roleSentence, type RoleRefusal } from '../rules/check-role.ts';
import {
  insertRole,
  lockRole,
  nameIsTaken,
  readRoles,
  removeRole,
  renameRole,
  replaceRights,
} from '../store/roles.ts';

function demand(refusal: RoleRefusal | null): void {
  if (refusal !== null) throw conflict(refusal, roleSentence(refusal));
}

async function demandOwnName(tx: Transaction, id: string, name: string): Promise<void> {
  if (await nameIsTaken(tx, id, name))
    throw conflict('role-exists', 'Another role is called that already.');
}

/** Adds a role. 409 when its id or its name is taken. */
export async function addRole(
  services: Services,
  actor: Actor,
  role: { id: string; name: string; rights: readonly string[] },
): Promise<void> {
  const { id, name, rights } = role;
  await runCommand(services, { name: 'add-role', actor }, async ({ tx }) => {
    if ((await readRoles(tx, id)).length > 0)
      throw conflict('role-exists', 'Another role has that short name already.');
    await demandOwnName(tx, id, name);
    await insertRole(tx, { id, name });
    await replaceRights(tx, id, rights);
  });
}

/**
 * Makes a role's rights exactly these, and gives it another name if one is given. Whoever has it may do so from
 * their next request on. 412 when somebody else has changed it since it was read.
 */
export async function saveRole(
  services: Services,
  actor: Actor,
  asked: { id: string; version: number; name: string | undefined; rights: readonly string[] },
): Promise<void> {
  const { id, version, rights } = asked;
  await runCommand(services, { name: 'save-role', actor }, async ({ tx }) => {
    const role = await lockRole(tx, id);
    if (role === null) throw notFound('There is no such role.');
    if (role.version !== version) throw stale('stale-version', { version: role.version });
    const name = asked.name ?? role.name;
    demand(mayRename(role, name));
    if (name !== role.name) {
      await demandOwnName(tx, id, name);
      await renameRole(tx, id, name);
    }
    await replaceRights(tx, id, rights);
  });
}

/** Deletes a role that nobody has and that no open invitation promises. 409 with the reason otherwise. */
export async function deleteRole(services: Services, actor: Actor, id: string): Promise<void> {
  await runCommand(services, { name: 'delete-role', actor }, async ({ tx }) => {
    const role = await lockRole(tx, id);
    if (role === null) throw notFound('There is no such role.');
    demand(mayDelete(role));
    await removeRole(tx, id);
  });
}
