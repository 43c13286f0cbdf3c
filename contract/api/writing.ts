import { z } from 'zod';
import { MOST_COMMISSIONED_WORDS } from '../body/content-limits.ts';
import { creditRowSchema } from '../content.ts';
import type { BodyJson } from '../content.ts';
import {
  FIELDS,
  FLAGS,
  FORMS,
  PUBLICATION_KINDS,
  REVISION_REASONS,
  SCOPES,
  STAGES,
} from '../vocabulary.ts';
import {
  abilitiesSchema,
  deskRefSchema,
  idSchema,
  instantSchema,
  languageSchema,
  noteSchema,
  pageQuery,
  personRefSchema,
} from './shapes.ts';
import { requiredStepSchema } from './desk-steps.ts';
import { glassBreakSchema, publicationSchema } from './publication.ts';
import { openScheduleSchema } from './open-schedule.ts';
import { signOffSchema } from './sign-off.ts';
import { storyViewSchema } from './story.ts';
import { topicLabelsSchema } from './topics.ts';

/** A body as it travels: contract/body reads it properly before anything is done with it. */
export const bodyJsonSchema = z
  .custom<BodyJson>(
    (v) => typeof v === 'object' && v !== null && !Array.isArray(v),
    'a document node',
  )
  .meta({ type: 'object', description: 'The body as a ProseMirror document' });

const contentViewSchema = z.object({
  headline: z.string(),
  standfirst: z.string(),
  dateline: z.string(),
  updateNote: z.string(),
  body: bodyJsonSchema,
  credits: z.array(creditRowSchema),
});

export const articleChangeBody = z
  .object({
    slug: z
      .string()
      .regex(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u, 'words joined by hyphens')
      .max(120),
    sectionId: idSchema.nullable(),
    deskId: idSchema,
    flags: z.array(z.enum(FLAGS)),
    /** How many words the desk has ordered; null takes the order back. */
    commissionedWords: z.number().int().min(1).max(MOST_COMMISSIONED_WORDS).nullable(),
    form: z
      .enum(FORMS)
      .describe('A flash is a headline alone; what readers have stays as it went out'),
  })
  .strict()
  .partial();

/** A save: the fields that are given replace those of the working copy at the position of `If-Match`. */
export const saveBody = z
  .object({
    headline: z.string(),
    standfirst: z.string(),
    dateline: z.string(),
    updateNote: z.string(),
    body: bodyJsonSchema,
    credits: z.array(creditRowSchema).max(100),
    clientId: z.string().max(64),
  })
  .strict()
  .partial();
export const savedSchema = z.object({
  position: z.number().int(),
  savedAt: instantSchema,
  fields: z.array(z.enum(FIELDS)),
});

/** What a 412 on a save carries in `current`, so that nothing need be lost. */
export const staleSaveSchema = z.object({
  position: z.number().int(),
  content: contentViewSchema,
  /** The content at the position the caller started from, for a three-way merge. */
  base: contentViewSchema.nullable(),
  changes: z.array(
    z.object({
      by: personRefSchema.nullable(),
      at: instantSchema,
      fields: z.array(z.enum(FIELDS)),
    }),
  ),
});
export type StaleSave = z.infer<typeof staleSaveSchema>;

export const articleListQuery = z.strictObject({
  ...pageQuery,
  mine: z.enum(['true', 'false']).optional(),
  /** What lacks a signature that you may give now. */
  awaits: z.literal('me').optional(),
  /** Without what rests as readers have it: nobody is drafting that. */
  stage: z.enum(STAGES).optional(),
  state: z.enum(['live', 'spiked', 'killed', 'merged', 'unpublished']).optional(),
  form: z.enum(FORMS).optional(),
  language: languageSchema.optional(),
  deskId: idSchema.optional(),
  search: z.string().trim().max(200).optional(),
});

/** The filters that counts are asked for; stages and states are what is counted. */
export const articleCountsQuery = articleListQuery.pick({
  mine: true,
  form: true,
  language: true,
  deskId: true,
  search: true,
});

