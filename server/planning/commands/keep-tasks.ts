import { runHotCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import {
  changeTask,
  closeTasks,
  holdTasks,
  insertTask,
  readOpenTasks,
  storiesOfDesk,
  storiesToSweep,
  takeOverdue,
} from '../obligation-store.ts';
import { deadlines, storyFacts } from '../queries/story-facts.ts';
import { obligationsOf } from '../rules/obligations.ts';
import { reconcile } from '../rules/reconcile.ts';

/** Opens and closes a story's tasks so that they are what is owed for it now; gives how many were not. */
export async function keepTasksOf(services: Services, storyId: string): Promise<number> {
  const about = { name: 'keep-tasks', actor: null };
  return runHotCommand(services, about, async ({ tx }) => {
    await holdTasks(tx, storyId);
    const facts = await storyFacts(tx, storyId);
    if (facts === null) return 0;
    const owed = obligationsOf(facts, await deadlines(tx));
    const { open, close, change } = reconcile(owed, await readOpenTasks(tx, storyId));
    if (close.length > 0) await closeTasks(tx, close);
    for (const task of open) await insertTask(tx, storyId, task);
    for (const { id, to } of change) await changeTask(tx, id, to);
    return open.length + close.length + change.length;
  });
}

/** Works out anew what is owed to a desk that has changed. */
export async function keepTasksOfDesk(services: Services, deskId: string): Promise<void> {
  const stories = await storiesOfDesk(services.database.sql, deskId);
  for (const storyId of stories) await keepTasksOf(services, storyId);
}

const PAGE = 200;

/** How a sweep goes along: `stopping` ends it where it is, `between` is awaited after each story. */
export type Sweeping = { stopping?: AbortSignal; between?: () => Promise<void> };

/**
 * Looks whether any task was forgotten, of stories touched in the last days or of all; gives how many were. Each is put right,
 * and a number other than 0 is worth a look at the log.
 */
export async function sweepTasks(
  services: Services,
  days: number | null,
  { stopping, between }: Sweeping = {},
): Promise<number> {
  let forgotten = 0;
  for (let after: string | null = null; ;) {
    const stories: string[] = await storiesToSweep(services.database.sql, {
      after,
      days,
      most: PAGE,
    });
    for (const storyId of stories) {
      if (stopping?.aborted === true) return forgotten;
      forgotten += await keepTasksOf(services, storyId);
      await between?.();
    }
    after = stories.at(-1) ?? null;
    if (stories.length < PAGE) break;
  }
  if (forgotten > 0) services.log.warn({ forgotten }, 'Tasks were not what was owed');
  return forgotten;
}

/** Alarms the chief of what is overdue, once each; gives of how many. */
export async function alarmOverdue(services: Services): Promise<number> {
  const about = { name: 'alarm-overdue', actor: null };
  return runHotCommand(services, about, async ({ tx, promise }) => {
    const ids = await takeOverdue(tx);
    for (const id of ids) await promise('tell-people', id, { kind: 'task-overdue', id });
    return ids.length;
  });
}
