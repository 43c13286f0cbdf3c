import { notFound } from '#server/kit/refused.ts';
import type { Sql } from '#server/kit/run-command.ts';
import { fieldSteps } from '../steps/content-steps.ts';
import { appendSteps, lastNote } from '../store/step-log.ts';
import { lockCopy } from '../store/working-copy.ts';

/**
 * Empties the public update note once the publication that carries it has been appended, as a step of the
 * system's own: nobody wrote it. A note that somebody has typed since stays. Gives the position of the
 * working copy after it.
 */
export async function emptyUpdateNote(tx: Sql, articleId: string): Promise<number> {
  const copy = await lockCopy(tx, articleId);
  if (copy === null) throw notFound();
  const { position, content } = copy;
  const steps = fieldSteps(content, { updateNote: '' });
  if (steps.length === 0 || (await lastNote(tx, articleId)) !== content.updateNote) return position;
  const fields = { updateNote: '' };
  const by = { authorId: null, clientId: '' };
  const moved = await appendSteps(tx, { articleId, position, steps, fields, ...by });
  return moved.position;
}
