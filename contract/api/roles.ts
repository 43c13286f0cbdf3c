import { z } from 'zod';
import { RIGHTS } from '../vocabulary.ts';
import { idSchema, instantSchema, languageSchema } from './shapes.ts';

/** The longest name of a role, in UTF-16 units. */
const ROLE_NAME_LENGTH = 60;

/** What a role is called by programs: chosen once, never changed. */
export const roleIdSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,39}$/,
    'lower-case letters, digits and hyphens, beginning with a letter',
  );

/** A role on a desk: a bundle of rights with a name. */
export const roleSchema = z.object({
  id: roleIdSchema,
  /** Empty for the built-in ones, whose names clients translate. */
  name: z.string(),
  builtIn: z.boolean(),
  rights: z.array(z.enum(RIGHTS)),
  /** How many people have it on some desk, closed accounts among them. */
  people: z.number().int(),
  /** How many open invitations promise it. */
  promised: z.number().int(),
  /** To be given back when it is saved. */
  version: z.number().int(),
});
export type RoleView = z.infer<typeof roleSchema>;

const roleName = z.string().trim().min(1).max(ROLE_NAME_LENGTH);
const rights = z.array(z.enum(RIGHTS)).max(RIGHTS.length);

export const newRoleBody = z.object({ id: roleIdSchema, name: roleName, rights }).strict();
/** Without a name it keeps the one it has; a built-in role always does. */
export const roleBody = z.object({ name: roleName.optional(), rights }).strict();
export const byRoleSchema = z.object({ id: roleIdSchema }).strict();

/** What somebody is made on a desk. */
export const membershipGrant = z
  .object({
    deskId: idSchema,
    role: roleIdSchema,
    languages: z.array(languageSchema).default([]),
  })
  .strict();

/** A role that somebody has on a desk. */
export const membershipSchema = z.object({
  deskId: idSchema,
  role: roleIdSchema,
  languages: z.array(languageSchema),
});

/** An invitation that nobody has taken up yet. */
export const openInvitationSchema = z.object({
  id: idSchema,
  email: z.string(),
  name: z.string(),
  isAdmin: z.boolean(),
  memberships: z.array(membershipSchema),
  /** Empty when it was made on the server itself. */
  madeBy: z.string(),
  madeAt: instantSchema,
  expiresAt: instantSchema,
});
export type OpenInvitation = z.infer<typeof openInvitationSchema>;
