import { z } from 'zod';
import {
  abilitySchema,
  idSchema,
  instantSchema,
  languageSchema,
  personRefSchema,
} from './shapes.ts';
import { bodyJsonSchema } from './writing.ts';

const blockIdSchema = z.string().min(1).max(64);

/**
 * Which outermost block of which merged article is brought over, and behind which block of the text; at its end with null,
 * and where that block has gone. Whose words they are, the server knows; nobody says so.
 */
export const transferBody = z
  .object({ from: idSchema, blockId: blockIdSchema, after: blockIdSchema.nullable() })
  .strict();
export type TransferBody = z.infer<typeof transferBody>;

/** Where the text stood before and stands after; bring `before` of `blockId` back to undo it. */
export const transferredSchema = z.object({
  before: z.int().min(0),
  position: z.int().min(0),
  at: instantSchema,
  /** What the block is called here: no other one ever was. */
  blockId: blockIdSchema,
});
export type Transferred = z.infer<typeof transferredSchema>;

const mergedBlockSchema = z.object({
  id: blockIdSchema,
  /** The outermost block with all that is in it, as it would be signed. */
  block: bodyJsonSchema,
  /** Who wrote it; no imports and no machines. */
  authors: z.array(personRefSchema),
  /** The last time that it was brought over, and what it is called here; it may have gone again since. */
  brought: z.object({ by: personRefSchema, at: instantSchema, blockId: blockIdSchema }).nullable(),
});
export type MergedBlock = z.infer<typeof mergedBlockSchema>;

const mergedTextSchema = z.object({
  articleId: idSchema,
  slugline: z.string(),
  headline: z.string(),
  language: languageSchema,
  /** Whether the one who asks may bring its blocks over, or why not. */
  transfer: abilitySchema,
  /** None where the text is in another language. */
  blocks: z.array(mergedBlockSchema),
});
export type MergedText = z.infer<typeof mergedTextSchema>;

/** The texts of the stories that were merged into an article’s story, those merged first and in its language first. */
export const mergedTextsSchema = z.object({ items: z.array(mergedTextSchema) });
