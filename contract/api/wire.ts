import { z } from 'zod';
import { creditRowSchema } from '../content.ts';
import { idSchema, languageSchema } from './shapes.ts';

export const importBody = z
  .object({
    fileName: z.string().max(255).default(''),
    /** Text as pasted, or the bytes of a file in base64; one of the two. */
    text: z.string().optional(),
    base64: z.base64().optional(),
    language: languageSchema.optional(),
  })
  .strict();

/** How a wire item was read: fields with their source lines, and every line of the source accounted for. */
export const importSchema = z.object({
  id: idSchema,
  fileName: z.string(),
  encoding: z.string(),
  /** The reading itself, as server/wire/rules gives it. */
  reading: z.record(z.string(), z.unknown()),
  lines: z.array(z.object({ n: z.number().int(), text: z.string(), becomes: z.string() })),
  warnings: z.array(
    z.object({
      code: z.string(),
      line: z.number().int().optional(),
      lines: z.array(z.number().int()).optional(),
      text: z.string().optional(),
      severity: z.string(),
      message: z.string(),
    }),
  ),
  draft: z.object({
    headline: z.string(),
    standfirst: z.string(),
    dateline: z.string(),
    updateNote: z.string(),
    paragraphs: z.array(z.union([z.string(), z.object({ break: z.literal(true) })])),
    credits: z.array(creditRowSchema),
    /** Empty when neither the sender nor the text tells. */
    language: z.union([languageSchema, z.literal('')]),
  }),
});

/** What a person made of the reading; the draft is made from this. */
export const importDraftBody = z
  .object({
    slugline: z.string().trim().min(1).max(120),
    deskId: idSchema,
    language: languageSchema,
    headline: z.string().max(500),
    standfirst: z.string().max(2000).default(''),
    dateline: z.string().max(200).default(''),
    updateNote: z.string().max(1000).default(''),
    paragraphs: z
      .array(z.union([z.string().max(200_000), z.object({ break: z.literal(true) }).strict()]))
      .max(20_000),
    credits: z.array(creditRowSchema).max(100).default([]),
  })
  .strict();
