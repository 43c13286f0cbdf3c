import type { StaleSave } from '#contract/api/writing.ts';
import type { Database } from '#server/kit/database/open-database.ts';
import { notFound, Refused, stale } from '#server/kit/refused.ts';
import type { Services } from '#server/kit/services.ts';
import type { StepAfter } from '../store/step-log.ts';
import { readCopy } from '../store/working-copy.ts';
import { contentAt } from './content-at.ts';

/** Steps as a person wants to hear of them: one line for what one person changed at one moment, newest first. */
function savesOf(steps: readonly StepAfter[]): StaleSave['changes'] {
  const saves: StaleSave['changes'] = [];
  for (const { by, at, field } of steps) {
    const last = saves.at(-1);
    if (last !== undefined && last.at === at.toISOString() && last.by?.id === by?.id) {
      if (!last.fields.includes(field)) last.fields.push(field);
    } else saves.push({ by, at: at.toISOString(), fields: [field] });
  }
  return saves.slice(0, 100);
}

/** What somebody needs who came too late: the text now, the text they began with, and who changed what since. */
async function staleSave(
  database: Database,
  { articleId, position }: { articleId: string; position: number },
): Promise<StaleSave> {
  const copy = await readCopy(database.sql, articleId);
  if (copy === null) throw notFound();
  const { content: base, steps } = await contentAt(database.sql, copy, position);
  return { position: copy.position, content: copy.content, base, changes: savesOf(steps) };
}

/**
 * Does the work of a command, and tells whoever came too late for it what stands now. Going back through
 * the log may take a while, so it is read once the work has let the article go.
 */
export async function tellingLatecomers<Result>(
  { database }: Services,
  about: { articleId: string; position: number },
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused && error.code === 'stale-position')) throw error;
    throw stale('stale-position', await staleSave(database, about));
  }
}
