#!/usr/bin/env node
/**
 * npm start: installs what is missing, then hands over to launch/start.ts on Node 24 and stands between it
 * and the terminal. The channel to it closes when this process dies, however that happens, and then it
 * stops by itself.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, EXIT, installMissing, nodePath, root } from './install.mjs';

const LOOK_MS = 1000;

checkNode();
await installMissing();

// Compiled code is kept from start to start, which saves a second and 20 MB; a smaller nursery saves 20 MB more.
const child = spawn(nodePath(), ['--max-semi-space-size=8', join(root, 'launch/start.ts')], {
  env: { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'), ...process.env },
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));

/** Who started a process, where the system says so (proc(5): the second field after its name). */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return null;
  }
}

// npm passes signals on, but not when it is killed outright; between it and us stands a shell. Others who
// start us, such as a shell in the background, may end and leave us running.
if (process.env.npm_lifecycle_event === 'start') {
  const above = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const first = above();
  setInterval(() => {
    if (above() !== first) child.kill('SIGTERM');
  }, LOOK_MS).unref();
}

child.once('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(EXIT.unexpected);
});
child.once('exit', (code, signal) => {
  process.exit(code ?? (signal === 'SIGKILL' ? 137 : EXIT.unexpected));
});
