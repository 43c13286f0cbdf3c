import { z } from 'zod';
import { GLASS_VERDICTS, MOST_AT_ONCE } from '../publish-exceptions.ts';
import { LIVE_KINDS, PUBLISH_ISSUES } from '../vocabulary.ts';
import { factChangeSchema } from './change-accounts.ts';
import { issueSchema, problemSchema } from '../problem.ts';
import { requiredStepSchema } from './desk-steps.ts';
import { idSchema, languageSchema, noteSchema, personRefSchema } from './shapes.ts';
import { listedPublicationSchema } from './publication.ts';

export const publishChecksQuery = z
  .object({ revisionId: idSchema.optional(), kind: z.enum(LIVE_KINDS).optional() })
  .strict();
export const publishChecksSchema = z.object({
  revisionId: idSchema.nullable(),
  kind: z.enum(LIVE_KINDS),
  /** The kind that fits what changed, and why. */
  proposedKind: z.enum(LIVE_KINDS),
  proposedBecause: z.string(),
  /** The signatures that the revision needs, and how each stands. */
  steps: z.array(requiredStepSchema),
  ready: z.boolean(),
  /** For who may break the glass: how long a second person has to look, and who could. Null for everybody else. */
  glass: z.object({ minutes: z.number().int(), secondEyes: z.array(personRefSchema) }).nullable(),
  /** Every issue, not the first; warnings do not stop publication. */
  issues: z.array(issueSchema),
  /** Published statements that read differently now: what a correction would have to say. */
  changedFacts: z.array(
    z.object({
      blockId: z.string(),
      was: z.string().describe('The published sentence'),
      now: z.string().describe('The sentence now; empty when it is gone'),
      facts: z.array(z.string()),
      changes: z.array(factChangeSchema),
    }),
  ),
});

export type PublishChecks = z.infer<typeof publishChecksSchema>;

/** What readers are told beside the public note, which is the sentence: both sides quote what an editor has signed. */
const correctionBody = z
  .object({
    was: z.string().trim().min(1).max(2000).describe('A passage of what readers have had'),
    now: z
      .string()
      .trim()
      .max(2000)
      .describe('A passage of the revision that goes live; empty when the words were taken out'),
    blocks: z.array(z.string().max(64)).max(200).default([]),
  })
  .strict();
const reasonSchema = noteSchema.min(1, 'say why');

/** A publish check that is overridden with the request: the issue as it was told, and why it may pass. */
const overrideBody = z
  .object({ code: z.enum(PUBLISH_ISSUES), at: z.string().max(200), reason: reasonSchema })
  .strict();

const publicationParts = {
  revisionId: idSchema,
  kind: z.enum(LIVE_KINDS),
  significant: z
    .boolean()
    .optional()
    .describe('For updates and clarifications; true unless an editor says otherwise'),
  corrections: z.array(correctionBody).max(20).default([]),
  overrides: z.array(overrideBody).max(100).default([]),
};
export const publishBody = z
  .object({
    ...publicationParts,
    /** Publishes without the signatures that are missing: needs the right, and a second person looks at it in time. */
    breakGlass: z.object({ reason: reasonSchema }).strict().optional(),
  })
  .strict();

/** Several articles at once, each by itself: what stops one holds up no other. Nobody breaks glass by the dozen. */
export const bulkPublishBody = z
  .object({
    items: z
      .array(z.object({ articleId: idSchema, ...publicationParts }).strict())
      .min(1)
      .max(MOST_AT_ONCE),
  })
  .strict();
export const bulkPublishSchema = z.object({
  items: z.array(
    z.object({
      articleId: idSchema,
      /** Null when it was refused. */
      publicationId: idSchema.nullable(),
      problem: problemSchema.nullable(),
    }),
  ),
});
export type BulkPublished = z.infer<typeof bulkPublishSchema>;

/** What a second person found of what went out without its signatures; what needs correcting is said. */
export const glassReviewBody = z
  .object({ verdict: z.enum(GLASS_VERDICTS), note: noteSchema.default('') })
  .strict()
  .refine(({ verdict, note }) => verdict === 'stands' || note !== '', {
    path: ['note'],
    message: 'say what needs correcting',
  });
export const withdrawalBody = z
  .object({ notice: noteSchema.min(1, 'readers are told why') })
  .strict();
export const killBody = z
  .object({
    reason: noteSchema.min(1, 'say why, for the newsroom'),
    /** What readers see, by language version; every published version needs one. */
    notices: z.record(languageSchema, noteSchema.min(1)),
    /** The slugline, typed again. */
    confirmation: z.string().max(120),
  })
  .strict();
export const killConfirmationBody = z.object({ note: noteSchema.default('') }).strict();
export const publicationListSchema = z.object({ items: z.array(listedPublicationSchema) });
