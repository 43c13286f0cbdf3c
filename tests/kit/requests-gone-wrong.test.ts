import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { problemSchema } from '#contract/problem.ts';
import { KNOWN_PLANT } from './support/garden.ts';
import { openGarden, type GardenApp } from './support/garden-app.ts';
import { wrongBodies } from './support/wrong-bodies.ts';
import { wrongCallers } from './support/wrong-callers.ts';
import { AS_IDA, outcome, post } from './support/wrong-request.ts';

describe('a request that goes wrong', () => {
  let garden: GardenApp;
  beforeAll(async () => {
    garden = await openGarden();
  });
  afterAll(async () => {
    await garden.close();
  });

  it.each([...wrongBodies, ...wrongCallers])(
    'answers $what with $status $code',
    async ({ ask, status, code, issues }) => {
      const answer = await ask(garden.url);
      expect(answer.headers['content-type']).toBe('application/problem+json');
      const problem = problemSchema.strict().parse(JSON.parse(answer.text));
      expect({ status: answer.status, code: problem.code, inBody: problem.status }).toEqual({
        status,
        code,
        inBody: status,
      });
      expect(problem.issues.map((issue) => `${issue.at} ${issue.code}`)).toEqual(issues ?? []);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('reports none of these, because none is a fault of ours', () => {
    expect(garden.lines.filter((line) => line.level === 'error')).toEqual([]);
  });

  it('tells a fault of ours to the log, and to the caller only its number', async () => {
    const answer = await outcome(garden.url, 'broken');
    expect(answer.status).toBe(500);
    expect(answer.body.code).toBe('unexpected');
    expect(answer.text).not.toMatch(/shears|shed|\.ts|node_modules/);
    expect(answer.body.detail).toContain(answer.headers['x-request-id']);
    const line = garden.lines.find((entry) => entry.level === 'error');
    expect(line).toMatchObject({
      requestId: answer.headers['x-request-id'],
      err: { message: 'the shears are in /etc/garden/shed' },
    });
  });

  it('refuses bytes that are not UTF-8', async () => {
    const answer = await fetch(`${garden.url}/api/plants`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: AS_IDA },
      body: Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d),
    });
    expect([answer.status, problemSchema.parse(await answer.json()).code]).toEqual([
      400,
      'malformed-text',
    ]);
  });

  it('says what stands to a writer who came too late', async () => {
    const answer = await request(garden.url)
      .put(`/api/plants/${KNOWN_PLANT}`)
      .set('Cookie', AS_IDA)
      .set('If-Match', '"2"')
      .send({ name: 'a' });
    expect(answer.body.current).toEqual({ version: 3, by: 'Noor' });
  });

  it('says which methods an address takes', async () => {
    const refused = await request(garden.url).patch(`/api/plants/${KNOWN_PLANT}`);
    expect(refused.headers['allow']).toBe('DELETE, GET, HEAD, OPTIONS, PUT');
    const asked = await request(garden.url)
      .options('/api/plants')
      .set('Origin', 'https://evil.example');
    expect(asked.status).toBe(204);
    expect(asked.headers['allow']).toBe('GET, HEAD, OPTIONS, POST');
    expect(Object.keys(asked.headers).filter((name) => name.startsWith('access-control'))).toEqual(
      [],
    );
  });

  it('asks for a token where nobody is signed in', async () => {
    const answer = await post(garden.url, '/plants', 'session=Nobody').send({});
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });
});
