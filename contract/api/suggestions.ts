import { z } from 'zod';
import { PROPOSAL_KINDS } from '../writing-words.ts';
import { instantSchema, personRefSchema } from './shapes.ts';

const changeSchema = z.object({
  blockId: z.string(),
  kind: z.enum(PROPOSAL_KINDS),
  before: z
    .string()
    .describe('What would go: words, or what stands there now; up to 500 characters'),
  after: z.string().describe('What would come'),
});

/** A suggestion that nobody has decided on. */
const suggestionSchema = z.object({
  id: z.string(),
  /** Null for a moment, while it is being written down. */
  by: personRefSchema.nullable(),
  at: instantSchema.nullable(),
  changes: z.array(changeSchema),
});
export type SuggestionView = z.infer<typeof suggestionSchema>;

export const suggestionListSchema = z.object({
  suggestions: z.array(suggestionSchema).describe('In reading order'),
});
