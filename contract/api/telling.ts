import { z } from 'zod';
import { CHANNELS, NOTIFICATION_KINDS } from '../planning-words.ts';

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 22:00');
const zoneSchema = z
  .string()
  .min(1)
  .max(64)
  .refine((zone) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: zone }) instanceof Intl.DateTimeFormat;
    } catch {
      return false;
    }
  }, 'a zone such as Europe/Paris');

export const quietHoursSchema = z.strictObject({
  from: timeSchema,
  until: timeSchema,
  zone: zoneSchema,
});
export type QuietHours = z.infer<typeof quietHoursSchema>;

const choiceSchema = z.strictObject({
  kind: z.enum(NOTIFICATION_KINDS),
  channels: z.array(z.enum(CHANNELS)).max(CHANNELS.length),
});

/** How you want to be told, and of what. */
export const tellingSchema = z.object({
  /** Whether the newsroom has a mail server: without, mail is kept for three days and not sent. */
  mail: z.boolean(),
  address: z.string(),
  /** The newsroom’s zone, in which quiet hours are offered. */
  zone: z.string(),
  quiet: quietHoursSchema.nullable(),
  choices: z.array(
    z.object({
      kind: z.enum(NOTIFICATION_KINDS),
      channels: z.array(z.enum(CHANNELS)),
      /** Alarms are told at once, and cannot be chosen. */
      alarm: z.boolean(),
    }),
  ),
});
export type Telling = z.infer<typeof tellingSchema>;

export const tellingBody = z
  .strictObject({
    quiet: quietHoursSchema.nullable(),
    choices: z.array(choiceSchema).max(NOTIFICATION_KINDS.length),
  })
  .refine(({ quiet }) => quiet === null || quiet.from !== quiet.until, {
    message: 'quiet hours begin and end at different times',
    path: ['quiet'],
  });
export type TellingBody = z.infer<typeof tellingBody>;
