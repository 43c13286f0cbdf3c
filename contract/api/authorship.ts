import { z } from 'zod';
import { idSchema, instantSchema, personRefSchema } from './shapes.ts';

/** Who brought words: a person, or an import (`wire:` and its id), or a machine (`engine:` and its name). */
const makerSchema = {
  by: personRefSchema.nullable(),
  /** Empty for a person’s words, and for the few that the system itself put there. */
  origin: z.string(),
};

/** A stretch of a block’s or a line’s text that one person or program brought in one go. */
const spanSchema = z.object({
  /** UTF-16 units in the text as it would be signed: without what is only proposed. */
  from: z.int().min(0),
  to: z.int().min(0),
  ...makerSchema,
  /** When the last of it was brought; null for what was there before the first step. */
  at: instantSchema.nullable(),
});
export type AuthorshipSpan = z.infer<typeof spanSchema>;

/** One block or line with who wrote it. */
const placeSchema = z.object({
  /** A block’s id, or `headline`, `standfirst`, `dateline`, `updateNote`. */
  place: z.string(),
  spans: z.array(spanSchema),
  /** The same for words in a block’s attributes: a caption, an alternative text, a quote’s speaker. */
  attributes: z.array(z.object({ name: z.string(), spans: z.array(spanSchema) })),
});
export type AuthorshipPlace = z.infer<typeof placeSchema>;

const shareSchema = z.object({
  ...makerSchema,
  /** UTF-16 units of the text that are theirs, attributes’ words included. */
  characters: z.int().min(0),
  /** Of all, from 0 to 1. */
  share: z.number().min(0).max(1),
});
export type AuthorshipShare = z.infer<typeof shareSchema>;

/** Who wrote which characters of an article’s text, as worked out from every change that was made to it. */
export const authorshipSchema = z.object({
  articleId: idSchema,
  position: z.int().min(0),
  places: z.array(placeSchema),
  /** The largest first. */
  shares: z.array(shareSchema),
});
export type Authorship = z.infer<typeof authorshipSchema>;
