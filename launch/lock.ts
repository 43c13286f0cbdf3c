import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { codeOf } from './failure.ts';
import { isAlive, startOf } from './process-table.ts';

const holder = z.object({ pid: z.number(), started: z.string(), note: z.string() });

/** Who holds a lock; `note` is what they said about themselves, such as their address. */
export type Holder = z.infer<typeof holder>;

/** A lock that is ours. */
export type Lock = { note: (text: string) => void; release: () => void };

/** What a holder notes while it stops, so that the next one waits instead of giving up. */
export const STOPPING = 'stopping';

const CONFIRM_MS = 30;

function read(path: string): Holder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Who holds the lock at this moment; a holder that is dead does not. */
export function holderOf(path: string): Holder | null {
  const found = read(path);
  return found !== null && isAlive(found.pid) && startOf(found.pid) === found.started
    ? found
    : null;
}

function write(path: string, note: string): void {
  const mine: Holder = { pid: process.pid, started: startOf(process.pid), note };
  writeFileSync(path, JSON.stringify(mine), { mode: 0o600 });
}

/** Puts our name where nobody's stands; false when somebody was faster. */
function claim(path: string): boolean {
  const ours = `${path}.${String(process.pid)}`;
  write(ours, '');
  try {
    linkSync(ours, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(ours, { force: true });
  }
}

function isOurs(path: string): boolean {
  return holderOf(path)?.pid === process.pid;
}

/**
 * Takes the lock at `path` for this process, or answers who holds it. Waits up to `patience` ms for a
 * holder that is stopping. A dead process's lock is no lock.
 */
export async function takeLock(
  path: string,
  patience: number,
): Promise<{ lock: Lock } | { heldBy: Holder }> {
  const until = performance.now() + patience;
  for (;;) {
    const standing = holderOf(path);
    if (standing === null) {
      rmSync(path, { force: true });
      // Two that removed the same dead lock may both have come this far: the later name stands.
      if (claim(path)) await pause(CONFIRM_MS);
      if (isOurs(path)) break;
    } else if (standing.note !== STOPPING || performance.now() > until) {
      return { heldBy: standing };
    } else {
      await pause(100);
    }
  }
  return {
    lock: {
      note: (text) => {
        write(path, text);
      },
      release: () => {
        if (isOurs(path)) rmSync(path, { force: true });
      },
    },
  };
}
