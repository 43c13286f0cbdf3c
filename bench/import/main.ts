import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readBytes } from '#server/wire/rules/read-bytes.ts';
import { byKind, scoreRows } from './rows.ts';
import type { KindScore, Scored } from './rows.ts';

const USAGE = 'Usage: npm run bench:import -- FILE.jsonl [--json]';

/** Exit codes: 0 all rows were read, 1 some lines are no rows, 2 there is nothing to read. */
const BAD_ROWS = 1;
const BAD_FILE = 2;

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(BAD_FILE);
}

function argumentsGiven(): { file: string; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) fail(USAGE);
    return { file, json: values.json };
  } catch (error) {
    fail(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    fail(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function textOf(file: string): string {
  const read = readBytes(bytesOf(file));
  if ('refused' in read) fail(`${file}: ${read.message}`);
  return read.text;
}

function tableLine(name: string, { rows, right, share }: KindScore): string {
  const percent = `${(share * 100).toFixed(1)} %`;
  return `${name.padEnd(26)}${String(rows).padStart(6)}${String(right).padStart(8)}${percent.padStart(10)}`;
}

function table({ rows }: Scored): string {
  const right = rows.filter((row) => row.right).length;
  const share = rows.length === 0 ? 0 : right / rows.length;
  const wrong = rows.filter((row) => !row.right);
  return [
    `${'kind'.padEnd(26)}${'rows'.padStart(6)}${'right'.padStart(8)}${'exact'.padStart(10)}`,
    ...Object.entries(byKind(rows)).map(([kind, score]) => tableLine(kind, score)),
    tableLine('all', { rows: rows.length, right, share }),
    ...wrong.map((row) => `wrong: ${row.id} (${row.kind})`),
  ].join('\n');
}

function main(): void {
  const { file, json } = argumentsGiven();
  const scored = scoreRows(textOf(file));
  for (const { line, message } of scored.bad) {
    process.stderr.write(`${file}, line ${String(line)}: ${message}\n`);
  }
  if (scored.rows.length === 0) fail(`${file} holds no rows.`);
  const rows = scored.rows.map(({ id, kind, read, right }) => ({ id, kind, read, right }));
  const output = json ? JSON.stringify({ rows, kinds: byKind(scored.rows) }) : table(scored);
  process.stdout.write(`${output}\n`);
  if (scored.bad.length > 0) process.exitCode = BAD_ROWS;
}

main();
