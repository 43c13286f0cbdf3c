import type { DataFolder } from './data-folder.ts';
import { LaunchFailure } from './failure.ts';
import { takeLock, type Lock } from './lock.ts';

const PATIENCE_MS = 30_000;

/** Takes a data folder for this process; waits for a Writethru that is just stopping. */
export async function lockFolder(folder: DataFolder): Promise<Lock> {
  const taken = await takeLock(folder.lock, PATIENCE_MS);
  if ('lock' in taken) return taken.lock;
  const { pid, note } = taken.heldBy;
  const where = note.startsWith('http') ? `${note}, ` : '';
  throw new LaunchFailure(
    'alreadyRunning',
    `A Writethru is already running on ${folder.path} (${where}process ${String(pid)}). Stop it, or start another one beside it: DATA_DIR=.data-2 PORT=3001 npm start`,
  );
}
