import { z } from 'zod';
import { byRoleSchema, newRoleBody, roleBody, roleSchema } from '#contract/api/roles.ts';
import { nothing } from '#server/kit/http/body-spec.ts';
import { defineRoute } from '#server/kit/http/route.ts';
import { addRole, deleteRole, saveRole } from './commands/save-role.ts';
import { roles } from './queries/read-roles.ts';

const tag = 'accounts';
const allRoles = z.object({ items: z.array(roleSchema) });

/** Roles on a desk: what each is called and which rights it bundles. */
export const roleRoutes = [
  defineRoute({
    method: 'GET',
    path: '/roles',
    access: 'signed-in',
    tag,
    summary: 'All roles with their rights',
    responses: { 200: allRoles },
    handle: async ({ services }) => ({ status: 200, body: { items: await roles(services) } }),
  }),
  defineRoute({
    method: 'POST',
    path: '/roles',
    access: { newsroom: 'admin' },
    tag,
    summary: 'Add a role',
    sessionOnly: true,
    body: newRoleBody,
    problems: { 409: 'role-exists' },
    responses: { 201: allRoles },
    handle: async ({ actor, body, services }) => {
      await addRole(services, actor, body);
      return { status: 201, body: { items: await roles(services) } };
    },
  }),
  defineRoute({
    method: 'PUT',
    path: '/roles/:id',
    access: { newsroom: 'admin' },
    tag,
    summary: 'Set the rights of a role, and its name',
    description:
      'Whoever has the role may do so from their next request on, and no more than that. Built-in roles keep their names.',
    sessionOnly: true,
    ifMatch: 'required',
    params: byRoleSchema,
    body: roleBody,
    problems: { 409: 'role-built-in', 412: 'stale-version' },
    responses: { 200: allRoles },
    handle: async ({ actor, params, body, ifMatch, services }) => {
      const { name, rights } = body;
      await saveRole(services, actor, { id: params.id, version: ifMatch, name, rights });
      return { status: 200, body: { items: await roles(services) } };
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/roles/:id',
    access: { newsroom: 'admin' },
    tag,
    summary: 'Delete a role that nobody has',
    sessionOnly: true,
    params: byRoleSchema,
    problems: { 409: 'role-in-use' },
    responses: { 204: nothing },
    handle: async ({ actor, params, services }) => {
      await deleteRole(services, actor, params.id);
      return { status: 204 };
    },
  }),
];
