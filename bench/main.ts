import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Config } from '#server/env.ts';
import { buildClient } from '#launch/prepare-program.ts';
import { boardFigures } from './board.ts';
import { deskFigures } from './desk.ts';
import { editorFigures } from './editor.ts';
import { footprintFigures } from './footprint.ts';
import { historyFigures } from './history.ts';
import { publishingFigures } from './publishing.ts';
import { scheduleFigures } from './schedules.ts';
import { siteFigures } from './site.ts';
import { typingFigures } from './typing.ts';
import type { Bench } from './support/bench.ts';
import { startChild } from './support/child.ts';
import { table, type Figure } from './support/figure.ts';
import { startBenchNewsroom, type BenchNewsroom } from './support/newsroom.ts';

function configFor(newsroom: BenchNewsroom, dataDir: string): Config {
  return {
    production: true,
    host: '127.0.0.1',
    port: 0,
    dataDir,
    siteUrl: 'http://127.0.0.1',
    process: 'web',
    trustedProxies: [],
    logLevel: 'error',
    demo: { seed: false, password: null },
    appDatabaseUrl: newsroom.appUrl,
    readerDatabaseUrl: newsroom.readerUrl,
  };
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

const PARTS = {
  footprint: footprintFigures,
  site: siteFigures,
  desk: deskFigures,
  board: boardFigures,
  publishing: publishingFigures,
  schedules: scheduleFigures,
  history: historyFigures,
  typing: typingFigures,
  editor: editorFigures,
};

/** All parts, or those that were named: `npm run bench -- history`. */
function parts(): ((bench: Bench) => Promise<Figure[]>)[] {
  const named = process.argv.slice(2);
  const wanted = Object.entries(PARTS).filter(
    ([name]) => named.length === 0 || named.includes(name),
  );
  return wanted.map(([, part]) => part);
}

async function measure(): Promise<Figure[]> {
  await using undo = new AsyncDisposableStack();
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-'));
  undo.defer(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });
  await buildClient(join(import.meta.dirname, '..'));
  say('Making a newsroom with 10,000 articles …');
  const newsroom = await startBenchNewsroom();
  undo.defer(newsroom.stop);
  const config = configFor(newsroom, dataDir);
  // The first start fills Node's compile cache, as the first `npm start` does; every later one is as below.
  await (await startChild('program.ts', [JSON.stringify(config)])).stop();
  const worker = await startChild('program.ts', [JSON.stringify({ ...config, process: 'worker' })]);
  undo.defer(worker.stop);
  const web = await startChild('program.ts', [JSON.stringify(config)]);
  undo.defer(web.stop);
  const bench: Bench = {
    newsroom,
    web,
    config,
    url: String(web.said['url']).replace('localhost', '127.0.0.1'),
    floor: async (kind) => {
      const database = kind === 'socket' ? newsroom.superUrl : newsroom.appUrl;
      const child = await startChild('floors.ts', [kind, database]);
      return { url: `http://127.0.0.1:${String(child.said['port'])}/`, stop: child.stop };
    },
  };
  const figures: Figure[] = [];
  for (const part of parts()) {
    const found = await part(bench);
    for (const each of found) say(`  ${each.name}: ${String(each.value)} ${each.unit}`);
    figures.push(...found);
  }
  return figures;
}

const figures = await measure();
const out = join(import.meta.dirname, 'out');
mkdirSync(out, { recursive: true });
const machine = {
  cores: cpus().length,
  model: cpus()[0]?.model ?? '',
  memoryGb: Math.round(totalmem() / 1e9),
  node: process.version,
};
writeFileSync(
  join(out, 'latest.json'),
  `${JSON.stringify({ machine, at: new Date().toISOString(), figures }, null, 2)}\n`,
);
say(`\n${table(figures)}\n`);
