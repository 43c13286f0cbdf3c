import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { z } from 'zod';
import { media, nothing } from '#server/kit/http/body-spec.ts';
import { defineRoute, type Route } from '#server/kit/http/route.ts';
import { buildRouter } from '#server/kit/http/router.ts';
import { gardenRoutes, KNOWN_PLANT } from './support/garden.ts';
import { openGarden, type GardenApp } from './support/garden-app.ts';
import { authenticate } from './support/people.ts';
import { quietLog } from './support/quiet-log.ts';
import { AS_IDA, AS_NOOR, post } from './support/wrong-request.ts';

const anything = {
  method: 'POST',
  access: 'public',
  summary: 'x',
  responses: { 204: nothing },
} as const;
const done = async (): Promise<{ status: 204 }> => ({ status: 204 });

describe('writing a route down', () => {
  it.each([
    ['an open object', z.object({ a: z.string() })],
    ['an open object in a list', z.strictObject({ list: z.array(z.object({})) })],
    [
      'an open object behind a choice',
      z.strictObject({ one: z.union([z.string(), z.object({})]).optional() }),
    ],
    ['a loose object in a record', z.strictObject({ by: z.record(z.string(), z.looseObject({})) })],
    [
      'an open object that refers to itself',
      z.strictObject({ a: z.lazy(() => z.object({ b: z.string() })) }),
    ],
  ])('is refused with %s in the body, where a misspelt field would be lost', (_what, body) => {
    expect(() => defineRoute({ ...anything, path: '/a', body, handle: done })).toThrow(
      'POST /a: the body has an open object. Write z.strictObject.',
    );
  });

  it('is accepted with closed objects however they are put together', () => {
    const leaf = z.strictObject({ kind: z.literal('leaf') });
    const tree: z.ZodType = z.strictObject({
      kind: z.literal('tree'),
      inner: z.lazy(() => z.array(tree)),
    });
    const body = z.strictObject({
      tree: z.discriminatedUnion('kind', [leaf, z.strictObject({ kind: z.literal('x') })]),
      more: tree.nullable(),
      free: z.record(z.string(), z.number()),
    });
    expect(defineRoute({ ...anything, path: '/b', body, handle: done }).path).toBe('/b');
  });

  it('cannot be done twice for the same method and path', async () => {
    const route = defineRoute({ ...anything, path: '/c', handle: done });
    const { log } = quietLog();
    expect(() =>
      buildRouter<never>([route, route] as Route<never>[], {
        services: null as never,
        log,
        authenticate,
        sameOrigin: () => undefined,
        wrongAnswers: 'fail',
      }),
    ).toThrow('POST /c is declared twice.');
  });

  it('always says who may call', () => {
    expect(gardenRoutes.map((route) => Object.keys(route))).not.toContainEqual(
      expect.not.arrayContaining(['access']),
    );
    const bare = {
      method: 'GET',
      path: '/d',
      summary: 'x',
      responses: { 204: nothing },
      handle: done,
    } as const;
    // @ts-expect-error a route without access does not compile
    const without = () => defineRoute(bare);
    expect(without).toBeInstanceOf(Function);
  });
});

