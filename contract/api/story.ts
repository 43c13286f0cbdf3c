import { z } from 'zod';
import { FLAGS, FORMS } from '../vocabulary.ts';
import {
  deskRefSchema,
  idSchema,
  instantSchema,
  languageSchema,
  personRefSchema,
} from './shapes.ts';

export const newStoryBody = z
  .object({
    slugline: z.string().trim().min(1).max(120),
    deskId: idSchema,
    language: languageSchema,
    headline: z.string().max(500).default(''),
    templateId: idSchema
      .nullable()
      .describe('What the desk keeps to begin from; what is said here comes before what it says')
      .optional(),
    urgency: z.number().int().min(1).max(9).describe('5 when nothing says otherwise').optional(),
    topics: z
      .array(z.string().regex(/^medtop:\d{8}$/))
      .max(30)
      .optional(),
    place: z.string().max(200).optional(),
    genre: z.string().max(80).optional(),
    form: z
      .enum(FORMS)
      .optional()
      .describe('A flash is a headline alone, ahead of its text; a full report unless told'),
  })
  .strict();

export const storyChangeBody = z
  .object({
    slugline: z.string().trim().min(1).max(120),
    deskId: idSchema,
    urgency: z.number().int().min(1).max(9),
    topics: z.array(z.string().regex(/^medtop:\d{8}$/)).max(30),
    genre: z.string().max(80),
    place: z.string().max(200),
    priority: z.number().int().min(0).max(9),
    flags: z.array(z.enum(FLAGS)),
    noteToEditors: z.string().max(4000),
  })
  .strict()
  .partial();

/** Another story as it is linked to. */
const otherStorySchema = z.object({ storyId: idSchema, slugline: z.string(), articleId: idSchema });
const mergeSaid = { at: instantSchema, by: personRefSchema, reason: z.string() };

export const storyViewSchema = z.object({
  id: idSchema,
  slugline: z.string(),
  desk: deskRefSchema,
  sourceLanguage: languageSchema,
  urgency: z.number().int(),
  topics: z.array(z.string()),
  genre: z.string(),
  place: z.string(),
  priority: z.number().int(),
  flags: z.array(z.enum(FLAGS)),
  noteToEditors: z.string(),
  embargo: z.object({ until: z.string(), zone: z.string() }).nullable(),
  spikedAt: instantSchema.nullable(),
  killed: z
    .object({
      at: instantSchema,
      by: personRefSchema,
      reason: z.string(),
      confirmedBy: personRefSchema.nullable(),
    })
    .nullable(),
  /** Where it has gone, when it was merged into another story: that one goes on. */
  merged: z.object({ into: otherStorySchema, ...mergeSaid }).nullable(),
  /** The stories that were merged into this one, oldest first. */
  takenIn: z.array(otherStorySchema.extend(mergeSaid)),
  version: z.number().int(),
});
export type StoryView = z.infer<typeof storyViewSchema>;

export const embargoBody = z
  .object({
    embargo: z
      .object({
        local: z
          .string()
          .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'a local time such as 2026-11-24T06:00')
          .nullable(),
        zone: z.string().min(1).max(64),
      })
      .strict()
      .nullable()
      .describe('`null` lifts the embargo; a `local` of null means until lifted'),
  })
  .strict();
export const copyBody = z.object({ slugline: z.string().trim().min(1).max(120) }).strict();

/** What a 412 on a change of a story or an article carries in `current`: its version now, and who did what last. */
export const staleVersionSchema = z.object({
  version: z.number().int(),
  changes: z.array(
    z.object({ by: personRefSchema.nullable(), at: instantSchema, kind: z.string() }),
  ),
});
export type StaleVersion = z.infer<typeof staleVersionSchema>;
