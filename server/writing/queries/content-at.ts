import type { Content } from '#contract/content.ts';
import type { Transaction } from '#server/kit/run-command.ts';
import { contentBefore } from '../steps/content-steps.ts';
import { stepsAfter, type StepAfter } from '../store/working-copy.ts';

/** Further back than this many steps nobody is still writing. */
const MOST_STEPS_BACK = 5000;

/** The text as it was at an earlier position, and the steps since, newest first; no text when that is too long ago. */
export async function contentAt(
  tx: Transaction,
  copy: { articleId: string; position: number; content: Content },
  position: number,
): Promise<{ content: Content | null; steps: StepAfter[] }> {
  if (position === copy.position) return { content: copy.content, steps: [] };
  if (position > copy.position || position < 0) return { content: null, steps: [] };
  const steps = await stepsAfter(tx, copy.articleId, { position, most: MOST_STEPS_BACK });
  const complete = steps.length === copy.position - position;
  return { content: complete ? contentBefore(copy.content, steps) : null, steps };
}
