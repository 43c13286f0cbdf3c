import type { Node } from 'prosemirror-model';
import { z } from 'zod';
import { bodyJson } from '#contract/body/body-json.ts';
import { copySchema } from '#contract/body/copy-schema.ts';
import { settledBody } from '#contract/body/settle.ts';
import { creditRowSchema } from '#contract/content.ts';
import type { LoggedStep, Written } from './content-steps.ts';
import { advanced } from './working-text.ts';

const textStep = z.object({ value: z.string() });
const creditsStep = z.object({ value: z.array(creditRowSchema) });

/** The text as it reads after these steps, given oldest first. Throws when the log does not fit it. */
export function textAfter(text: Written, steps: readonly LoggedStep[]): Written {
  const now = { ...text.content };
  let doc: Node | null = null;
  for (const { field, change } of steps) {
    if (field === 'body') doc = advanced(doc ?? copySchema.nodeFromJSON(text.working), [change]);
    else if (field === 'credits') now.credits = creditsStep.parse(change).value;
    else now[field] = textStep.parse(change).value;
  }
  if (doc === null) return { content: now, working: text.working };
  const working = bodyJson(doc);
  return { content: { ...now, body: settledBody(working) }, working };
}
