import { z } from 'zod';
import { ABILITIES, REFUSALS } from '../vocabulary.ts';

export const idSchema = z.uuid().describe('UUIDv7');
export const instantSchema = z.iso
  .datetime({ offset: true })
  .describe('An instant, ISO 8601 with offset');
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language tag such as `fr` or `pt-BR`')
  .max(35);
export const deskRefSchema = z.object({ id: idSchema, slug: z.string(), name: z.string() });
export const personRefSchema = z.object({ id: idSchema, name: z.string() });
export type PersonRef = z.infer<typeof personRefSchema>;

/** One ability: allowed, or the reason why not with a sentence to show on the disabled button. */
export const abilitySchema = z.object({
  allowed: z.boolean(),
  reason: z.enum(REFUSALS).optional(),
  sentence: z.string().optional(),
});
export type AbilityAnswer = z.infer<typeof abilitySchema>;
export const abilitiesSchema = z.record(z.enum(ABILITIES), abilitySchema);

/** The path of every route that names one thing. */
export const byIdSchema = z.object({ id: idSchema }).strict();

/** Lists are keyset pages: pass `next` back as `cursor`. */
export const pageQuery = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
};
export const noteSchema = z.string().trim().max(2000);
