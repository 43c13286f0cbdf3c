#!/usr/bin/env node
/**
 * npm start: installs what is missing, then hands over to launch/start.ts on Node 24 and stands between it
 * and the terminal. The channel to it closes when this process dies, however that happens, and then it
 * stops by itself.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkNode, EXIT, installMissing, nodePath, root } from './install.mjs';

const LOOK_MS = 1000;

checkNode();
await installMissing();

const child = spawn(nodePath(), [join(root, 'launch/start.ts')], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));

// npm passes signals on, but it cannot when it is killed. A shell that started us in the background may
// end, of course.
if (process.env.npm_lifecycle_event === 'start') {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, LOOK_MS).unref();
}

child.once('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(EXIT.unexpected);
});
child.once('exit', (code, signal) => {
  process.exit(code ?? (signal === 'SIGKILL' ? 137 : EXIT.unexpected));
});
