import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { problemSchema } from '#contract/problem.ts';
import { defineRoute, type Route } from '#server/kit/http/route.ts';
import { serve } from '#server/kit/http/serve.ts';
import { openGarden, type GardenApp } from './support/garden-app.ts';
import { gardenRoutes } from './support/garden.ts';

/** Sends bytes as they are and gives everything that comes back until the line is closed or goes quiet. */
async function raw(port: number, text: string, { hangUp = false } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(text);
      if (hangUp) socket.destroy();
    });
    let heard = '';
    socket.setTimeout(700, () => socket.end());
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
  });
}

const bodyOf = (answer: string): unknown =>
  JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4));

const gate: { opened: (() => void) | null; entered: Promise<void> } = {
  opened: null,
  entered: Promise.resolve(),
};
const slow: Route = defineRoute({
  method: 'GET',
  path: '/slow',
  access: 'public',
  summary: 'Takes its time.',
  responses: { 200: z.strictObject({ done: z.boolean() }) },
  handle: async () => {
    await new Promise<void>((resolve) => (gate.opened = resolve));
    return { status: 200, body: { done: true } };
  },
});

describe('a server', () => {
  let garden: GardenApp;
  beforeAll(async () => {
    garden = await openGarden({ routes: [...gardenRoutes, slow] });
  });
  afterAll(async () => {
    await garden.close();
  });

  it('answers what is not HTTP with a problem', async () => {
    const answer = await raw(garden.serving.port, 'HELO newsroom\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(problemSchema.parse(bodyOf(answer)).code).toBe('malformed-request');
  });

  it('answers headers without end with a problem', async () => {
    const answer = await raw(
      garden.serving.port,
      `GET /api/plants HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(problemSchema.parse(bodyOf(answer)).code).toBe('headers-too-large');
  });

  it.each([
    ['two lengths', 'Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!'],
    [
      'a length and chunks',
      'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n',
    ],
    ['no host', '\r\n'],
  ])('refuses a message with %s', async (_what, rest) => {
    const host = rest === '\r\n' ? '' : 'Host: 127.0.0.1\r\n';
    const answer = await raw(garden.serving.port, `POST /api/plants HTTP/1.1\r\n${host}${rest}`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });

  it('does not echo a TRACE', async () => {
    const answer = await raw(
      garden.serving.port,
      'TRACE /api/plants HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Secret: pilot-boat\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).not.toContain('pilot-boat');
  });

  it('is not disturbed by callers who hang up in the middle of a sentence', async () => {
    garden.lines.length = 0;
    const request = `POST /api/trees HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"tree"`;
    await Promise.all(
      Array.from({ length: 20 }, async () => raw(garden.serving.port, request, { hangUp: true })),
    );
    const alive = await fetch(`${garden.url}/healthz`);
    expect(alive.status).toBe(200);
    expect(garden.lines.filter((line) => line.level === 'error')).toEqual([]);
  });

  it('reads a body that comes in small pieces', async () => {
    const body = '{"tree":{"text":"é"}}';
    const bytes = [...Buffer.from(body)]
      .map((byte) => `1\r\n${String.fromCharCode(byte)}\r\n`)
      .join('');
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(garden.serving.port, '127.0.0.1');
      let heard = '';
      socket.on('data', (chunk) => (heard += chunk.toString()));
      socket.on('close', () => resolve(heard));
      socket.write(
        'POST /api/trees HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n' +
          'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
      );
      socket.write(Buffer.from(`${bytes}0\r\n\r\n`, 'latin1'));
    });
    expect(answer).toContain(`{"bytes":${body.length}}`);
  });

  it('refuses an endless body as soon as it is too long', async () => {
    const piece = `1000\r\n${'x'.repeat(4_096)}\r\n`;
    const answer = await raw(
      garden.serving.port,
      `POST /api/trees HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${piece.repeat(60)}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('never fails on any bytes that are sent as a body', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 60 }),
          fc.json({ maxDepth: 8 }).map((text) => new TextEncoder().encode(text)),
          fc
            .record(
              { tree: fc.jsonValue({ stringUnit: 'binary' }), more: fc.anything() },
              { requiredKeys: [] },
            )
            .map((value) => new TextEncoder().encode(JSON.stringify(value))),
        ),
        async (body) => {
          const answer = await fetch(`${garden.url}/api/trees`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: Uint8Array.from(body),
          });
          const seen = await answer.json();
          expect([200, 400, 422]).toContain(answer.status);
          if (answer.status !== 200) expect(problemSchema.safeParse(seen).success).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never fails on any address', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '/',
        '//',
        '..',
        '%2e',
        '%00',
        '%',
        '%ff',
        '?',
        '&',
        '=',
        '#',
        ';',
        '\\',
        '*',
        ':id',
        '(',
        '[',
      ),
      fc.constantFrom(
        'api',
        'plants',
        'limit',
        'named',
        'docs',
        'healthz',
        '__proto__',
        'constructor',
      ),
      fc.string({ maxLength: 5 }).map((text) => encodeURIComponent(text.toWellFormed())),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 9 }), async (pieces) => {
        const path = pieces.join('').replaceAll(/[\s\\]/g, '');
        const answer = await raw(
          garden.serving.port,
          `GET /${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`,
        );
        expect(Number(answer.slice(9, 12))).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });
});

describe('stopping', () => {
  it('finishes what is under way, takes nothing new, and hangs up', async () => {
    const garden = await openGarden({ routes: [slow] });
    const under = fetch(`${garden.url}/api/slow`);
    while (gate.opened === null) await new Promise((resolve) => setTimeout(resolve, 5));
    const closed = garden.serving.close();
    expect(garden.serving.isClosing()).toBe(true);
    await expect(fetch(`${garden.url}/healthz`)).rejects.toThrow('fetch failed');
    gate.opened();
    gate.opened = null;
    const answer = await under;
    expect([answer.status, await answer.json()]).toEqual([200, { done: true }]);
    await closed;
    await garden.close();
  });

  it('cuts what does not end within the grace', async () => {
    const serving = await serve(() => undefined, { port: 0, host: '127.0.0.1', grace: 50 });
    const never = fetch(`http://127.0.0.1:${serving.port}/`);
    const cut = expect(never).rejects.toThrow('fetch failed');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await Promise.all([serving.close(), serving.close()]);
    await cut;
  });

  it('is not needed by who cannot start: a taken port is told by its code', async () => {
    const first = await serve(() => undefined, { port: 0, host: '127.0.0.1' });
    await expect(
      serve(() => undefined, { port: first.port, host: '127.0.0.1' }),
    ).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    await first.close();
  });
});
