import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import request from 'supertest';
import { openApiOf } from '#server/kit/http/openapi.ts';
import { gardenRoutes } from './support/garden.ts';
import { openGarden, type GardenApp } from './support/garden-app.ts';

const info = { title: 'Garden', version: '1', description: 'Plants.', base: '/api' };
type Response = { $ref?: string; content?: Record<string, unknown> };
type Operation = {
  operationId: string;
  security: Record<string, string[]>[];
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, Response>;
};

function operations(): Map<string, Operation> {
  const document = openApiOf(gardenRoutes, info);
  const found = new Map<string, Operation>();
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(item as Record<string, Operation>)) {
      found.set(`${method.toUpperCase()} ${path}`, operation);
    }
  }
  return found;
}

describe('the API’s document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(
      JSON.parse(JSON.stringify(openApiOf(gardenRoutes, info))),
    );
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });

  it('has every route, under names of their own', () => {
    const known = operations();
    const expected = gardenRoutes.map(
      (route) => `${route.method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`,
    );
    expect([...known.keys()].sort()).toEqual(expected.sort());
    const ids = [...known.values()].map((operation) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('putPlantsById');
  });

  it('says for every route how each refusal looks', () => {
    const document = openApiOf(gardenRoutes, info);
    const shared = (document.components?.responses ?? {}) as Record<string, Response>;
    expect(Object.keys(shared)).toContain('Problem400');
    for (const operation of operations().values()) {
      const refusals = Object.entries(operation.responses).filter(
        ([status]) => Number(status) >= 400,
      );
      expect(refusals.length).toBeGreaterThanOrEqual(6);
      for (const [, answer] of refusals) {
        const said =
          answer.$ref === undefined ? answer : shared[answer.$ref.split('/').at(-1) ?? ''];
        expect(said?.content?.['application/problem+json']).toEqual({
          schema: { $ref: '#/components/schemas/Problem' },
        });
      }
    }
  });

  it('says who may call', () => {
    const known = operations();
    expect(known.get('GET /plants')?.security).toEqual([]);
    expect(known.get('GET /plants/{id}')?.security).toEqual([{}, { session: [] }, { token: [] }]);
    expect(known.get('POST /plants')?.security).toEqual([{ session: [] }, { token: [] }]);
    expect(known.get('POST /prunings')?.security).toEqual([{ session: [] }]);
  });

  it('says which headers matter', () => {
    const known = operations();
    const headers = (name: string): string[] =>
      (known.get(name)?.parameters ?? [])
        .filter((parameter) => parameter.in === 'header')
        .map((parameter) => `${parameter.name}${parameter.required === true ? '!' : ''}`);
    expect(headers('PUT /plants/{id}')).toEqual(['If-Match!', 'Idempotency-Key']);
    expect(headers('POST /plants')).toEqual(['Idempotency-Key']);
    expect(headers('GET /plants')).toEqual([]);
    expect(Object.keys(known.get('PUT /plants/{id}')?.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '412', '428']),
    );
  });

  it('shows bodies and answers in the types they travel in', () => {
    const known = operations();
    expect(Object.keys(known.get('POST /seeds')?.requestBody?.content ?? {})).toEqual([
      'text/plain',
      'application/octet-stream',
    ]);
    expect(known.get('GET /labels/{name}')?.responses['200']?.content).toEqual({
      'text/plain': { schema: { type: 'string' } },
    });
    expect(known.get('DELETE /plants/{id}')?.responses['204']?.content).toBeUndefined();
  });
});

describe('the API’s pages for people', () => {
  let garden: GardenApp;
  beforeAll(async () => {
    garden = await openGarden();
  });
  afterAll(async () => {
    await garden.close();
  });

  it('are served with the document they show', async () => {
    const document = await request(garden.url).get('/api/openapi.json');
    expect(document.body.openapi).toBe('3.1.0');
    const start = await request(garden.url).get('/docs/start.js');
    expect(start.text).toContain('"url":"/api/openapi.json"');
  });

  it('load everything from here and run no script inside the page', async () => {
    for (const address of ['/docs', '/docs/']) {
      const page = await request(garden.url).get(address);
      expect(page.status).toBe(200);
      expect(page.headers['content-security-policy']).toContain("script-src 'self'");
      const loaded = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(
        (match) => match[1] ?? '',
      );
      expect(loaded).toHaveLength(4);
      for (const file of loaded) {
        const answer = await request(garden.url).get(file);
        expect([file, answer.status]).toEqual([file, 200]);
      }
      expect(page.text).not.toMatch(/<script(?![^>]*\ssrc=)/);
      expect(page.text).not.toMatch(/https?:\/\//);
    }
  });

  it('have nothing else below them', async () => {
    const answer = await request(garden.url).get('/docs/package.json');
    expect(answer.status).toBe(404);
  });
});
