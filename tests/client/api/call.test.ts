import { afterEach, describe, expect, it } from '@jest/globals';
import { isProblem } from '#client/api/api-problem.ts';
import { addressOf, call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import { announceSessionBack, isSessionLost } from '#client/api/session-watch.ts';

const route = { method: 'PUT', path: '/articles/:id/working-copy' } as ClientRoute<{
  params: { id: string };
  body: { headline: string };
  answer: { position: number } | undefined;
}>;
const input = { params: { id: 'a' }, body: { headline: 'x' } };

let asked: { address: string; init: RequestInit } | null = null;
function answerWith(response: Response | Error): void {
  globalThis.fetch = async (address, init) => {
    asked = { address: address as string, init: init! };
    if (response instanceof Error) throw response;
    return response;
  };
}

afterEach(announceSessionBack);

describe('a call', () => {
  it('sends position, key and body, and gives the answer', async () => {
    answerWith(Response.json({ position: 8 }));
    const answer = await call(route, { ...input, ifMatch: 7, idempotencyKey: 'k' });
    expect(answer).toEqual({ position: 8 });
    expect(asked?.address).toBe('/api/v1/articles/a/working-copy');
    const headers = new Headers(asked?.init.headers);
    expect(headers.get('If-Match')).toBe('"7"');
    expect(headers.get('Idempotency-Key')).toBe('k');
    expect(asked?.init.body).toBe('{"headline":"x"}');
  });

  it('gives nothing for an answer without a body', async () => {
    answerWith(new Response(null, { status: 204 }));
    expect(await call(route, input)).toBeUndefined();
  });

  it('throws what the server refused, with every issue and what stands now', async () => {
    const problem = {
      code: 'stale-position',
      title: 'Precondition Failed',
      detail: 'Somebody else has saved.',
      issues: [{ at: 'body', code: 'moved', message: 'It moved.' }],
      current: { position: 9 },
    };
    answerWith(Response.json(problem, { status: 412, headers: { 'X-Request-Id': 'r-9' } }));
    await expect(call(route, input)).rejects.toMatchObject({
      status: 412,
      code: 'stale-position',
      message: 'Somebody else has saved.',
      issues: problem.issues,
      current: { position: 9 },
      requestId: 'r-9',
    });
  });

  it('makes a problem of a proxy’s page too', async () => {
    answerWith(
      new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'Retry-After': '3' } }),
    );
    await expect(call(route, input)).rejects.toMatchObject({
      code: 'http-502',
      issues: [],
      retryAfter: 3,
    });
  });

  it('says that nothing answered', async () => {
    answerWith(new TypeError('fetch failed'));
    const error: unknown = await call(route, input).catch((e: unknown) => e);
    expect(isProblem(error, 'unreachable')).toBe(true);
  });

  it('tells the shell that the session is lost, but not that a password was wrong', async () => {
    answerWith(Response.json({ code: 'wrong-credentials' }, { status: 401 }));
    await call(route, input).catch(() => undefined);
    expect(isSessionLost()).toBe(false);
    answerWith(Response.json({ code: 'not-signed-in' }, { status: 401 }));
    await call(route, input).catch(() => undefined);
    expect(isSessionLost()).toBe(true);
  });
});

describe('an address', () => {
  it('is safe whatever the values are, and leaves out what is absent', () => {
    const query = { search: 'a&b=ü', stage: undefined, language: '' };
    expect(addressOf('/articles/:id', { params: { id: '../x?y' }, query })).toBe(
      '/api/v1/articles/..%2Fx%3Fy?search=a%26b%3D%C3%BC',
    );
  });

  it('cannot be made without what it needs', () => {
    expect(() => addressOf('/articles/:id', {})).toThrow('needs id');
  });
});
