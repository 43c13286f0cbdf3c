import { z } from 'zod';
import { SCOPES } from '../vocabulary.ts';
import { TASK_KINDS, TIMED_TASKS } from '../planning-words.ts';
import { deskRefSchema, idSchema, instantSchema, personRefSchema } from './shapes.ts';

const storyRefSchema = z.object({ id: idSchema, slugline: z.string() });
const articleRefSchema = z.object({ id: idSchema, language: z.string(), headline: z.string() });

/** What is to be done. */
const dutySchema = z.object({
  kind: z.enum(TASK_KINDS),
  /** Of a signature: in which scope. */
  scope: z.enum(SCOPES).nullable(),
  /** Of something to put right: whether it is a comment that stops publication; else it is what went out without signatures. */
  comment: z.boolean(),
});
export type Duty = z.infer<typeof dutySchema>;

export const taskSchema = dutySchema.extend({
  id: idSchema,
  since: instantSchema,
  dueAt: instantSchema.nullable(),
  overdue: z.boolean(),
  /** Whether you may see to it. */
  mine: z.boolean(),
  /** Whose it is alone; null where anybody of the desk with the right may. */
  person: personRefSchema.nullable(),
  desk: deskRefSchema,
  story: storyRefSchema,
  article: articleRefSchema.nullable(),
});
export type TaskView = z.infer<typeof taskSchema>;

export const tasksQuery = z.strictObject({
  deskId: idSchema.optional(),
  mine: z.literal('true').optional().describe('Only what you may see to'),
});
/** Open tasks by their clock, the most urgent first; 300 at most. */
export const taskListSchema = z.object({ items: z.array(taskSchema), more: z.boolean() });
export type TaskList = z.infer<typeof taskListSchema>;

/** The least and the most that a desk may set, in minutes: five, and a week. */
export const DEADLINE_MINUTES = { least: 5, most: 10_080 };
const minutesSchema = z.int().min(DEADLINE_MINUTES.least).max(DEADLINE_MINUTES.most);
export const deadlinesSchema = z.object({
  deadlines: z.array(
    z.object({
      kind: z.enum(TIMED_TASKS),
      minutes: minutesSchema,
      /** What it is where a desk says nothing. */
      house: minutesSchema,
      /** Whether the desk said so itself. */
      set: z.boolean(),
    }),
  ),
  /** Another number as soon as the desk says something else; a saver sends back the one that was read. */
  version: z.number().int(),
  mayChange: z.boolean(),
});
export type DeadlinesView = z.infer<typeof deadlinesSchema>;
export const deadlinesBody = z.strictObject({
  deadlines: z
    .array(z.strictObject({ kind: z.enum(TIMED_TASKS), minutes: minutesSchema }))
    .max(TIMED_TASKS.length)
    .describe('What is left out is as the house has it'),
});

const changeSchema = z.object({
  seq: z.string(),
  /** The kind of the record’s entry. */
  kind: z.string(),
  at: instantSchema,
  by: personRefSchema.nullable(),
  article: z.object({ id: idSchema, language: z.string() }).nullable(),
});
export type HandoverChange = z.infer<typeof changeSchema>;

export const handoverNoteSchema = z.object({
  id: idSchema,
  desk: deskRefSchema,
  text: z.string(),
  by: personRefSchema,
  at: instantSchema,
});
export type HandoverNote = z.infer<typeof handoverNoteSchema>;
export const handoverNoteBody = z.strictObject({
  deskId: idSchema,
  text: z.string().trim().min(1, 'say something').max(4_000),
});

export const handoverQuery = z.strictObject({
  since: instantSchema.optional().describe('Without it: since your last session'),
});
export const handoverSchema = z.object({
  since: instantSchema,
  /** `session`: when you were last here; `shift`: nobody knows, so twelve hours; `chosen`: as you said. */
  sinceWhy: z.enum(['session', 'shift', 'chosen']),
  /** What others did on your desks since, by story, the story that moved last first. */
  stories: z.array(z.object({ story: storyRefSchema, changes: z.array(changeSchema) })),
  /** Whether there was more than is told. */
  more: z.boolean(),
  /** What you owe. */
  owed: z.array(taskSchema),
  /** What falls due on your desks in the next twelve hours: other people’s tasks, schedules, embargoes that end. */
  next: z.array(
    z.object({
      what: z.enum(['task', 'schedule', 'embargo']),
      at: instantSchema,
      task: dutySchema.nullable(),
      story: storyRefSchema,
      article: articleRefSchema.nullable(),
      desk: deskRefSchema,
    }),
  ),
  notes: z.array(handoverNoteSchema),
});
export type Handover = z.infer<typeof handoverSchema>;
