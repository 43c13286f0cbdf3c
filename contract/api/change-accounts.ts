import { z } from 'zod';
import { ACCOUNTS, FACT_KINDS } from '../vocabulary.ts';
import { idSchema, instantSchema, personRefSchema } from './shapes.ts';

export const factChangeSchema = z.object({
  kind: z.enum(FACT_KINDS),
  was: z.string(),
  now: z.string().describe('Empty when nothing stands in its place'),
});

const accountedChangeSchema = z.object({
  place: z.string().describe('A field’s name or a block’s id'),
  kind: z.enum(['changed', 'inserted', 'removed']),
  type: z.string(),
  segments: z.array(z.object({ kind: z.enum(['same', 'inserted', 'removed']), text: z.string() })),
  /** What readers were told and are not told any more. */
  facts: z.array(factChangeSchema),
  material: z.boolean(),
  digest: z.string(),
  /** What somebody says of it; null while nobody has, and again once the words or the note are others. */
  account: z.object({ how: z.enum(ACCOUNTS), by: personRefSchema, at: instantSchema }).nullable(),
  /** Why readers miss nothing: somebody’s word, or that the note names it by itself. Null while it is open. */
  covered: z.enum(['linked', 'minor', 'named', 'slip']).nullable(),
});
export type AccountedChangeView = z.infer<typeof accountedChangeSchema>;

export const changesToTellQuery = z
  .object({ revisionId: idSchema.optional().describe('The working copy when none is named') })
  .strict();

/** What readers will read otherwise, beside the note that tells them; empty before the first publication. */
export const changesToTellSchema = z.object({
  note: z.string(),
  changes: z.array(accountedChangeSchema),
});
export type ChangesToTellView = z.infer<typeof changesToTellSchema>;

export const changeAccountsBody = z
  .object({
    revisionId: idSchema.optional(),
    accounts: z
      .array(
        z
          .object({
            place: z.string().min(1).max(64),
            digest: z.string().regex(/^[0-9a-f]{64}$/),
            how: z.enum(ACCOUNTS),
          })
          .strict(),
      )
      .min(1)
      .max(500),
  })
  .strict();
