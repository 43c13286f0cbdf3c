import autocannon from 'autocannon';
import { Agent, request as send } from 'node:http';

/** How long each measurement takes, in seconds, and how many times it is taken. */
const SECONDS = 4;
const ROUNDS = 3;
export const CONNECTIONS = 32;

/** Requests a second that a URL answers with 200, at 32 connections: the median of three rounds after a warm-up. Throws when anything else comes back. */
export async function requestsPerSecond(
  url: string,
  headers: Record<string, string> = {},
): Promise<number> {
  await autocannon({ url, headers, connections: CONNECTIONS, duration: 2 });
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: SECONDS });
    if (result.non2xx > 0 || result.errors > 0)
      throw new Error(
        `${url}: ${String(result.non2xx)} answers were not 2xx, ${String(result.errors)} failed`,
      );
    rounds.push(result['2xx'] / result.duration);
  }
  rounds.sort((a, b) => a - b);
  return rounds[1] ?? 0;
}

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

/** A JSON request over kept connections. Throws on any answer that is not 2xx, with what it said. */
export async function call(
  method: string,
  url: string,
  about: { token: string; body?: unknown; ifMatch?: number },
): Promise<Record<string, unknown>> {
  const body = about.body === undefined ? undefined : JSON.stringify(about.body);
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${about.token}`,
      ...(body === undefined
        ? {}
        : {
            'content-type': 'application/json',
            'content-length': String(Buffer.byteLength(body)),
          }),
      ...(about.ifMatch === undefined ? {} : { 'if-match': `"${String(about.ifMatch)}"` }),
    };
    const request = send(url, { method, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        if ((response.statusCode ?? 0) >= 300)
          reject(
            new Error(`${method} ${url}: ${String(response.statusCode)} ${text.slice(0, 500)}`),
          );
        else resolve(text === '' ? {} : (JSON.parse(text) as Record<string, unknown>));
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Does work on each item, 32 at a time; gives the seconds it took. */
export async function throughAll<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<number> {
  let next = 0;
  const began = performance.now();
  const worker = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return (performance.now() - began) / 1000;
}

/** Does work so many times, one after the other, after a warm-up; gives the 95th percentile in milliseconds. */
export async function p95(times: number, work: (n: number) => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let n = 0; n < times + 10; n += 1) {
    const began = performance.now();
    await work(n);
    if (n >= 10) took.push(performance.now() - began);
  }
  took.sort((a, b) => a - b);
  return took[Math.floor(took.length * 0.95)] ?? 0;
}
