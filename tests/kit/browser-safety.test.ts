import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { setCookie } from '#server/kit/http/cookies.ts';
import { knownHostCheck } from '#server/kit/http/known-host.ts';
import { securityHeaders, type Audience } from '#server/kit/http/security-headers.ts';
import { openGarden, type GardenApp } from './support/garden-app.ts';
import { AS_NOOR } from './support/wrong-request.ts';

const everyAudience: Audience[] = ['api', 'desk', 'docs', 'guest', 'public'];

function policyOf(audience: Audience, more = {}): Map<string, string> {
  const header = securityHeaders(audience, { https: true, ...more }).get('content-security-policy');
  const rules = (header ?? '').split(';').map((rule) => {
    const [name = '', ...sources] = rule.trim().split(' ');
    return [name, sources.join(' ')] as const;
  });
  return new Map(rules);
}

describe('what a browser is told', () => {
  it.each(everyAudience)(
    'keeps %s pages from being framed, sniffed, or leaving https',
    (audience) => {
      const headers = securityHeaders(audience, { https: true });
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('strict-transport-security')).toBe('max-age=63072000');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      const policy = policyOf(audience);
      expect(policy.get('default-src')).toBe("'none'");
      expect(policy.get('object-src')).toBe("'none'");
      expect(policy.get('base-uri')).toBe("'none'");
      expect(policy.get('frame-ancestors')).toBe("'none'");
      expect(policy.get('script-src') ?? '').not.toMatch(/unsafe|\*|http/);
    },
  );

  it('keeps the pages of outside readers from asking for anything but their own sheet and script, and from telling where they were', () => {
    const policy = policyOf('guest');
    expect(policy.get('style-src')).toBe("'self'");
    expect(policy.get('connect-src')).toBeUndefined();
    expect(policy.get('frame-src')).toBeUndefined();
    expect(policy.get('form-action')).toBe("'self'");
    expect(securityHeaders('guest', { https: true }).get('referrer-policy')).toBe('same-origin');
  });

  it('allows style attributes only where the desk’s own tools write them', () => {
    expect(policyOf('desk').get('style-src')).toBe("'self' 'unsafe-inline'");
    expect(policyOf('public').get('style-src')).toBe("'self'");
    expect(policyOf('public', { styles: ["'sha256-abc'"] }).get('style-src')).toBe(
      "'self' 'sha256-abc'",
    );
    expect(policyOf('api').has('style-src')).toBe(false);
  });

  it('frames on public pages only what is on the list', () => {
    expect(policyOf('public').get('frame-src')).toBe("'none'");
    expect(policyOf('public', { frames: ['https://video.example'] }).get('frame-src')).toBe(
      'https://video.example',
    );
  });

  it('lets other sites show public pictures, and nothing of the desk', () => {
    expect(securityHeaders('public', { https: true }).get('cross-origin-resource-policy')).toBe(
      'cross-origin',
    );
    expect(securityHeaders('desk', { https: true }).get('cross-origin-resource-policy')).toBe(
      'same-origin',
    );
    expect(securityHeaders('desk', { https: true }).get('referrer-policy')).toBe('no-referrer');
  });

  it('does not promise https where there is none', () => {
    expect(securityHeaders('desk', { https: false }).has('strict-transport-security')).toBe(false);
  });

  it('gets cookies that scripts cannot read and other hosts cannot write', () => {
    expect(setCookie({ name: 'session', value: 'a b', maxAgeSeconds: 60, secure: true })).toBe(
      '__Host-session=a%20b; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure',
    );
    expect(setCookie({ name: 'session', value: '', maxAgeSeconds: 0, secure: false })).toBe(
      'session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0',
    );
  });
});

describe('a write from another page', () => {
  let garden: GardenApp;
  beforeAll(async () => {
    garden = await openGarden();
  });
  afterAll(async () => {
    await garden.close();
  });

  const ask = async (headers: Record<string, string>): Promise<number> => {
    const answer = await request(garden.url)
      .post('/api/prunings')
      .set({ Cookie: AS_NOOR, ...headers })
      .send({ outcome: 'done' });
    return answer.status;
  };

  it.each([
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }, 403],
    [{ Origin: 'https://evil.example' }, 403],
    [{ Origin: 'null' }, 403],
    [{ Origin: 'https://garden.example.evil.example' }, 403],
    [{ Origin: 'https://garden.example' }, 200],
    [{ 'Sec-Fetch-Site': 'same-site', Origin: 'https://garden.example' }, 200],
    [{ 'Sec-Fetch-Site': 'same-origin' }, 200],
    [{ 'Sec-Fetch-Site': 'none' }, 200],
    [{}, 200],
  ])('with %j gets %i', async (headers, status) => {
    expect(await ask(headers)).toBe(status);
  });

  it('may come from the very address it goes to', async () => {
    expect(await ask({ Origin: garden.url })).toBe(200);
  });

  it('is refused for signing in too, where there is no cookie yet', async () => {
    const answer = await request(garden.url)
      .post('/api/trees')
      .set('Origin', 'https://evil.example')
      .send({ tree: {} });
    expect([answer.status, answer.body.code]).toEqual([403, 'cross-site-request']);
  });

  it('is fine with a token, which no page sends by itself', async () => {
    const answer = await request(garden.url)
      .post('/api/plants')
      .set({ Authorization: 'Bearer Ida', Origin: 'https://program.example' })
      .send({ name: 'ivy', height: 3 });
    expect(answer.status).toBe(201);
  });

  it('is never announced as welcome', async () => {
    const answer = await request(garden.url)
      .get('/api/plants')
      .set('Origin', 'https://evil.example');
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['x-powered-by']).toBeUndefined();
  });
});

describe('a host name', () => {
  const check = knownHostCheck({ names: ['garden.example', '127.0.0.1', '[::1]'] });

  it.each(['garden.example', 'GARDEN.example:8443', '127.0.0.1:3000', '[::1]:3000'])(
    '%s is ours',
    (host) => {
      expect(() => check(host)).not.toThrow();
    },
  );

  it.each([
    undefined,
    '',
    'evil.example',
    'garden.example.evil.example',
    'garden.example@evil.example',
    'garden.example:80:80',
    'garden.example/x',
    'x garden.example',
    '[::2]',
  ])('%s is not', (host) => {
    expect(() => check(host)).toThrow(
      expect.objectContaining({ status: 421, code: 'unknown-host' }),
    );
  });

  // A page of evil.example whose name was made to mean this machine (DNS rebinding) has that name in its requests.
  const nearby = knownHostCheck({ names: ['news.example'], nearby: true });

  it.each([
    'localhost:3000',
    '127.0.0.1:3000',
    '192.168.1.20',
    '[::1]:3000',
    'writethru:3000',
    'desk.localhost',
    'mac-of-ines.local:3000',
    'host.docker.internal:3000',
    'news.example',
  ])('%s is ours where people try things out', (host) => {
    expect(() => nearby(host)).not.toThrow();
  });

  it.each([
    undefined,
    '',
    'evil.example:3000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'local.evil.example',
    'x.news.example',
    'localhost.',
    'local.',
    '.local',
  ])('%s is not even there', (host) => {
    expect(() => nearby(host)).toThrow(
      expect.objectContaining({ status: 421, code: 'unknown-host' }),
    );
  });

  it('is nobody’s business when any will do', () => {
    expect(() => knownHostCheck({ names: 'any' })(undefined)).not.toThrow();
  });
});
