import { z } from 'zod';
import { FIELDS, MILESTONES, PUBLICATION_KINDS, REVISION_REASONS, SCOPES } from '../vocabulary.ts';
import { idSchema, instantSchema, pageQuery, personRefSchema } from './shapes.ts';
import { revisionSchema } from './writing.ts';

/** No log is longer: positions are 32-bit. */
const positionSchema = z.int().min(0).max(2_147_483_647);

/** Which moment of a text is meant: a position of its log, or what stood at an instant; now when neither is said. */
export const momentQuery = z
  .object({
    position: z.coerce.number().pipe(positionSchema).optional(),
    at: instantSchema.optional(),
  })
  .strict()
  .refine(({ position, at }) => position === undefined || at === undefined, {
    message: 'a position or an instant, not both',
  });

/** A text as it was, and the step that made it so: nobody and no time before the first. */
export const momentSchema = z.object({
  position: positionSchema,
  /** Where the log stands now. */
  latest: positionSchema,
  at: instantSchema.nullable(),
  by: personRefSchema.nullable(),
  /** Whose words came in when no person's: `wire:` and an item's id, `engine:` and its name; else empty. */
  origin: z.string(),
  field: z.enum(FIELDS).nullable(),
  content: revisionSchema.shape.content,
});
export type Moment = z.infer<typeof momentSchema>;

const milestoneSchema = z.object({
  kind: z.literal('milestone'),
  id: idSchema,
  what: z.enum(MILESTONES),
  /** The revision it is about; nothing for a withdrawal or a kill. */
  revision: z
    .object({
      id: idSchema,
      number: z.int(),
      position: positionSchema,
      reason: z.enum(REVISION_REASONS),
      label: z.string(),
    })
    .nullable(),
  scope: z.enum(SCOPES).nullable(),
  publicationKind: z.enum(PUBLICATION_KINDS).nullable(),
  note: z.string(),
  by: personRefSchema.nullable(),
  /** Who signed without an account. */
  guestName: z.string().nullable(),
  at: instantSchema,
});
export type Milestone = z.infer<typeof milestoneSchema>;

const sittingSchema = z.object({
  kind: z.literal('sitting'),
  /** Its first and last step; another person’s steps may lie between. */
  from: positionSchema,
  to: positionSchema,
  began: instantSchema,
  at: instantSchema,
  by: personRefSchema.nullable(),
  origin: z.string(),
  steps: z.int(),
  fields: z.array(z.enum(FIELDS)),
  /** How many blocks of the body it touched. */
  passages: z.int(),
});
export type Sitting = z.infer<typeof sittingSchema>;

/** What was decided about a text and who sat at it, the last first. */
export const historySchema = z.object({
  /** Where the log stands now. */
  latest: positionSchema,
  items: z.array(z.discriminatedUnion('kind', [milestoneSchema, sittingSchema])),
  next: z.string().nullable(),
});
export type History = z.infer<typeof historySchema>;
export const historyQuery = z.object(pageQuery).strict();

/** What to bring back: all of a text, one block or one field, as it was at a moment or in a revision. */
export const restorationBody = z.strictObject({
  from: z.union([
    z.strictObject({ position: positionSchema }),
    z.strictObject({ revisionId: idSchema }),
  ]),
  part: z.union([
    z.literal('all'),
    z.strictObject({ blockId: z.string().min(1).max(64) }),
    z.strictObject({ field: z.enum(FIELDS) }),
  ]),
  /** Refused when the text stands elsewhere by now. */
  ifPosition: positionSchema.optional(),
});
export type RestorationBody = z.infer<typeof restorationBody>;

/** Where the text stands after a restoration, and where it stood before it: bring that back to undo it. */
export const restorationSchema = z.object({
  before: positionSchema,
  position: positionSchema,
  at: instantSchema,
  fields: z.array(z.enum(FIELDS)),
});
export type Restoration = z.infer<typeof restorationSchema>;
