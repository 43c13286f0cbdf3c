import { z } from 'zod';
import { plainWords } from '../body/terms.ts';
import { FLAGS, SCOPES, STEP_CONDITIONS } from '../vocabulary.ts';
import { STEP_FORMS } from '../writing-words.ts';
import { deskRefSchema, idSchema } from './shapes.ts';

/** How much a desk may ask for. Lengths are in UTF-16 units. */
export const STEP_LIMITS = { steps: 20, people: 3, terms: 100, term: 80, termsName: 80 } as const;

/** A step as a desk has set it. */
export const deskStepSchema = z.object({
  id: idSchema,
  scope: z.enum(SCOPES),
  /** How many different people sign it. */
  people: z.number().int(),
  condition: z.enum(STEP_CONDITIONS),
  /** With `flagged`: which flag, on the article or its story. */
  flag: z.enum(FLAGS).nullable(),
  /** With `contains-term`: whole words or phrases, any of which is looked for. */
  terms: z.array(z.string()),
  /** What people call these terms. */
  termsName: z.string(),
  /** Signed only once all earlier steps that apply stand for the same revision. */
  inOrder: z.boolean(),
  countsFor: z.enum(STEP_FORMS),
  /** Whose right counts; null for the article’s own desk. */
  byDeskId: idSchema.nullable(),
});
export type DeskStep = z.infer<typeof deskStepSchema>;

/** A desk’s steps, in order. */
export const deskStepsSchema = z.object({
  desk: deskRefSchema,
  /** To be given back when the steps are saved. */
  version: z.number().int(),
  steps: z.array(deskStepSchema),
  /** Whether who asks may change them. */
  mayChange: z.boolean(),
});
export type DeskSteps = z.infer<typeof deskStepsSchema>;

const newStep = z
  .object({
    id: idSchema.optional().describe('Of a step that is kept; without it the step is new'),
    scope: z.enum(SCOPES),
    people: z.number().int().min(1).max(STEP_LIMITS.people).default(1),
    condition: z.enum(STEP_CONDITIONS).default('always'),
    flag: z.enum(FLAGS).nullable().default(null),
    terms: z
      .array(
        z
          .string()
          .trim()
          .max(STEP_LIMITS.term)
          .refine((term) => plainWords(term) !== '', 'a term needs a letter or a digit'),
      )
      .max(STEP_LIMITS.terms)
      .default([]),
    termsName: z.string().trim().max(STEP_LIMITS.termsName).default(''),
    inOrder: z.boolean().default(false),
    countsFor: z
      .enum(STEP_FORMS)
      .default('any')
      .describe('`flashes` counts for headlines alone that go out first, `texts` for all others'),
    byDeskId: idSchema.nullable().default(null),
  })
  .strict();
export type NewStep = z.output<typeof newStep>;

/** All steps of a desk, in their new order. */
export const deskStepsBody = z.object({ steps: z.array(newStep).max(STEP_LIMITS.steps) }).strict();

/** A step that one revision must pass, and how it stands. */
export const requiredStepSchema = z.object({
  /** Null for what no desk can take away: an editorial signature, a legal one where a flag says so. */
  stepId: idSchema.nullable(),
  scope: z.enum(SCOPES),
  people: z.number().int(),
  /** On which desk the signer’s right counts. */
  desk: deskRefSchema,
  condition: z.enum(STEP_CONDITIONS),
  flag: z.enum(FLAGS).nullable(),
  /** What people call the terms one of which was found, else the terms. */
  termsName: z.string(),
  inOrder: z.boolean(),
  countsFor: z.enum(STEP_FORMS),
  /** Whose signatures stand for it: ids of sign-offs, one for each person. */
  signedBy: z.array(idSchema),
  met: z.boolean(),
  /** Which of the steps, counted from 0, must be signed before this one may be; null when it may. */
  waitsFor: z.number().int().nullable(),
  /** The latest sign-off that stood for an earlier text, while the step is not met: what changed since has voided it. */
  voided: idSchema.nullable(),
});
export type RequiredStep = z.infer<typeof requiredStepSchema>;
