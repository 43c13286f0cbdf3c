import { z } from 'zod';
import { creditRowSchema } from '../content.ts';
import { FIELDS } from '../vocabulary.ts';
import { idSchema, instantSchema, personRefSchema } from './shapes.ts';

const segmentSchema = z.object({ kind: z.enum(['same', 'inserted', 'removed']), text: z.string() });
const lineFieldSchema = z.enum(['headline', 'standfirst', 'dateline', 'updateNote']);

/** How a text reads beside an earlier one, block by block, word by word. */
const comparisonSchema = z.object({
  fields: z.array(
    z.object({
      field: lineFieldSchema,
      kind: z.enum(['same', 'changed']),
      segments: z.array(segmentSchema),
    }),
  ),
  blocks: z.array(
    z.object({
      kind: z.enum(['same', 'changed', 'inserted', 'removed', 'moved']),
      id: z.string(),
      type: z.string(),
      from: z.number().int().nullable(),
      to: z.number().int().nullable(),
      segments: z.array(segmentSchema),
      attributes: z.array(
        z.object({
          name: z.string(),
          before: z.string(),
          after: z.string(),
          segments: z.array(segmentSchema),
        }),
      ),
      formatting: z.array(z.object({ text: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
  credits: z.array(
    z.object({
      kind: z.enum(['same', 'changed', 'inserted', 'removed', 'moved']),
      before: creditRowSchema.nullable(),
      after: creditRowSchema.nullable(),
      fields: z.array(creditRowSchema.keyof()),
    }),
  ),
  changedFields: z.array(z.enum(FIELDS)),
  changedBlockIds: z.array(z.string()),
});

const comparedRevisionSchema = z.object({
  id: idSchema,
  number: z.number().int(),
  position: z.number().int(),
});

/** A point of a text’s history: a position of its log with the step or the revision that stands there. */
const pointSchema = z.object({
  position: z.number().int(),
  /** No time and nobody before the first step. */
  at: instantSchema.nullable(),
  by: personRefSchema.nullable(),
  revision: z.object({ id: idSchema, number: z.number().int() }).nullable(),
});
export type Point = z.infer<typeof pointSchema>;

/** What changed between two states of an article's text. Withheld names stand in it: not for readers. */
export const changesSchema = z.object({
  /** The two points; `before` is null when it is compared with nothing, and everything is new. */
  between: z.object({ before: pointSchema.nullable(), after: pointSchema }),
  /** The revision it is compared with; null when that is nothing or a position of the log. */
  since: comparedRevisionSchema.nullable(),
  /** The revision that is compared; null for the working copy and a position of its log. */
  revision: comparedRevisionSchema.nullable(),
  /** Where in the log the later text stands; what a submission names. */
  position: z.number().int(),
  /** Who changed words in between, and where: block ids, or a field's name. */
  authors: z.array(z.object({ by: personRefSchema, places: z.array(z.string()) })),
  changes: comparisonSchema,
});
export type Changes = z.infer<typeof changesSchema>;
