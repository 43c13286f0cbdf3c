import { z } from 'zod';
import { GLASS_VERDICTS } from '../publish-exceptions.ts';
import { FORMS, PUBLICATION_KINDS } from '../vocabulary.ts';
import { idSchema, instantSchema, personRefSchema } from './shapes.ts';

/** The fact that one revision became, or stopped being, what readers see. */
export const publicationSchema = z.object({
  id: idSchema,
  sequence: z.number().int(),
  kind: z.enum(PUBLICATION_KINDS),
  significant: z.boolean(),
  /** As what readers got it, whatever the article became since. */
  form: z.enum(FORMS),
  note: z.string(),
  revisionId: idSchema.nullable(),
  revisionNumber: z.number().int().nullable(),
  by: personRefSchema,
  at: instantSchema,
});

/** A publication without its signatures: why, what was missing, and until when a second person looks at it. */
export const glassBreakSchema = z.object({
  publicationId: idSchema,
  reason: z.string(),
  /** Places as checks name them: `scope:legal`, `person:…`. */
  missing: z.array(z.string()),
  by: personRefSchema,
  at: instantSchema,
  dueAt: instantSchema,
});
export type GlassBreakView = z.infer<typeof glassBreakSchema>;

/** A publication with what was gone past to make it. */
export const listedPublicationSchema = publicationSchema.extend({
  overrides: z.array(z.object({ code: z.string(), at: z.string(), reason: z.string() })),
  glass: glassBreakSchema
    .extend({
      review: z
        .object({
          verdict: z.enum(GLASS_VERDICTS),
          note: z.string(),
          by: personRefSchema,
          at: instantSchema,
        })
        .nullable(),
    })
    .nullable(),
});
export type PublicationView = z.infer<typeof publicationSchema>;
export type ListedPublication = z.infer<typeof listedPublicationSchema>;
