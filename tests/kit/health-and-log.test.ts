import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { z } from 'zod';
import { nothing } from '#server/kit/http/body-spec.ts';
import { defineRoute, type Route } from '#server/kit/http/route.ts';
import { openGarden, type GardenApp } from './support/garden-app.ts';
import { gardenRoutes, KNOWN_PLANT } from './support/garden.ts';
import { AS_IDA } from './support/wrong-request.ts';

const secret: Route = defineRoute({
  method: 'GET',
  path: '/gates/:token',
  access: 'public',
  summary: 'Opens a gate to whoever has the link.',
  secretPath: true,
  params: z.strictObject({ token: z.string() }),
  responses: { 204: nothing },
  handle: async () => ({ status: 204 }),
});

describe('a running process', () => {
  let garden: GardenApp;
  let missing: string[] = [];
  beforeAll(async () => {
    garden = await openGarden({
      routes: [...gardenRoutes, secret],
      app: { isReady: async () => missing, metricsToken: 'a-long-enough-token' },
    });
  });
  afterAll(async () => {
    await garden.close();
  });

  it('says that it lives, under whatever name it is asked', async () => {
    const answer = await request(garden.url).get('/healthz').set('Host', '10.0.0.7:3000');
    expect([answer.status, answer.body]).toEqual([200, { status: 'alive' }]);
  });

  it('says when it is not ready, and why', async () => {
    const ready = await request(garden.url).get('/readyz');
    expect(ready.body).toEqual({ status: 'ready' });
    missing = ['The migration x has not been applied.'];
    // Looked at once a second at most.
    expect((await request(garden.url).get('/readyz')).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    const answer = await request(garden.url).get('/readyz');
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '1']);
    expect(answer.body.issues).toEqual([
      { at: '', code: 'not-ready', message: 'The migration x has not been applied.' },
    ]);
  });

  it('shows its measures to this machine, and to nobody who comes through a proxy', async () => {
    await request(garden.url).get(`/api/plants/${KNOWN_PLANT}`);
    const local = await request(garden.url).get('/metrics');
    expect(local.status).toBe(200);
    expect(local.text).toContain(
      'http_request_seconds_count{method="GET",route="/plants/:id",status="200"} 1',
    );
    expect(local.text).toContain('process_resident_memory_bytes');
    await request(garden.url)
      .post('/api/plants')
      .set('Cookie', AS_IDA)
      .send({ name: 'reed', height: 1 });
    const later = await request(garden.url).get('/metrics');
    expect(later.text).toContain('command_seconds_count{command="plant",outcome="done"} 1');
    for (const header of ['X-Forwarded-For', 'Forwarded', 'Via']) {
      const answer = await request(garden.url).get('/metrics').set(header, '127.0.0.1');
      expect(answer.status).toBe(404);
    }
  });

  it('shows its measures to whoever has the token', async () => {
    const ask = async (token: string): Promise<number> => {
      const answer = await request(garden.url)
        .get('/metrics')
        .set({ 'X-Forwarded-For': '10.0.0.1', Authorization: `Bearer ${token}` });
      return answer.status;
    };
    expect(await ask('a-long-enough-token')).toBe(200);
    expect(await ask('a-long-enough-tokem')).toBe(404);
  });

  it('writes one line for each request, with who and what but no secret', async () => {
    garden.lines.length = 0;
    await request(garden.url)
      .post('/api/plants?key=hidden-in-the-query')
      .set({
        Cookie: `${AS_IDA}; other=hidden-in-a-cookie`,
        Authorization: 'Basic hidden-in-a-header',
      })
      .send({ name: 'hidden-in-the-body' });
    await request(garden.url).get('/api/gates/hidden-in-the-path');
    await request(garden.url).get(`/api/plants/${KNOWN_PLANT}`).set('Cookie', AS_IDA);
    const written = garden.lines.filter((line) => line.msg === 'request');
    expect(written).toMatchObject([
      { method: 'POST', path: '/api/plants', status: 401, ip: '127.0.0.1' },
      { method: 'GET', path: '/gates/:token', status: 204 },
      { method: 'GET', path: `/api/plants/${KNOWN_PLANT}`, status: 200, via: 'session' },
    ]);
    expect(JSON.stringify(garden.lines)).not.toContain('hidden');
    expect(written.every((line) => typeof line['ms'] === 'number')).toBe(true);
  });

  it('strikes secrets out of whatever is logged', () => {
    garden.lines.length = 0;
    garden.services.log.info(
      { password: 'p1', token: 't1', person: { password: 'p2' }, headers: { cookie: 'c1' } },
      'careless',
    );
    expect(JSON.stringify(garden.lines)).not.toMatch(/p1|t1|p2|c1/);
    expect(garden.lines[0]).toMatchObject({ password: '[struck out]' });
  });

  it('puts no line break of a caller into its log', async () => {
    garden.lines.length = 0;
    await request(garden.url).get('/api/labels/a%0A%7B%22level%22%3A%22error%22%7D');
    expect(garden.lines).toHaveLength(1);
  });
});
