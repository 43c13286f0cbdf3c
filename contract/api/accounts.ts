import { z } from 'zod';
import { GLASS_MINUTES } from '../publish-exceptions.ts';
import { RIGHTS } from '../vocabulary.ts';
import { deskStepSchema } from './desk-steps.ts';
import { membershipGrant, membershipSchema, roleIdSchema } from './roles.ts';
import {
  deskRefSchema,
  idSchema,
  instantSchema,
  languageSchema,
  personRefSchema,
} from './shapes.ts';

const email = z.string().trim().toLowerCase().max(254).pipe(z.email());
const newPasswordSchema = z.string().min(12, 'at least 12 characters').max(200);

export const signInBody = z.object({ email, password: z.string().min(1).max(200) }).strict();

const myDeskSchema = z.object({
  desk: deskRefSchema,
  roles: z.array(roleIdSchema),
  rights: z.array(z.enum(RIGHTS)),
  languages: z.array(languageSchema),
});

const sectionSchema = z.object({
  id: idSchema,
  slug: z.string(),
  names: z.record(languageSchema, z.string()),
});

export const policiesSchema = z
  .object({
    killedPageStatus: z.union([z.literal(410), z.literal(200)]).default(410),
    correctionsPolicyUrl: z.string().max(500).default(''),
    ethicsPolicyUrl: z.string().max(500).default(''),
    feedbackAddress: z.string().max(254).default(''),
  })
  .strict();
export type Policies = z.infer<typeof policiesSchema>;

export const newsroomSchema = z.object({
  name: z.string(),
  siteUrl: z.string(),
  zone: z.string(),
  languages: z.array(languageSchema),
  defaultLanguage: languageSchema,
  policies: policiesSchema,
  sections: z.array(sectionSchema),
  version: z.number().int(),
});
export type NewsroomView = z.infer<typeof newsroomSchema>;

export const newsroomBody = z
  .object({
    name: z.string().trim().min(1).max(120),
    siteUrl: z.url({ protocol: /^https?$/ }).max(500),
    zone: z.string().min(1).max(64).describe('An IANA time zone'),
    languages: z.array(languageSchema).min(1).max(40),
    defaultLanguage: languageSchema,
    policies: policiesSchema,
    sections: z
      .array(
        z
          .object({
            id: idSchema.optional(),
            slug: z.string().regex(/^[a-z0-9-]{1,60}$/, 'lower-case letters, digits and hyphens'),
            names: z.record(languageSchema, z.string().trim().min(1).max(80)),
          })
          .strict(),
      )
      .max(60),
  })
  .strict();

export const meSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  isAdmin: z.boolean(),
  language: languageSchema,
  memberships: z.array(myDeskSchema),
  newsroom: newsroomSchema,
});
export type Me = z.infer<typeof meSchema>;

export const deskSchema = deskRefSchema.extend({
  languages: z.array(languageSchema),
  /** How many minutes a second person has to look at what went out without its signatures. */
  glassMinutes: z.number().int(),
  /** The signatures its articles need, in order. */
  steps: z.array(deskStepSchema),
});
export type DeskView = z.infer<typeof deskSchema>;
export const deskBody = z
  .object({
    slug: z.string().regex(/^[a-z0-9-]{1,60}$/),
    name: z.string().trim().min(1).max(120),
    languages: z.array(languageSchema).max(40),
    glassMinutes: z
      .number()
      .int()
      .min(GLASS_MINUTES.least)
      .max(GLASS_MINUTES.most)
      .default(GLASS_MINUTES.usual),
  })
  .strict();

export const personSchema = personRefSchema.extend({
  email: z.string(),
  isAdmin: z.boolean(),
  active: z.boolean(),
  memberships: z.array(membershipSchema),
});
export type PersonView = z.infer<typeof personSchema>;
export const personBody = z
  .object({
    name: z.string().trim().min(1).max(120),
    active: z.boolean(),
    isAdmin: z.boolean(),
    memberships: z.array(membershipGrant).max(100),
  })
  .strict()
  .partial();

export const invitationBody = z
  .object({
    email,
    name: z.string().trim().min(1).max(120),
    isAdmin: z.boolean().default(false),
    memberships: z.array(membershipGrant).max(100).default([]),
  })
  .strict();
/** The link is shown once, to be handed over; only its digest is kept. */
export const linkSchema = z.object({ url: z.string(), expiresAt: instantSchema });
export const accessLinkSchema = z.object({
  kind: z.enum(['invitation', 'password-reset']),
  email: z.string(),
  name: z.string(),
  expiresAt: instantSchema,
});
export type AccessLink = z.infer<typeof accessLinkSchema>;
export const acceptanceBody = z
  .object({ password: newPasswordSchema, name: z.string().trim().min(1).max(120).optional() })
  .strict();
export const passwordBody = z
  .object({ current: z.string().max(200), next: newPasswordSchema })
  .strict();
export const myPreferencesBody = z
  .object({ name: z.string().trim().min(1).max(120), language: languageSchema })
  .strict()
  .partial();

export const tokenSchema = z.object({
  id: idSchema,
  name: z.string(),
  prefix: z.string(),
  reach: z.enum(['read', 'write']),
  createdAt: instantSchema,
  usedAt: instantSchema.nullable(),
  expiresAt: instantSchema.nullable(),
});
export type TokenView = z.infer<typeof tokenSchema>;
export const newTokenBody = z
  .object({
    name: z.string().trim().min(1).max(80),
    reach: z.enum(['read', 'write']),
    days: z.number().int().min(1).max(366).default(90),
  })
  .strict();
export const newTokenSchema = tokenSchema.extend({ token: z.string().describe('Shown once.') });
