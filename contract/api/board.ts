import { z } from 'zod';
import { FLAGS, FORMS, STAGES } from '../vocabulary.ts';
import { POSITIONS } from '../planning-words.ts';
import {
  abilitySchema,
  deskRefSchema,
  idSchema,
  instantSchema,
  languageSchema,
  personRefSchema,
} from './shapes.ts';

/** A local time of day in a zone, as a person says it. */
export const localTimeSchema = z.strictObject({
  local: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'a local time such as 2026-11-24T06:00'),
  zone: z.string().min(1).max(64),
});
export type LocalTime = z.infer<typeof localTimeSchema>;

/** When something falls due, and the zone in which that was said. */
export const dueSchema = z.object({ at: instantSchema, zone: z.string() });
export type DueView = z.infer<typeof dueSchema>;

/** What the board is cut into beside its columns. */
export const LANES = ['desk', 'person', 'language'] as const;
export type LaneBy = (typeof LANES)[number];

const boardFilters = {
  deskId: idSchema.optional(),
  language: languageSchema.optional(),
  /** Whose: a person’s id, or nobody’s. */
  assignee: z.union([idSchema, z.literal('nobody')]).optional(),
  /** What is assigned to you, and what you began and nobody has taken. */
  mine: z.literal('true').optional(),
  flag: z.enum(FLAGS).optional(),
  form: z.enum(FORMS).optional(),
  /** What lacks a signature that you may give now. */
  awaits: z.literal('me').optional(),
};

export const boardQuery = z.strictObject({
  ...boardFilters,
  lanes: z.enum(LANES).optional(),
  /** How many cards of each column are told at first. */
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

export const boardColumnQuery = z.strictObject({
  ...boardFilters,
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const positionParams = z.strictObject({ position: z.enum(POSITIONS) });

/** Up to fifty ids with commas between them. */
export const cardsQuery = z.strictObject({
  ids: z
    .string()
    .regex(
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(,[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}){0,49}$/,
      'up to fifty ids with commas between them',
    ),
});

export const cardSchema = z.object({
  id: idSchema,
  storyId: idSchema,
  number: z.number().int(),
  slugline: z.string(),
  headline: z.string(),
  language: languageSchema,
  isTranslation: z.boolean(),
  desk: deskRefSchema,
  position: z.enum(POSITIONS),
  since: instantSchema,
  stage: z.enum(STAGES),
  live: z.boolean(),
  embargoed: z.boolean(),
  version: z.number().int(),
  /** 1 (flash) to 9. */
  urgency: z.number().int(),
  /** 0 (none) to 9 (highest); `priorityOf` says the word. */
  priority: z.number().int(),
  flags: z.array(z.enum(FLAGS)),
  form: z.enum(FORMS),
  commissionedWords: z.number().int().nullable(),
  assignee: personRefSchema.nullable(),
  due: dueSchema.nullable(),
  /** How many signatures the head lacks; null when readers have had it, or there is none. */
  lacking: z.number().int().nullable(),
  touchedAt: instantSchema,
  touchedBy: personRefSchema.nullable(),
  /** Its place in its column: cards are told in this order. */
  place: z.string(),
});
export type Card = z.infer<typeof cardSchema>;

export const boardColumnSchema = z.object({
  position: z.enum(POSITIONS),
  /** None is counted past 1,000. */
  count: z.number().int(),
  capped: z.boolean(),
  cards: z.array(cardSchema),
  next: z.string().nullable(),
});
export type BoardColumn = z.infer<typeof boardColumnSchema>;

/** A board: one lane without a key, or one for each desk, person or language that has something on it. */
export const boardSchema = z.object({
  lanes: z.array(
    z.object({
      key: z.string(),
      /** What a desk or person is called; empty for languages, for nobody, and where there are no lanes. */
      name: z.string(),
      columns: z.array(boardColumnSchema),
    }),
  ),
});
export type BoardView = z.infer<typeof boardSchema>;

export const cardPageSchema = z.object({
  cards: z.array(cardSchema),
  next: z.string().nullable(),
});
export type CardPage = z.infer<typeof cardPageSchema>;
/** The cards of these ids that there are, in no order. */
export const cardsSchema = z.object({ cards: z.array(cardSchema) });

/** What is changed of an assignment; what is left out stays. */
export const assignmentBody = z
  .strictObject({ assigneeId: idSchema.nullable(), due: localTimeSchema.nullable() })
  .partial();
export type AssignmentChange = z.infer<typeof assignmentBody>;

export const assignmentSchema = z.object({
  articleId: idSchema,
  version: z.number().int(),
  assignee: personRefSchema.nullable(),
  due: dueSchema.nullable(),
  /** Newest first, fifty at most. */
  history: z.array(
    z.object({
      assignee: personRefSchema.nullable(),
      due: dueSchema.nullable(),
      by: personRefSchema,
      at: instantSchema,
    }),
  ),
  /** Who can be given it: those who write for its desk. */
  candidates: z.array(personRefSchema),
  abilities: z.object({
    /** To take it on, or where one has it to let go of it. */
    claim: abilitySchema,
    /** To give it to anybody, and to say when it is due. */
    assign: abilitySchema,
  }),
});
export type AssignmentView = z.infer<typeof assignmentSchema>;
