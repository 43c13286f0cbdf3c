import { z } from 'zod';
import { idSchema, languageSchema } from './shapes.ts';

export const translationBody = z
  .object({ language: languageSchema, deskId: idSchema.optional() })
  .strict();

/** How each block of a translation stands to its source: in line, moved beneath it, new in the source, or gone from it. */
export const stalenessSchema = z.object({
  sourceArticleId: idSchema.nullable(),
  sourceRevisionId: idSchema.nullable(),
  stale: z.boolean(),
  blocks: z.array(
    z.object({
      blockId: z.string().nullable(),
      sourceBlockId: z.string().nullable(),
      state: z.enum(['in-line', 'source-changed', 'not-translated', 'source-removed', 'own']),
      sourceText: z.string(),
      /** The source as it was when this block was last brought in line. */
      sourceTextThen: z.string(),
    }),
  ),
});
export type Staleness = z.infer<typeof stalenessSchema>;
/** Says that blocks are in line with their source as it is now; without a source block, that theirs is gone for good. */
export const inLineBody = z
  .object({
    pairs: z
      .array(
        z
          .object({ blockId: z.string().max(64), sourceBlockId: z.string().max(64).nullable() })
          .strict(),
      )
      .min(1)
      .max(2000),
  })
  .strict();
