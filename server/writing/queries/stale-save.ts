import type { StaleSave } from '#contract/api/writing.ts';
import type { Transaction } from '#server/kit/run-command.ts';
import type { StepAfter, WorkingCopy } from '../store/working-copy.ts';
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

/** What somebody needs who saved too late: the text now, the text they began with, and who changed what since. */
export async function staleSave(
  tx: Transaction,
  copy: WorkingCopy,
  position: number,
): Promise<StaleSave> {
  const { content: base, steps } = await contentAt(tx, copy, position);
  return { position: copy.position, content: copy.content, base, changes: savesOf(steps) };
}
