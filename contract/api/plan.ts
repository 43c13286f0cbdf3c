import { z } from 'zod';
import { MOST_COMMISSIONED_WORDS } from '../body/content-limits.ts';
import { CALENDAR_KINDS, PLAN_STATES } from '../planning-words.ts';
import {
  abilitySchema,
  deskRefSchema,
  idSchema,
  instantSchema,
  languageSchema,
  personRefSchema,
} from './shapes.ts';

const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2026-11-24');

/** When a story is planned: a day, or a local time of day, in a zone. */
export const plannedSchema = z.strictObject({
  local: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/, 'a day, or a local time such as 2026-11-24T06:00'),
  zone: z.string().min(1).max(64),
});
export type Planned = z.infer<typeof plannedSchema>;

const particulars = {
  slugline: z.string().trim().min(1).max(120),
  title: z.string().trim().max(500),
  deskId: idSchema,
  /** The first is the one that its story begins in. */
  languages: z.array(languageSchema).min(1).max(40),
  purpose: z.string().trim().max(500),
  notes: z.string().trim().max(4000),
  planned: plannedSchema,
  assigneeId: idSchema.nullable(),
  commissionedWords: z.number().int().min(1).max(MOST_COMMISSIONED_WORDS).nullable(),
  templateId: idSchema
    .nullable()
    .describe('What its story begins from, of the desk and in the first language'),
};

export const newPlanItemBody = z.strictObject({
  ...particulars,
  title: particulars.title.default(''),
  purpose: particulars.purpose.default(''),
  notes: particulars.notes.default(''),
  assigneeId: particulars.assigneeId.default(null),
  commissionedWords: particulars.commissionedWords.default(null),
  templateId: particulars.templateId.default(null),
});
export type NewPlanItem = z.input<typeof newPlanItemBody>;

export const planItemChangeBody = z.strictObject(particulars).partial();
export type PlanItemChange = z.infer<typeof planItemChangeBody>;

export const planCancellationBody = z.strictObject({
  because: z.string().trim().min(1, 'say why').max(500),
});

export const planItemSchema = z.object({
  id: idSchema,
  slugline: z.string(),
  title: z.string(),
  desk: deskRefSchema,
  languages: z.array(languageSchema),
  purpose: z.string(),
  notes: z.string(),
  planned: z.object({ local: z.string(), zone: z.string(), at: instantSchema }),
  assignee: personRefSchema.nullable(),
  commissionedWords: z.number().int().nullable(),
  template: z.object({ id: idSchema, name: z.string() }).nullable(),
  state: z.enum(PLAN_STATES),
  cancelledBecause: z.string(),
  /** The story that was made of it, with the article it began with. */
  story: z.object({ id: idSchema, articleId: idSchema }).nullable(),
  version: z.number().int(),
  createdBy: personRefSchema,
  abilities: z.object({
    change: abilitySchema,
    /** To give it to others than oneself. */
    assign: abilitySchema,
    makeStory: abilitySchema,
  }),
});
export type PlanItemView = z.infer<typeof planItemSchema>;

export const madeFromPlanSchema = z.object({ storyId: idSchema, articleId: idSchema });

/** Up to ten weeks, both days included. */
export const calendarQuery = z.strictObject({
  from: daySchema,
  to: daySchema,
  zone: z.string().min(1).max(64),
  deskId: idSchema.optional(),
});
export type CalendarAsked = z.infer<typeof calendarQuery>;

export const calendarEntrySchema = z.object({
  kind: z.enum(CALENDAR_KINDS),
  /** The planned story’s, the schedule’s or the embargoed story’s. */
  id: idSchema,
  at: instantSchema,
  /** The day where no time was said; else null. */
  day: daySchema.nullable(),
  zone: z.string(),
  slugline: z.string(),
  title: z.string(),
  languages: z.array(languageSchema),
  desk: deskRefSchema,
  assignee: personRefSchema.nullable(),
  /** Of a planned story. */
  state: z.enum(PLAN_STATES).nullable(),
  /** Where to go: the article that there is, if any. */
  articleId: idSchema.nullable(),
});
export type CalendarEntry = z.infer<typeof calendarEntrySchema>;
export const calendarSchema = z.object({
  entries: z.array(calendarEntrySchema),
  /** There are more in these days than are told. */
  capped: z.boolean(),
});
export type CalendarView = z.infer<typeof calendarSchema>;
