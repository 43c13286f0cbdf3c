import { z } from 'zod';
import { CREDIT_ROLES } from './vocabulary.ts';

/** One name in the credits: who, in which role, for which language version, from where. Order is the array's. */
export const creditRowSchema = z
  .object({
    role: z.enum(CREDIT_ROLES),
    name: z.string().trim().min(1).max(200),
    /** The account behind the name, when there is one. */
    personId: z.uuid().nullable().default(null),
    /** The name is an agency or a desk, not a person. */
    isOrganisation: z.boolean().default(false),
    organisation: z.string().max(200).nullable().default(null),
    place: z.string().max(200).nullable().default(null),
    /** BCP 47 tag of the language version this row worked on; null for the article the line stands under. */
    language: z.string().max(35).nullable().default(null),
    /** Recorded but never printed, for a person's safety. No output shows it. */
    withheld: z.boolean().default(false),
  })
  .strict();
export type CreditRow = z.infer<typeof creditRowSchema>;

/** A ProseMirror document as plain JSON. Only contract/body may look inside it. */
export type BodyJson = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: BodyJson[];
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  text?: string;
};

/** What a working copy and a revision hold. Limits are in UTF-16 units. */
export type Content = {
  headline: string;
  standfirst: string;
  dateline: string;
  updateNote: string;
  body: BodyJson;
  credits: CreditRow[];
};
