import { z } from 'zod';
import { LIVE_KINDS, SCOPES } from '../vocabulary.ts';
import { issueSchema } from '../problem.ts';
import { idSchema, languageSchema, noteSchema } from './shapes.ts';
import { publicationSchema } from './publication.ts';

export const publishChecksQuery = z
  .object({ revisionId: idSchema.optional(), kind: z.enum(LIVE_KINDS).optional() })
  .strict();
export const publishChecksSchema = z.object({
  revisionId: idSchema.nullable(),
  kind: z.enum(LIVE_KINDS),
  /** The kind that fits what changed, and why. */
  proposedKind: z.enum(LIVE_KINDS),
  proposedBecause: z.string(),
  requiredScopes: z.array(z.enum(SCOPES)),
  ready: z.boolean(),
  /** Every issue, not the first; warnings do not stop publication. */
  issues: z.array(issueSchema),
  /** Published statements that read differently now: what a correction would have to say. */
  changedFacts: z.array(
    z.object({ blockId: z.string(), was: z.string(), now: z.string(), facts: z.array(z.string()) }),
  ),
});

export type PublishChecks = z.infer<typeof publishChecksSchema>;

const correctionBody = z
  .object({
    was: z.string().trim().min(1).max(2000),
    now: z.string().trim().min(1).max(2000),
    wording: z.string().trim().min(1).max(2000).describe('The sentence readers see'),
    blocks: z.array(z.string().max(64)).max(200).default([]),
  })
  .strict();
export const publishBody = z
  .object({
    revisionId: idSchema,
    kind: z.enum(LIVE_KINDS),
    significant: z
      .boolean()
      .optional()
      .describe('For updates and clarifications; true unless an editor says otherwise'),
    corrections: z.array(correctionBody).max(20).default([]),
  })
  .strict();
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
export const publicationListSchema = z.object({ items: z.array(publicationSchema) });
