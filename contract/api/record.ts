import { z } from 'zod';
import { idSchema, instantSchema, pageQuery, personRefSchema } from './shapes.ts';

export const recordEntrySchema = z.object({
  seq: z.string(),
  at: instantSchema,
  person: personRefSchema.nullable(),
  kind: z.string(),
  subject: z.string(),
  subjectId: z.string(),
  storyId: idSchema.nullable(),
  articleId: idSchema.nullable(),
  detail: z.record(z.string(), z.unknown()),
  hash: z.string(),
});
export type RecordEntryView = z.infer<typeof recordEntrySchema>;
export const recordListSchema = z.object({
  items: z.array(recordEntrySchema),
  next: z.string().nullable(),
});
export const recordQuery = z
  .object({ ...pageQuery, articleId: idSchema.optional(), storyId: idSchema.optional() })
  .strict();
export const verificationSchema = z.object({
  entries: z.string(),
  holds: z.boolean(),
  firstBad: z.string().nullable(),
  anchor: z
    .object({ seq: z.string(), at: instantSchema, place: z.string(), matches: z.boolean() })
    .nullable(),
});
export type Verification = z.infer<typeof verificationSchema>;
