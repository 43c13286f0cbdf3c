import { spawn } from 'node:child_process';
import { Socket } from 'node:net';

/*
 * Waits until the pipe from its parent closes, which the kernel does however the parent dies. Then
 * it stops the PostgreSQL whose pid file still names the process it was given, and removes a folder.
 */
const SCRIPT = `
trap '' INT TERM HUP
cat >/dev/null
if [ "$(head -n 1 "$2/postmaster.pid" 2>/dev/null)" = "$1" ]; then
  kill -INT "$1" 2>/dev/null
  while kill -0 "$1" 2>/dev/null; do sleep 0.1; done
fi
if [ -n "$3" ]; then rm -rf "$3"; fi
`;

/** What the watchdog looks after: a postmaster, its data folder, and a folder to remove with it. */
export type Watched = { pid: number; cluster: string; removeToo: string | null };

/** Starts a small shell that outlives us to stop PostgreSQL when we are killed; answers how to end it. */
export function watch({ pid, cluster, removeToo }: Watched): () => void {
  const dog = spawn('sh', ['-c', SCRIPT, 'sh', String(pid), cluster, removeToo ?? ''], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  dog.on('error', () => undefined);
  dog.unref();
  const { stdin } = dog;
  // The pipe must not keep us alive: its closing is what the shell waits for.
  if (stdin instanceof Socket) stdin.unref();
  return () => {
    dog.kill('SIGKILL');
    stdin.destroy();
  };
}
