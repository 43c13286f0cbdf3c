import { z } from 'zod';
import { deskRefSchema, idSchema } from './shapes.ts';

const daySchema = z.iso.date().describe('A day on the newsroom’s calendar');

export const figuresQuery = z.strictObject({
  deskId: idSchema.optional(),
  days: z.coerce.number().int().min(1).max(366).default(28),
});

/** How long something took, in minutes, of all that began on a day: the middle one, and one of ten that took longer. */
const delaySchema = z.object({
  day: daySchema,
  count: z.int(),
  median: z.number(),
  slow: z.number(),
});
export type Delay = z.infer<typeof delaySchema>;

/** Figures from what happened, each worked out by one question. */
export const figuresSchema = z.object({
  from: daySchema,
  until: daySchema,
  zone: z.string(),
  /** From an article’s submission to its editorial signature. */
  signOff: z.array(delaySchema),
  /** From an article’s first submission to its first publication. */
  filedToLive: z.array(delaySchema),
  corrections: z.array(z.object({ desk: deskRefSchema, published: z.int(), corrections: z.int() })),
  schedules: z.array(z.object({ day: daySchema, onTime: z.int(), late: z.int(), failed: z.int() })),
});
export type Figures = z.infer<typeof figuresSchema>;
