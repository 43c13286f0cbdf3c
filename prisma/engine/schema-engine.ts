import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { z } from 'zod';
import { engineVersion, startEngine } from './engine.ts';

/*
 * Speaks the Prisma CLI's protocol with its schema engine (JSON-RPC 2.0, one message a line) on
 * standard input and output, so that `prisma migrate …` needs no downloaded binary.
 */

const ENGINE_ERROR = 4466;
/** A message without a method is the CLI's answer to something we asked it to print. */
const incoming = z.object({ id: z.number(), method: z.string().optional(), params: z.unknown() });
const printable = z.object({ stdout: z.string() });
const errorCode = z.object({ code: z.string() });
const args = process.argv.slice(2);

function valuesOf(flag: string): string[] {
  return args.flatMap((arg, i) => (arg === flag ? [args[i + 1] ?? ''] : []));
}

function codeOf(error: unknown): string {
  return errorCode.safeParse(error).data?.code ?? '';
}

function datasourceUrl(): string {
  const [given] = valuesOf('--datasource');
  return z.object({ url: z.string() }).parse(JSON.parse(given ?? '{}')).url;
}

async function canConnect(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    // P1001 is the CLI's code for a server that does not answer.
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${JSON.stringify({ is_panic: false, message, error_code: 'P1001' })}\n`);
    process.exitCode = 1;
  }
}

async function serve(): Promise<void> {
  const files = valuesOf('--datamodels').map((path): [string, string] => [
    path,
    readFileSync(path, 'utf8'),
  ]);
  const engine = await startEngine(datasourceUrl(), files);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const { id, method, params } = incoming.parse(JSON.parse(line));
    if (method === undefined) continue;
    const answer = await engine(method, params).then(
      (result) => ({ result }),
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        const data = { is_panic: false, message, meta: null, error_code: codeOf(error) };
        return { error: { code: ENGINE_ERROR, message, data } };
      },
    );
    // Only the downloaded engine prints by itself; this one leaves the text in its answer.
    const text = 'result' in answer ? printable.safeParse(answer.result).data?.stdout : undefined;
    if (text !== undefined) send({ id, method: 'print', params: { content: text } });
    send({ id, ...answer });
  }
}

function send(message: object): void {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

if (args.includes('--version')) {
  process.stdout.write(`schema-engine-wasm ${await engineVersion()}\n`);
} else if (args.includes('cli')) {
  await canConnect(datasourceUrl());
} else {
  await serve();
}
