import { z } from 'zod';

/** One thing that is wrong, where it is, and a sentence for the person who must put it right. */
export const issueSchema = z
  .object({
    at: z
      .string()
      .describe(
        'A field path such as `body.content[3]` or `block:4f2`; empty for the whole request.',
      ),
    code: z.string(),
    message: z.string(),
    severity: z.enum(['error', 'warning']).optional(),
    /** Of a publish check: the right with which it may be overridden and whether the asker holds it; null for nobody. */
    override: z.object({ right: z.string(), held: z.boolean() }).strict().nullable().optional(),
  })
  .strict();
export type Issue = z.infer<typeof issueSchema>;

/** The one shape of a refusal on the wire: RFC 9457 with a `code` and every issue listed. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
  issues: z.array(issueSchema),
  /** With 412: what stands now, who changed it and since when. */
  current: z.unknown().optional(),
});
export type Problem = z.infer<typeof problemSchema>;
