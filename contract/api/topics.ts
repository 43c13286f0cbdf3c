import { z } from 'zod';
import { languageSchema } from './shapes.ts';

/** How many topics one question finds at most. */
export const MOST_TOPICS = 20;

/** What a topic is called, by language. */
const topicNamesSchema = z.record(z.string(), z.string());
/** What topics are called, by code and language; a code without a name is left out. */
export const topicLabelsSchema = z.record(z.string(), topicNamesSchema);
export type TopicLabels = z.infer<typeof topicLabelsSchema>;

export const topicQuery = z.strictObject({
  search: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .describe('Words or parts of words of a name, in any language, or of a code'),
  language: languageSchema
    .describe('By whose names what was found is put in order; English where it has none')
    .optional(),
});

export const topicListSchema = z.object({
  items: z.array(z.object({ code: z.string(), names: topicNamesSchema })),
});
export type TopicList = z.infer<typeof topicListSchema>;
