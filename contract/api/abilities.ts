import { z } from 'zod';
import { roleIdSchema } from './roles.ts';
import { abilitiesSchema, deskRefSchema, idSchema, personRefSchema } from './shapes.ts';

/** Whose abilities are asked for; one’s own without it. */
export const abilitiesQuery = z.object({ personId: idSchema.optional() }).strict();

/** What one person may do with one article now, and why not. */
export const personAbilitiesSchema = z.object({
  person: personRefSchema,
  /** The desk whose rights count. */
  desk: deskRefSchema,
  /** The person’s roles on that desk, on which every answer rests. */
  roles: z.array(roleIdSchema),
  abilities: abilitiesSchema,
});
export type PersonAbilities = z.infer<typeof personAbilitiesSchema>;
