import { z } from 'zod';
import { scopeDigestsOf } from '#contract/body/digest.ts';
import {
  FLAGS,
  FORMS,
  LIVE_KINDS,
  PUBLICATION_KINDS,
  REVISION_REASONS,
  SCOPES,
  STAGES,
  STEP_CONDITIONS,
} from '#contract/vocabulary.ts';
import { STEP_FORMS } from '#contract/writing-words.ts';

/** Postgres writes timestamps inside JSON in ISO 8601. */
const instant = z.string().transform((text) => new Date(text));

const personSchema = z.object({ id: z.string(), name: z.string() });

export const deskSchema = z.object({ id: z.string(), slug: z.string(), name: z.string() });

const killSchema = z.object({
  id: z.string(),
  at: instant,
  by: personSchema,
  reason: z.string(),
  confirmedBy: personSchema.nullable(),
});

const otherStorySchema = z.object({
  storyId: z.string(),
  slugline: z.string(),
  articleId: z.string(),
});
const mergeSaid = { at: instant, by: personSchema, reason: z.string() };

export const storySchema = z.object({
  id: z.string(),
  slugline: z.string(),
  desk: deskSchema,
  sourceLanguage: z.string(),
  urgency: z.number(),
  topics: z.array(z.string()),
  genre: z.string(),
  place: z.string(),
  priority: z.number(),
  flags: z.array(z.enum(FLAGS)),
  noteToEditors: z.string(),
  embargo: z.object({ until: instant.nullable(), zone: z.string() }).nullable(),
  spikedAt: instant.nullable(),
  killed: killSchema.nullable(),
  merged: z.object({ id: z.string(), into: otherStorySchema, ...mergeSaid }).nullable(),
  takenIn: z.array(otherStorySchema.extend(mergeSaid)),
  live: z.boolean(),
  version: z.number(),
});

export const revisionSchema = z.object({
  id: z.string(),
  number: z.number(),
  reason: z.enum(REVISION_REASONS),
  label: z.string(),
  position: z.number(),
  digest: z.string(),
  madeBy: personSchema,
  at: instant,
  authors: z.array(personSchema),
});

/** Part digests as they are stored; what rules look at are the scopes' digests made of them. */
export const partDigestsSchema = z
  .object({ words: z.string(), captions: z.string(), credits: z.string(), pictures: z.string() })
  .transform(scopeDigestsOf);

export const deskStepSchema = z.object({
  id: z.string(),
  scope: z.enum(SCOPES),
  people: z.number(),
  condition: z.enum(STEP_CONDITIONS),
  flag: z.enum(FLAGS).nullable(),
  terms: z.array(z.string()),
  termsName: z.string(),
  inOrder: z.boolean(),
  countsFor: z.enum(STEP_FORMS),
  desk: deskSchema,
});

export const headSchema = revisionSchema
  .extend({
    partDigests: partDigestsSchema,
    subject: z.object({
      hasPictures: z.boolean(),
      termSteps: z.array(z.string()),
      headlineAlone: z.boolean(),
    }),
  })
  .transform(({ partDigests, ...revision }) => ({ ...revision, scopeDigests: partDigests }));

export const publicationSchema = z.object({
  id: z.string(),
  sequence: z.number(),
  kind: z.enum(PUBLICATION_KINDS),
  significant: z.boolean(),
  form: z.enum(FORMS),
  note: z.string(),
  slug: z.string(),
  sectionId: z.string().nullable(),
  revisionId: z.string().nullable(),
  revisionNumber: z.number().nullable(),
  by: personSchema,
  at: instant,
});

export const glassSchema = z.object({
  publicationId: z.string(),
  by: personSchema,
  reason: z.string(),
  missing: z.array(z.string()),
  authors: z.array(z.string()),
  at: instant,
  dueAt: instant,
  reviewed: z.boolean(),
});

export const scheduleSchema = z.object({
  id: z.string(),
  revisionId: z.string(),
  revisionNumber: z.number(),
  kind: z.enum(LIVE_KINDS),
  local: z.string(),
  zone: z.string(),
  instant,
  by: personSchema,
  at: instant,
});

export const signOffSchema = z.object({
  id: z.string(),
  revisionId: z.string(),
  revisionNumber: z.number(),
  scope: z.enum(SCOPES),
  digest: z.string(),
  person: personSchema.nullable(),
  guestName: z.string().nullable(),
  note: z.string(),
  withRight: z.boolean(),
  rightOn: z.array(z.string()),
  at: instant,
  takenBack: z.object({ by: personSchema, at: instant, reason: z.string() }).nullable(),
});

export const versionSchema = z.object({
  id: z.string(),
  language: z.string(),
  headline: z.string(),
  stage: z.enum(STAGES),
  live: z.boolean(),
  isSource: z.boolean(),
});