export const articleRowSchema = z.object({
  id: idSchema,
  number: z.number().int(),
  storyId: idSchema,
  slugline: z.string(),
  headline: z.string(),
  language: languageSchema,
  desk: deskRefSchema,
  stage: z.enum(STAGES),
  live: z.boolean(),
  liveKind: z.enum(PUBLICATION_KINDS).nullable(),
  /** Readers have it, and somebody has changed it since. */
  changed: z.boolean(),
  /** Readers had it and have a notice in its place. */
  withdrawn: z.boolean(),
  killed: z.boolean(),
  /** Its story was merged into another one. */
  merged: z.boolean(),
  spiked: z.boolean(),
  embargoed: z.boolean(),
  /** It went out without its signatures, and a second person looks at it until then. */
  secondEyesDue: instantSchema.nullable(),
  urgency: z.number().int(),
  isTranslation: z.boolean(),
  flags: z.array(z.enum(FLAGS)),
  form: z.enum(FORMS),
  touchedAt: instantSchema,
  touchedBy: personRefSchema.nullable(),
});
export type ArticleRow = z.infer<typeof articleRowSchema>;
const counted = z.object({ count: z.number().int(), capped: z.boolean() });
export const articleListSchema = z.object({
  items: z.array(articleRowSchema),
  next: z.string().nullable(),
});
/** Counts for the filters at hand, capped at 10,000. */
export const articleCountsSchema = z.object({
  all: counted,
  mine: counted,
  awaitsMe: counted,
  stages: z.record(z.enum(STAGES), counted),
  live: counted,
  spiked: counted,
  /** What went out without its signatures, and that no second person has looked at yet; the most pressing first. */
  awaitingSecondEyes: z.array(
    z.object({
      publicationId: idSchema,
      articleId: idSchema,
      slugline: z.string(),
      by: personRefSchema,
      dueAt: instantSchema,
    }),
  ),
  awaitingKillConfirmation: z.array(
    z.object({
      storyId: idSchema,
      articleId: idSchema,
      slugline: z.string(),
      by: personRefSchema,
      at: instantSchema,
    }),
  ),
});

export const revisionSummarySchema = z.object({
  id: idSchema,
  number: z.number().int(),
  reason: z.enum(REVISION_REASONS),
  label: z.string(),
  position: z.number().int(),
  digest: z.string(),
  madeBy: personRefSchema,
  at: instantSchema,
  authors: z.array(personRefSchema),
});
export type RevisionSummary = z.infer<typeof revisionSummarySchema>;
export const revisionSchema = revisionSummarySchema.extend({
  articleId: idSchema,
  content: contentViewSchema,
  scopeDigests: z.record(z.enum(SCOPES), z.string()),
});
export const revisionListSchema = z.object({
  items: z.array(revisionSummarySchema),
  next: z.string().nullable(),
});
export const revisionListQuery = z.object(pageQuery).strict();
export const newRevisionBody = z
  .object({ position: z.number().int().min(0), label: z.string().trim().max(120).default('') })
  .strict();

export const articleViewSchema = z.object({
  id: idSchema,
  number: z.number().int(),
  story: storyViewSchema,
  language: languageSchema,
  desk: deskRefSchema,
  slug: z.string(),
  sectionId: idSchema.nullable(),
  commissionedWords: z.number().int().nullable(),
  form: z.enum(FORMS),
  stage: z.enum(STAGES),
  version: z.number().int(),
  flags: z.array(z.enum(FLAGS)),
  sourceArticleId: idSchema.nullable(),
  position: z.number().int(),
  savedAt: instantSchema,
  content: contentViewSchema,
  head: revisionSummarySchema.nullable(),
  /** Whether the working copy says what the head revision says. */
  headIsCurrent: z.boolean(),
  live: publicationSchema.nullable(),
  /** The newest publication of any kind, also when nothing is live. */
  lastPublication: publicationSchema.nullable(),
  liveRevisionId: idSchema.nullable(),
  /** What is to go out by itself, and when: this revision, whatever is written meanwhile. */
  schedule: openScheduleSchema.nullable(),
  /** What the head revision must pass before it may go out, in order, and how it stands. */
  steps: z.array(requiredStepSchema),
  signOffs: z.array(signOffSchema),
  /** What of it went out without its signatures, and that no second person has looked at yet; oldest first. */
  unreviewed: z.array(glassBreakSchema),
  lastReturn: z.object({ note: z.string(), by: personRefSchema, at: instantSchema }).nullable(),
  versions: z.array(
    z.object({
      id: idSchema,
      language: languageSchema,
      headline: z.string(),
      stage: z.enum(STAGES),
      live: z.boolean(),
      isSource: z.boolean(),
    }),
  ),
  topicLabels: topicLabelsSchema,
  publicUrl: z.string().nullable(),
  abilities: abilitiesSchema,
});
export type ArticleView = z.infer<typeof articleViewSchema>;

export const submissionBody = z
  .object({ position: z.number().int().min(0), note: noteSchema.default('') })
  .strict();
export const returnBody = z.object({ note: noteSchema.min(1, 'say what to change') }).strict();
/** The credits an article would have if a person confirmed what the newsroom knows. */
export const proposedCreditsSchema = z.object({ credits: z.array(creditRowSchema) });
/** A revision, or a position of the log as `position:120`. */
const pointOfHistory = z.union([
  idSchema,
  z
    .string()
    .regex(/^position:(?:0|[1-9]\d{0,8})$/u, 'a position of the log such as `position:120`'),
]);
export const changesQuery = z
  .object({
    since: z.union([pointOfHistory, z.enum(['live', 'head', 'nothing'])]).default('live'),
    /** What is compared; the working copy as it is now unless told. */
    until: pointOfHistory.optional(),
  })
  .strict();
export const revisionChangesQuery = changesQuery.omit({ until: true });
