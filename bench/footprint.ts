import { gzipSync } from 'node:zlib';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './support/bench.ts';
import { figure, type Figure } from './support/figure.ts';

const client = join(import.meta.dirname, '../dist/client');

function packed(path: string): number {
  const ready = `${join(client, path)}.br`;
  return existsSync(ready)
    ? readFileSync(ready).length
    : gzipSync(readFileSync(join(client, path))).length;
}

/** The page of the staff UI with every file it names or that those import from the start, compressed, in bytes. */
function firstLoad(): number {
  const seen = new Set<string>();
  const add = (path: string): void => {
    if (seen.has(path) || !existsSync(join(client, path))) return;
    seen.add(path);
    if (!path.endsWith('.js')) return;
    const code = readFileSync(join(client, path), 'utf8');
    for (const [, name] of code.matchAll(
      /(?:^|[;}\s])(?:import|export)[^'"()]*?["']\.\/([\w.-]+\.js)["']/gu,
    ))
      add(`assets/${name ?? ''}`);
  };
  const page = readFileSync(join(client, 'index.html'), 'utf8');
  seen.add('index.html');
  for (const [, path] of page.matchAll(/(?:src|href)="\/desk\/([^"]+)"/gu)) add(path ?? '');
  return [...seen].reduce((sum, path) => sum + packed(path), 0);
}

/** Memory of the web process before anybody came, and what a browser loads to show the desk. */
export async function footprintFigures({ web }: Bench): Promise<Figure[]> {
  const { rss } = await web.ask();
  return [
    figure({
      name: 'web process, idle',
      value: Number(rss) / 1e6,
      unit: 'MB',
      goal: '≤ 150 MB',
      holds: (value) => value <= 150,
    }),
    figure({
      name: 'staff UI, first load compressed',
      value: firstLoad() / 1e3,
      unit: 'KB',
      goal: '≤ 250 KB',
      holds: (value) => value <= 250,
    }),
  ];
}
