import { gzipSync } from 'node:zlib';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tagOf } from './outputs.ts';

/** An answer as it is kept in memory. */
export type KeptAnswer = {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  gzip: Buffer | null;
  /** The article it shows and those it mentions; news of any of them drops it. Null: any news does. */
  about: ReadonlySet<string> | null;
};

/** What a page is before it is kept. */
export type Answer = {
  status: number;
  contentType: string;
  body: string;
  about: ReadonlySet<string> | null;
  cache?: string;
};

const MOST_BYTES = 64_000_000;
const SMALLEST_PACKED = 600;

/** Prepares an answer for keeping: bytes, strong tag, headers. */
export function keepable(
  { status, contentType, body, about, cache }: Answer,
  everyPage: ReadonlyMap<string, string>,
): KeptAnswer {
  const bytes = Buffer.from(body, 'utf8');
  return {
    status,
    headers: {
      ...Object.fromEntries(everyPage),
      'Content-Type': contentType,
      'Cache-Control': cache ?? 'public, max-age=0, must-revalidate',
      ETag: tagOf(body),
      Vary: 'Accept-Encoding',
    },
    body: bytes,
    gzip: null,
    about,
  };
}

/** Answers in memory by address, the least recently used dropped first. */
export class KeptPages {
  readonly #answers = new Map<string, KeptAnswer>();
  readonly #mentions = new Map<string, Set<string>>();
  readonly #lists = new Set<string>();
  #bytes = 0;

  /** The answer at an address, and marks it as used. */
  get(address: string): KeptAnswer | undefined {
    const answer = this.#answers.get(address);
    if (answer === undefined) return undefined;
    this.#answers.delete(address);
    this.#answers.set(address, answer);
    return answer;
  }

  /** Every answer with its address; looking at them is no use of them. */
  all(): Iterable<[string, KeptAnswer]> {
    return this.#answers.entries();
  }

  /** Keeps an answer at an address. */
  set(address: string, answer: KeptAnswer): void {
    this.drop(address);
    this.#answers.set(address, answer);
    this.#bytes += answer.body.length;
    if (answer.about === null) this.#lists.add(address);
    for (const id of answer.about ?? []) {
      const addresses = this.#mentions.get(id) ?? new Set();
      addresses.add(address);
      this.#mentions.set(id, addresses);
    }
    while (this.#bytes > MOST_BYTES) {
      const [oldest] = this.#answers.keys();
      if (oldest === undefined) break;
      this.drop(oldest);
    }
  }

  /** Forgets one address. */
  drop(address: string): void {
    const answer = this.#answers.get(address);
    if (answer === undefined) return;
    this.#answers.delete(address);
    this.#lists.delete(address);
    this.#bytes -= answer.body.length;
    for (const id of answer.about ?? []) {
      const addresses = this.#mentions.get(id);
      addresses?.delete(address);
      if (addresses?.size === 0) this.#mentions.delete(id);
    }
  }

  /** Forgets everything that shows or mentions an article or key, and every list. */
  dropAbout(id: string): void {
    for (const address of [...(this.#mentions.get(id) ?? [])]) this.drop(address);
    for (const address of [...this.#lists]) this.drop(address);
  }

  /** Forgets everything. */
  clear(): void {
    for (const address of [...this.#answers.keys()]) this.drop(address);
  }
}

/** Writes a kept answer: 304 when the reader has it, packed when the reader takes it so. */
export function sendKept(
  request: IncomingMessage,
  response: ServerResponse,
  answer: KeptAnswer,
): void {
  const tag = answer.headers['ETag'] ?? '';
  if (answer.status === 200 && request.headers['if-none-match']?.includes(tag) === true) {
    response.writeHead(304, {
      ETag: tag,
      Vary: 'Accept-Encoding',
      'Cache-Control': answer.headers['Cache-Control'],
    });
    response.end();
    return;
  }
  const packs =
    answer.body.length > SMALLEST_PACKED &&
    /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (packs) answer.gzip ??= gzipSync(answer.body);
  const body = packs && answer.gzip !== null ? answer.gzip : answer.body;
  response.writeHead(answer.status, {
    ...answer.headers,
    'Content-Length': body.length,
    ...(packs ? { 'Content-Encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
