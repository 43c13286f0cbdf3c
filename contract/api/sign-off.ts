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

export const signOffBody = z
  .object({ revisionId: idSchema, scope: z.enum(SCOPES), note: noteSchema.default('') })
  .strict();
export const signOffWithdrawalBody = z.object({ reason: noteSchema.default('') }).strict();
export const signOffListSchema = z.object({ items: z.array(signOffSchema) });
