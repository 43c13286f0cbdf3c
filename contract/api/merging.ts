import { z } from 'zod';
import { issueSchema } from '../problem.ts';
import {
  deskRefSchema,
  idSchema,
  instantSchema,
  languageSchema,
  personRefSchema,
} from './shapes.ts';

const reason = z.string().trim().min(1, 'say why, for the newsroom').max(500);

/** Into which story this one is merged, and why. */
export const mergeBody = z.object({ into: idSchema, reason }).strict();
/** Why two stories that were merged are parted again. */
export const partBody = z.object({ reason }).strict();
export const mergeChecksQuery = z.object({ into: idSchema }).strict();

const sideSchema = z.object({
  storyId: idSchema,
  articleId: idSchema,
  slugline: z.string(),
  desk: deskRefSchema,
  version: z.number().int(),
  articles: z.array(
    z.object({
      id: idSchema,
      language: languageSchema,
      headline: z.string(),
      live: z.boolean(),
    }),
  ),
});

/** What a merge would do, before anybody does it: all that stands in its way, and whom and what it reaches. */
export const mergeChecksSchema = z.object({
  issues: z.array(issueSchema),
  duplicate: sideSchema,
  survivor: sideSchema,
  /** Public addresses that lead elsewhere from then on. */
  redirects: z.array(z.object({ language: languageSchema, from: z.string(), to: z.string() })),
  /** Who works on the duplicate and hears of it. */
  told: z.array(personRefSchema),
});
export type MergeChecks = z.infer<typeof mergeChecksSchema>;
export type MergeSideView = z.infer<typeof sideSchema>;

/** Why two stories look like one. */
export const DUPLICATE_SIGNS = ['wire-item', 'slugline', 'headline', 'topics'] as const;

const duplicateSchema = z.object({
  storyId: idSchema,
  articleId: idSchema,
  slugline: z.string(),
  headline: z.string(),
  desk: deskRefSchema,
  languages: z.array(z.object({ language: languageSchema, live: z.boolean() })),
  touchedAt: instantSchema,
  touchedBy: personRefSchema.nullable(),
  /** Empty where somebody looked for it by name. */
  signs: z.array(z.enum(DUPLICATE_SIGNS)),
});
export type Duplicate = z.infer<typeof duplicateSchema>;
export const duplicatesSchema = z.object({ items: z.array(duplicateSchema) });

/** With `search` open stories of any age by slugline or headline; without, likely doubles of the last two days. */
export const duplicatesQuery = z
  .object({ search: z.string().trim().min(2).max(120).optional() })
  .strict();
/** The slugline of a story that somebody is about to begin, as far as it is typed. */
export const alreadyWrittenQuery = z
  .object({ slugline: z.string().trim().min(3).max(120) })
  .strict();
