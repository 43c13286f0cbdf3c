import { z } from 'zod';
import { issueSchema } from '../problem.ts';
import { LIVE_KINDS, SCHEDULE_ENDS } from '../vocabulary.ts';
import { openScheduleSchema } from './open-schedule.ts';
import { publishBody } from './publishing.ts';
import {
  deskRefSchema,
  idSchema,
  instantSchema,
  languageSchema,
  noteSchema,
  pageQuery,
  personRefSchema,
} from './shapes.ts';

const FOLDS = ['earlier', 'later'] as const;

/** A clock's time at a place: what somebody decides when they schedule. */
const localTime = {
  local: z
    .string()
    .max(40)
    .describe('The clock’s time at the place, to the minute, such as `2026-11-24T06:00`'),
  zone: z.string().max(64).describe('An IANA time zone such as `Europe/Paris`'),
  which: z
    .enum(FOLDS)
    .optional()
    .describe('Which of the two, where clocks that are put back show the time twice'),
};

export const scheduleBody = publishBody
  .pick({ revisionId: true, kind: true, significant: true, corrections: true, overrides: true })
  .extend(localTime)
  .strict();
export const scheduleEndBody = z
  .object({ reason: noteSchema.min(1, 'say why, for whoever counted on it') })
  .strict();

export const scheduleSchema = openScheduleSchema.extend({
  articleId: idSchema,
  digest: z.string(),
  significant: z.boolean(),
  corrections: publishBody.shape.corrections.unwrap(),
  /** The publish checks that are overridden with it, each with its reason. */
  overrides: publishBody.shape.overrides.unwrap(),
  which: z.enum(FOLDS).nullable(),
  /** Null as long as it is still to run. */
  end: z
    .object({
      kind: z.enum(SCHEDULE_ENDS),
      code: z.string(),
      reason: z.string(),
      issues: z.array(issueSchema),
      by: personRefSchema.nullable(),
      at: instantSchema,
    })
    .nullable(),
});
export type ScheduleView = z.infer<typeof scheduleSchema>;
export const articleSchedulesSchema = z.object({ items: z.array(scheduleSchema) });

export const scheduleChecksQuery = z
  .object({ revisionId: idSchema.optional(), kind: z.enum(LIVE_KINDS).optional(), ...localTime })
  .strict();

const choice = z.object({ instant: instantSchema, local: z.string(), offset: z.string() });

/** What would happen at a local time, if everything stood as it does now. */
export const scheduleChecksSchema = z.object({
  /** Null where the time does not stand for one instant yet, or for one that cannot be scheduled: `time` says why. */
  instant: instantSchema.nullable(),
  time: z
    .object({
      code: z.string(),
      sentence: z.string(),
      /** Skipped: the last minute before and the first after. Twice: the earlier and the later. */
      choices: z.array(choice),
    })
    .nullable(),
  revisionId: idSchema.nullable(),
  kind: z.enum(LIVE_KINDS),
  ready: z.boolean(),
  issues: z.array(issueSchema),
});
export type ScheduleChecks = z.infer<typeof scheduleChecksSchema>;

const scheduledArticle = z.object({
  id: idSchema,
  headline: z.string(),
  language: languageSchema,
  storyId: idSchema,
  slugline: z.string(),
  desk: deskRefSchema,
});

export const goesLiveQuery = z
  .object({
    ...pageQuery,
    deskId: idSchema.optional(),
    articleId: idSchema.optional(),
    until: instantSchema.optional().describe('Only what goes live up to then'),
    state: z.enum(['open', 'failed']).default('open'),
    checked: z
      .enum(['true', 'false'])
      .default('false')
      .describe('Whether to ask all publish checks of each, as they would be at its instant'),
  })
  .strict();
export const goesLiveSchema = z.object({
  items: z.array(
    z.object({
      schedule: scheduleSchema,
      article: scheduledArticle,
      /** Of what failed: whether nobody needs to see to it any more, because something went out or was scheduled since. */
      settled: z.boolean(),
      /** Null unless asked for; what is overridden with the schedule is not among the issues. */
      check: z.object({ ready: z.boolean(), issues: z.array(issueSchema) }).nullable(),
    }),
  ),
  next: z.string().nullable(),
});
export type GoesLive = z.infer<typeof goesLiveSchema>;

export const embargoListSchema = z.object({
  items: z.array(
    z.object({
      storyId: idSchema,
      slugline: z.string(),
      desk: deskRefSchema,
      /** Null: until somebody lifts it. */
      until: instantSchema.nullable(),
      zone: z.string(),
      articles: z.array(
        z.object({
          id: idSchema,
          headline: z.string(),
          language: languageSchema,
          scheduledFor: instantSchema.nullable(),
        }),
      ),
      /** The last look at every public output for words of the story; null before the first. */
      probe: z
        .object({
          at: instantSchema,
          outputs: z.number().int(),
          sentences: z.number().int(),
          hits: z.array(
            z.object({
              output: z.string(),
              address: z.string(),
              words: z.string(),
              /** The web process in whose memory alone they stand; missing where everybody reads them. */
              process: z.string().optional(),
            }),
          ),
          /** How many web processes were asked for what they hold in memory, and the names of those that gave no answer. */
          processes: z.number().int(),
          silent: z.array(z.string()),
        })
        .nullable(),
    }),
  ),
});
export type EmbargoList = z.infer<typeof embargoListSchema>;
