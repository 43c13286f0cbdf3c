import { z } from 'zod';
import { GUEST_LINK_STATES, GUEST_SCOPES } from '../vocabulary.ts';
import { abilitySchema, idSchema, instantSchema, personRefSchema } from './shapes.ts';

/** Hours that an outside reader's link lasts: unless told, and at most. */
const GUEST_HOURS = { usual: 48, most: 14 * 24 } as const;

const email = z.string().trim().toLowerCase().max(254).pipe(z.email());

export const guestLinkBody = z
  .object({
    revisionId: idSchema.describe('The newest revision'),
    scope: z.enum(GUEST_SCOPES).nullable().default(null).describe('Null: for reading only'),
    name: z.string().trim().min(1).max(120),
    email,
    purpose: z.string().trim().max(1000).default(''),
    hours: z.number().int().min(1).max(GUEST_HOURS.most).default(GUEST_HOURS.usual),
    mail: z.boolean().default(false).describe('Send the link to the reader as well'),
  })
  .strict();

export const guestLinkMadeSchema = z.object({
  id: idSchema,
  url: z.string().describe('Shown this once; the secret stands behind the `#`'),
  expiresAt: instantSchema,
  /** Whether a mail with it was taken by the mail server; null when none was asked for. */
  mailed: z.boolean().nullable(),
});
export type GuestLinkMade = z.infer<typeof guestLinkMadeSchema>;

export const guestRevocationBody = z
  .object({ reason: z.string().trim().max(1000).default('') })
  .strict();

export const guestLinkSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** For those who may take the link back; null for everybody else. */
  email: z.string().nullable(),
  purpose: z.string(),
  scope: z.enum(GUEST_SCOPES).nullable(),
  revision: z.object({ id: idSchema, number: z.number().int() }),
  by: personRefSchema,
  at: instantSchema,
  expiresAt: instantSchema,
  state: z.enum(GUEST_LINK_STATES),
  firstOpenedAt: instantSchema.nullable(),
  opened: z.number().int(),
  signed: z.object({ signOffId: idSchema, name: z.string(), at: instantSchema }).nullable(),
  revoked: z.object({ by: personRefSchema, at: instantSchema, reason: z.string() }).nullable(),
  comments: z.array(
    z.object({ id: idSchema, about: z.string(), text: z.string(), at: instantSchema }),
  ),
  revoke: abilitySchema,
});
export type GuestLinkView = z.infer<typeof guestLinkSchema>;

export const guestLinkListSchema = z.object({
  /** Newest first. */
  items: z.array(guestLinkSchema),
  /** What the person who asks may give a link for. */
  give: z.object({
    reading: abilitySchema,
    legal: abilitySchema,
    photo: abilitySchema,
    language: abilitySchema,
  }),
  /** Whether links and codes can be mailed; without, nobody can sign by link. */
  canMail: z.boolean(),
});
export type GuestLinkList = z.infer<typeof guestLinkListSchema>;
