import { z } from 'zod';
import { NEWS_KINDS } from '../planning-words.ts';
import { idSchema } from './shapes.ts';

/**
 * One piece of news as it travels: of what kind, of which thing. It is a hint and holds no facts, so that whoever
 * hears it asks again, with their own rights.
 */
export const newsSchema = z.object({
  k: z.enum(NEWS_KINDS),
  id: idSchema,
  /** The one person whom it concerns; whoever reads articles, without. */
  to: idSchema.optional(),
});
export type News = z.infer<typeof newsSchema>;

/**
 * The events of `GET /api/v1/news` (text/event-stream): `news` carries a JSON array of news; `missed` says that some got
 * lost, so that everything may have changed; `signed-out` is the last one, after the session has ended.
 */
export const NEWS_EVENTS = { news: 'news', missed: 'missed', signedOut: 'signed-out' } as const;
