import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { clientFiles } from '#server/kit/http/client-files.ts';
import type { Mount } from '#server/kit/http/make-app.ts';
import { openGarden, type GardenApp } from './support/garden-app.ts';

const script = 'console.log("the desk");'.repeat(50);

function build(folder: string): void {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Desk</title>');
  writeFileSync(join(folder, 'robots.txt'), 'User-agent: *');
  writeFileSync(join(folder, 'assets/main-Ab12Cd34.js'), script);
  writeFileSync(join(folder, 'assets/main-Ab12Cd34.js.br'), brotliCompressSync(script));
  writeFileSync(join(folder, 'assets/main-Ab12Cd34.js.gz'), gzipSync(script));
  writeFileSync(join(folder, 'assets/main-Ab12Cd34.js.map'), '{}');
  writeFileSync(join(folder, 'assets/spelling.wasm-worker-Ab12Cd34.js'), script);
  writeFileSync(
    join(folder, 'assets/spelling.wasm-worker-Ab12Cd34.js.br'),
    brotliCompressSync(script),
  );
  mkdirSync(join(folder, 'dictionaries'));
  writeFileSync(join(folder, 'dictionaries/en.aff'), 'SET UTF-8');
  writeFileSync(join(folder, '../secret.txt'), 'not for you');
}

describe('the built client', () => {
  let home: string;
  let garden: GardenApp;
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'client-'));
    build(join(home, 'dist'));
    const mounts: Mount[] = [
      { at: '/desk', audience: 'desk', handler: clientFiles({ folder: join(home, 'dist') }) },
      { at: '/unbuilt', audience: 'desk', handler: clientFiles({ folder: join(home, 'nowhere') }) },
    ];
    garden = await openGarden({ app: { mounts } });
  });
  afterAll(async () => {
    await garden.close();
    rmSync(home, { recursive: true });
  });

  it('opens at its door and at every address only the client knows', async () => {
    for (const address of ['/desk', '/desk/', '/desk/articles/0199-a/history']) {
      const page = await request(garden.url).get(address).set('Accept', 'text/html');
      expect([page.status, page.text]).toEqual([200, '<!doctype html><title>Desk</title>']);
      expect(page.headers['cache-control']).toBe('no-cache');
      expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    }
  });

  it('lets WebAssembly run in the worker that is made for it, and on no page', async () => {
    const worker = '/desk/assets/spelling.wasm-worker-Ab12Cd34.js';
    for (const encoding of ['br', 'identity']) {
      const script = await request(garden.url).get(worker).set('Accept-Encoding', encoding);
      expect(script.headers['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
      );
    }
    for (const address of [
      '/desk/',
      '/desk/assets/main-Ab12Cd34.js',
      '/desk/dictionaries/en.aff',
    ]) {
      const answer = await request(garden.url).get(address);
      expect(answer.status).toBe(200);
      expect(answer.headers['content-security-policy']).not.toContain('wasm-unsafe-eval');
    }
  });

  it('is packed as the browser takes it, and kept for ever', async () => {
    const takes = async (encoding: string): Promise<request.Response> =>
      request(garden.url).get('/desk/assets/main-Ab12Cd34.js').set('Accept-Encoding', encoding);
    const answers = await Promise.all([takes('gzip, br'), takes('gzip'), takes('identity')]);
    expect(answers.map((answer) => answer.headers['content-encoding'])).toEqual([
      'br',
      'gzip',
      undefined,
    ]);
    for (const answer of answers) {
      expect(answer.headers).toMatchObject({
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'Accept-Encoding',
      });
    }
    expect(answers[1].text).toBe(script);
    expect(answers[2].text).toBe(script);
    expect(new Set(answers.map((answer) => answer.headers['etag'])).size).toBe(3);
  });

  it('is not sent again when the browser has it', async () => {
    const first = await request(garden.url).get('/desk/robots.txt');
    const again = await request(garden.url)
      .get('/desk/robots.txt')
      .set('If-None-Match', first.headers['etag'] ?? '');
    expect([again.status, again.text]).toEqual([304, '']);
    expect(first.headers['cache-control']).toBe('no-cache');
  });

  it('answers HEAD without the bytes', async () => {
    const answer = await request(garden.url).head('/desk/robots.txt');
    expect(answer.headers['content-length']).toBe('13');
  });

  it.each([
    '/desk/../secret.txt',
    '/desk/..%2fsecret.txt',
    '/desk/%2e%2e/secret.txt',
    '/desk/assets/..%5c..%5csecret.txt',
    '/desk/assets/missing.js',
    '/desk/assets/main-Ab12Cd34.js.map',
  ])('has nothing at %s', async (address) => {
    const answer = await fetch(`${garden.url}${address}`, { headers: { Accept: 'text/html' } });
    expect(await answer.text()).not.toContain('not for you');
    expect(answer.status).toBe(404);
  });

  it('takes nothing', async () => {
    const answer = await request(garden.url).post('/desk/articles').send({});
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
  });

  it('says when it has not been built', async () => {
    const answer = await request(garden.url).get('/unbuilt/').set('Accept', 'text/html');
    expect([answer.status, answer.body.code]).toEqual([503, 'client-not-built']);
  });
});
