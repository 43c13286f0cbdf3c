import { z } from 'zod';
import { LIVE_KINDS } from '../vocabulary.ts';
import { idSchema, instantSchema, personRefSchema } from './shapes.ts';

/** A schedule as facts of its article, as long as it has not ended. */
export const openScheduleSchema = z.object({
  id: idSchema,
  revisionId: idSchema,
  revisionNumber: z.number().int(),
  kind: z.enum(LIVE_KINDS),
  local: z.string(),
  zone: z.string(),
  instant: instantSchema,
  by: personRefSchema,
  at: instantSchema,
});
export type OpenSchedule = z.infer<typeof openScheduleSchema>;
