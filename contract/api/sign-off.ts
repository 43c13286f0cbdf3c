import { z } from 'zod';
import { SCOPES } from '../vocabulary.ts';
import { idSchema, instantSchema, noteSchema, personRefSchema } from './shapes.ts';

export const signOffSchema = z.object({
  id: idSchema,
  revisionId: idSchema,
  revisionNumber: z.number().int(),
  scope: z.enum(SCOPES),
  digest: z.string(),
  person: personRefSchema.nullable(),
  guestName: z.string().nullable(),
  note: z.string(),
  withRight: z.boolean(),
  at: instantSchema,
  takenBack: z.object({ by: personRefSchema, at: instantSchema, reason: z.string() }).nullable(),
  /** Whether it covers the head revision as it is. */
  standsForHead: z.boolean(),
});
export type SignOffView = z.infer<typeof signOffSchema>;

/** A place of a text: a field's name, or `block:` and a block's id. */
const placeSchema = z.string().min(1).max(80);
export const signOffBody = z
  .object({
    revisionId: idSchema,
    scope: z.enum(SCOPES),
    note: noteSchema.default(''),
    read: z
      .array(placeSchema)
      .max(5000)
      .default([])
      .describe('What you have read of what changed since you signed this scope last'),
  })
  .strict();

export const readAgainQuery = z
  .object({ scope: z.enum(SCOPES), revisionId: idSchema.optional() })
  .strict();
export const readAgainSchema = z.object({
  revision: z.object({ id: idSchema, number: z.number().int() }),
  /** Your own standing signature before this one; null when all of it is new to you. */
  since: z
    .object({
      signOffId: idSchema,
      revision: z.object({ id: idSchema, number: z.number().int() }),
      at: instantSchema,
    })
    .nullable(),
  /** What you have to have read before you sign again, in reading order. */
  places: z.array(placeSchema),
});
export type ReadAgain = z.infer<typeof readAgainSchema>;
export const signOffWithdrawalBody = z.object({ reason: noteSchema.default('') }).strict();
export const signOffListSchema = z.object({ items: z.array(signOffSchema) });
