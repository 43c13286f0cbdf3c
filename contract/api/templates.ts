import { z } from 'zod';
import { CONTENT_LIMITS, MOST_COMMISSIONED_WORDS } from '../body/content-limits.ts';
import { FLAGS } from '../vocabulary.ts';
import {
  deskRefSchema,
  idSchema,
  instantSchema,
  languageSchema,
  personRefSchema,
} from './shapes.ts';
import { topicLabelsSchema } from './topics.ts';
import { bodyJsonSchema } from './writing.ts';

/** How many templates in use a desk may have. */
export const MOST_TEMPLATES = 100;

const topicSchema = z.string().regex(/^medtop:\d{8}$/);
const nameSchema = z.string().trim().min(1, 'a name').max(80);
const purposeSchema = z.string().trim().max(300);

const particulars = {
  name: nameSchema,
  purpose: purposeSchema.describe('What it is for'),
  slugline: z.string().trim().max(120).describe('How the slugline of its stories begins'),
  headline: z.string().max(CONTENT_LIMITS.headline),
  standfirst: z.string().max(CONTENT_LIMITS.standfirst),
  body: bodyJsonSchema,
  sectionId: idSchema.nullable(),
  topics: z.array(topicSchema).max(30),
  urgency: z.number().int().min(1).max(9),
  genre: z.string().trim().max(80),
  flags: z.array(z.enum(FLAGS)).max(FLAGS.length).describe('Of the article that begins from it'),
  noteToEditors: z.string().trim().max(4000),
  commissionedWords: z.number().int().min(1).max(MOST_COMMISSIONED_WORDS).nullable(),
};

/** A new template; what is not said is empty. */
export const newTemplateBody = z.strictObject({
  ...particulars,
  language: languageSchema,
  purpose: particulars.purpose.default(''),
  slugline: particulars.slugline.default(''),
  headline: particulars.headline.default(''),
  standfirst: particulars.standfirst.default(''),
  body: particulars.body.optional(),
  sectionId: particulars.sectionId.default(null),
  topics: particulars.topics.default([]),
  urgency: particulars.urgency.default(5),
  genre: particulars.genre.default(''),
  flags: particulars.flags.default([]),
  noteToEditors: particulars.noteToEditors.default(''),
  commissionedWords: particulars.commissionedWords.default(null),
});
export type NewTemplate = z.output<typeof newTemplateBody>;

export const templateChangeBody = z
  .strictObject({
    ...particulars,
    retired: z.boolean().describe('true retires it, false brings it back'),
  })
  .partial();
export type TemplateChange = z.output<typeof templateChangeBody>;

/** What is kept of an article as a template. */
export const keepTemplateBody = z.strictObject({
  name: nameSchema,
  purpose: purposeSchema.default(''),
});

/** A template without its text, as lists show it. */
export const templateRowSchema = z.object({
  id: idSchema,
  name: z.string(),
  purpose: z.string(),
  language: languageSchema,
  headline: z.string(),
  retiredAt: instantSchema.nullable(),
  version: z.number().int(),
  changedBy: personRefSchema,
  changedAt: instantSchema,
});
export type TemplateRow = z.infer<typeof templateRowSchema>;

export const templateViewSchema = z.object({
  ...templateRowSchema.shape,
  desk: deskRefSchema,
  slugline: z.string(),
  standfirst: z.string(),
  body: bodyJsonSchema,
  sectionId: idSchema.nullable(),
  topics: z.array(z.string()),
  topicLabels: topicLabelsSchema.describe(
    'What they are called; a code without a name is left out',
  ),
  urgency: z.number().int(),
  genre: z.string(),
  flags: z.array(z.enum(FLAGS)),
  noteToEditors: z.string(),
  commissionedWords: z.number().int().nullable(),
  createdBy: personRefSchema,
  createdAt: instantSchema,
});
export type TemplateView = z.infer<typeof templateViewSchema>;

export const templateQuery = z.strictObject({
  language: languageSchema.optional(),
  retired: z
    .enum(['true', 'false'])
    .describe('Only those retired, or only those in use')
    .optional(),
});

/** A desk’s templates, by name. */
export const templateListSchema = z.object({
  items: z.array(templateRowSchema),
  mayKeep: z.boolean().describe('Whether whoever asks keeps this desk’s templates'),
});
export type TemplateList = z.infer<typeof templateListSchema>;
