import { z } from 'zod';
import { creditRowSchema, type BodyJson } from '../content.ts';
import { withBlockIds } from './block-ids.ts';
import { bodyJson } from './body-json.ts';
import { CONTENT_LIMITS } from './content-limits.ts';
import { keysOf } from './json-path.ts';
import { readText } from './read-text.ts';
import { inspectBody } from './validate.ts';

type LineField = 'headline' | 'standfirst' | 'dateline' | 'updateNote';

function line(field: LineField): z.ZodType<string, string> {
  const max = CONTENT_LIMITS[field];
  return z
    .string()
    .superRefine((value, context) => {
      const reading = readText(value, max);
      if (reading.ok) return;
      for (const { code, message } of reading.issues) {
        context.addIssue({ code: 'custom', message, params: { code } });
      }
    })
    .meta({ maxLength: max });
}

const CREDIT_TEXTS = ['name', 'organisation', 'place', 'language'] as const;
/** The schema of a row has the limits; here only what no limit says is looked for. */
const ANY_LENGTH = Number.POSITIVE_INFINITY;

/** The credits of an article; their texts follow the rules of one-line fields, so that they can be signed and sent. */
export const creditsSchema = z
  .array(
    creditRowSchema.superRefine((row, context) => {
      for (const field of CREDIT_TEXTS) {
        const reading = readText(row[field] ?? '', ANY_LENGTH);
        if (reading.ok) continue;
        for (const { code, message } of reading.issues) {
          context.addIssue({ code: 'custom', message, path: [field], params: { code } });
        }
      }
    }),
  )
  .max(CONTENT_LIMITS.credits);

/** Reads a body inside a schema: every issue keeps its path, and its code stands in `params.code`. */
function body(prepare: (json: unknown) => unknown): z.ZodType<BodyJson> {
  return z
    .unknown()
    .transform((json, context): BodyJson => {
      const { doc, faults } = inspectBody(prepare(json));
      if (doc !== null) return bodyJson(doc);
      for (const { path, code, message } of faults) {
        // The schema of the content has said `body` already.
        context.addIssue({
          code: 'custom',
          message,
          path: keysOf(path).slice(1),
          params: { code },
        });
      }
      return z.NEVER;
    })
    .meta({ type: 'object', description: 'The body as a ProseMirror document.' });
}

function contentObject(prepare: (json: unknown) => unknown) {
  return z.strictObject({
    headline: line('headline'),
    standfirst: line('standfirst'),
    dateline: line('dateline'),
    updateNote: line('updateNote'),
    body: body(prepare),
    credits: creditsSchema,
  });
}

/** What a client sends as an article's content; each block must have its id. All issues are listed, with their paths. */
export const contentSchema = contentObject((json) => json);

/** As `contentSchema`, for programs that do not keep block ids: missing and doubled ids are made with `newId`. */
export function contentSchemaGivingIds(newId: () => string): typeof contentSchema {
  return contentObject((json) => withBlockIds(json, newId));
}
