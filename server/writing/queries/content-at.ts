import type { Content } from '#contract/content.ts';
import type { Sql } from '#server/kit/run-command.ts';
import { textBefore, type Written } from '../steps/content-steps.ts';
import { stepsAfter, type StepAfter } from '../store/step-log.ts';

/** Further back than this many steps nobody is still writing. */
const MOST_STEPS_BACK = 2_000;

/** The text as it was at an earlier position, and the steps since, newest first; no text when that is too long ago. */
export async function contentAt(
  tx: Sql,
  copy: Written & { articleId: string; position: number },
  position: number,
): Promise<{ content: Content | null; steps: StepAfter[] }> {
  const { articleId, position: upTo } = copy;
  if (position === upTo) return { content: copy.content, steps: [] };
  if (position > upTo || position < 0) return { content: null, steps: [] };
  const steps = await stepsAfter(tx, articleId, { after: position, upTo, most: MOST_STEPS_BACK });
  const complete = steps.length === upTo - position;
  return { content: complete ? textBefore(copy, steps).content : null, steps };
}
