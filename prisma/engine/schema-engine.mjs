#!/usr/bin/env node
// What the Prisma CLI starts as its schema engine. The engine itself is TypeScript, which Node 24
// runs as it is; an older Node hands over to the Node 24 among the dependencies.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import('./schema-engine.ts');
} else {
  const root = join(import.meta.dirname, '../..');
  const { status } = spawnSync(
    join(root, 'node_modules/.bin/node'),
    [join(import.meta.dirname, 'schema-engine.ts'), ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  process.exit(status ?? 1);
}
