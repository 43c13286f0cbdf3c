import { z } from 'zod';

const grants = z.array(
  z.object({ deskId: z.string(), role: z.string(), languages: z.array(z.string()) }),
);

/** The memberships that an invitation promises, as they were kept. */
export function promisedGrants(kept: unknown): z.infer<typeof grants> {
  return grants.parse(kept);
}
