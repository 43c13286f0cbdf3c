import { z } from 'zod';
import { PUBLICATION_KINDS } from '../vocabulary.ts';
import { idSchema, instantSchema, personRefSchema } from './shapes.ts';

/** The fact that one revision became, or stopped being, what readers see. */
export const publicationSchema = z.object({
  id: idSchema,
  sequence: z.number().int(),
  kind: z.enum(PUBLICATION_KINDS),
  significant: z.boolean(),
  note: z.string(),
  revisionId: idSchema.nullable(),
  revisionNumber: z.number().int().nullable(),
  by: personRefSchema,
  at: instantSchema,
});
export type PublicationView = z.infer<typeof publicationSchema>;