const surprising: Route[] = [
  defineRoute({
    method: 'GET',
    path: '/wrong-shape',
    access: 'public',
    summary: 'Breaks its own promise.',
    responses: { 200: z.strictObject({ n: z.number() }) },
    handle: async () => ({
      status: 200,
      body: JSON.parse('{"n":"seven","secret":1}') as { n: number },
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/feed',
    access: 'public',
    summary: 'Answers in the type that was asked for.',
    responses: {
      200: media('application/atom+xml', 'A feed.'),
      410: z.strictObject({ gone: z.boolean() }),
    },
    handle: async ({ request: { accept } }) =>
      accept.includes('atom')
        ? {
            status: 200,
            body: Buffer.from('<feed/>'),
            headers: { 'Cache-Control': 'public, max-age=60' },
          }
        : { status: 410, body: { gone: true } },
  }),
  defineRoute({
    method: 'GET',
    path: '/undeclared',
    access: 'public',
    summary: 'Answers a status it never mentioned.',
    responses: { 200: nothing },
    handle: async () => ({ status: Number('299') as 200 }),
  }),
  defineRoute({
    method: 'POST',
    path: '/cookies',
    access: 'public',
    summary: 'Shows what it was told.',
    responses: { 200: z.strictObject({ a: z.string(), ip: z.string(), agent: z.string() }) },
    handle: async ({ request: facts }) => ({
      status: 200,
      headers: { 'Set-Cookie': ['a=1; Path=/', 'b=2; Path=/'] },
      body: { a: facts.cookies.get('a') ?? '', ip: facts.ip, agent: facts.userAgent },
    }),
  }),
];

describe('a route', () => {
  let garden: GardenApp;
  let loose: GardenApp;
  beforeAll(async () => {
    garden = await openGarden();
    loose = await openGarden({ routes: surprising, router: { wrongAnswers: 'log' } });
  });
  afterAll(async () => {
    await garden.close();
    await loose.close();
  });

  it('hands over what was asked, parsed', async () => {
    const answer = await request(garden.url).get(
      '/api/plants?limit=7&colour=red&colour=white&named=a+b%20c',
    );
    expect(answer.body).toEqual({ limit: 7, colours: ['red', 'white'], named: 'a b c' });
    const few = await request(garden.url).get('/api/plants?colour=red');
    expect(few.body).toEqual({ limit: 20, colours: ['red'], named: '' });
  });

  it('sends the fields of its schema and no others', async () => {
    const answer = await request(garden.url).get(`/api/plants/${KNOWN_PLANT}`);
    expect(answer.body).toEqual({ id: KNOWN_PLANT, name: 'a fern', height: 12 });
    expect(answer.headers).toMatchObject({ etag: '"3"', 'cache-control': 'no-store' });
  });

  it('knows who asks where it may but need not', async () => {
    const answer = await request(garden.url)
      .get(`/api/plants/${KNOWN_PLANT}`)
      .set('Cookie', AS_IDA);
    expect(answer.body.name).toBe('Ida');
  });

  it('answers HEAD like GET, without the body', async () => {
    const answer = await request(garden.url).head('/api/plants');
    expect(answer.status).toBe(200);
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(10);
    expect(answer.text).toBeUndefined();
  });

  it('decodes a path once and only once', async () => {
    const answer = await request(garden.url).get('/api/labels/%2541%C3%A9%2Fx');
    expect(answer.text).toBe('%41é/x!');
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
  });

  it('lets a token act for its person', async () => {
    const answer = await request(garden.url)
      .post('/api/plants')
      .set('Authorization', 'Bearer Ida')
      .send({ name: 'by token', height: 1 });
    expect(answer.status).toBe(201);
    expect(answer.headers['location']).toBe(`/api/plants/${answer.body.id as string}`);
  });

  it('lets an administrator do what only administrators may', async () => {
    const answer = await request(garden.url)
      .delete(`/api/plants/${KNOWN_PLANT}`)
      .set('Cookie', 'session=Beatrix');
    expect([answer.status, answer.text]).toEqual([204, '']);
  });

  it('takes the version from If-Match, also when a proxy has weakened the tag', async () => {
    for (const tag of ['"3"', 'W/"3"']) {
      const answer = await request(garden.url)
        .put(`/api/plants/${KNOWN_PLANT}`)
        .set('Cookie', AS_IDA)
        .set('If-Match', tag)
        .send({ name: 'moss' });
      expect([answer.status, answer.body.name]).toEqual([200, 'moss']);
    }
  });

  it('takes a file as it is', async () => {
    const answer = await post(garden.url, '/seeds')
      .set('Content-Type', 'text/plain; charset=Windows-1252')
      .send('caf\u00e9');
    expect(answer.body).toEqual({ bytes: 5, charset: 'windows-1252' });
  });

  it('reads a body that begins with a byte order mark', async () => {
    const answer = await post(garden.url, '/prunings', AS_NOOR)
      .set('Content-Type', 'application/json; charset="UTF-8"')
      .send('\ufeff{"outcome": "done"}');
    expect(answer.body).toEqual({ done: true });
  });

  it('answers in another type than JSON when it has one', async () => {
    const feed = await request(loose.url).get('/api/feed').set('Accept', 'application/atom+xml');
    expect(feed.headers).toMatchObject({
      'content-type': 'application/atom+xml',
      'cache-control': 'public, max-age=60',
    });
    const gone = await request(loose.url).get('/api/feed').set('Accept', 'application/json');
    expect([gone.status, gone.body]).toEqual([410, { gone: true }]);
  });

  it('is told to the log when it breaks its promise, and answers all the same', async () => {
    const answer = await request(loose.url).get('/api/wrong-shape');
    expect(answer.status).toBe(200);
    expect(loose.lines.find((line) => line.level === 'error')).toMatchObject({
      route: 'GET /wrong-shape',
      issues: [{ path: ['n'] }, { keys: ['secret'] }],
    });
  });

  it('fails a test when it breaks its promise', async () => {
    const strict = await openGarden({ routes: surprising });
    const answers = await Promise.all(
      ['wrong-shape', 'undeclared'].map(async (path) => request(strict.url).get(`/api/${path}`)),
    );
    expect(answers.map((answer) => answer.status)).toEqual([500, 500]);
    await strict.close();
  });

  it('sees cookies, address and program of the caller, and can set cookies', async () => {
    const answer = await request(loose.url)
      .post('/api/cookies')
      .set('Cookie', 'x=0; a="one%20two"; a=later; =none; bad')
      .set('User-Agent', 'Lynx');
    expect(answer.body).toEqual({ a: 'one two', ip: '127.0.0.1', agent: 'Lynx' });
    expect(answer.headers['set-cookie']).toEqual(['a=1; Path=/', 'b=2; Path=/']);
  });

  it('does not believe an address that the caller made up', async () => {
    const answer = await request(loose.url)
      .post('/api/cookies')
      .set('X-Forwarded-For', '6.6.6.6')
      .set('X-Forwarded-Host', 'evil.example');
    expect(answer.body.ip).toBe('127.0.0.1');
  });
});
