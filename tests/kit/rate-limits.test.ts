import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import request from 'supertest';
import {
  addressGroup,
  forgetTries,
  memoryLimiter,
  requestLimit,
  sharedLimiter,
} from '#server/kit/http/rate-limits.ts';
import { openGarden, type GardenApp } from './support/garden-app.ts';

const tooMany = expect.objectContaining({ status: 429, code: 'too-many-requests' });

describe('a limit', () => {
  let garden: GardenApp;
  beforeAll(async () => {
    const three = { tries: 3, seconds: 60 };
    garden = await openGarden({
      router: {
        limit: requestLimit({
          person: { name: 'person', ...three },
          address: { name: 'address', ...three },
        }),
      },
    });
  });
  afterAll(async () => {
    await garden.close();
  });

  it('holds per address for strangers, whatever address they claim, and per person for us', async () => {
    const ask = async (headers: Record<string, string>): Promise<request.Response> =>
      request(garden.url).get('/api/plants/01990000-0000-7000-8000-00000000a001').set(headers);
    const strangers = [];
    for (const n of [1, 2, 3, 4]) strangers.push(await ask({ 'X-Forwarded-For': `6.6.6.${n}` }));
    expect(strangers.map((answer) => answer.status)).toEqual([200, 200, 200, 429]);
    expect(strangers[3]?.body.code).toBe('too-many-requests');
    expect(Number(strangers[3]?.headers['retry-after'])).toBeGreaterThan(0);
    const people = [];
    for (const name of ['Ida', 'Ida', 'Ida', 'Ida', 'Noor'])
      people.push(await ask({ Cookie: `session=${name}` }));
    expect(people.map((answer) => answer.status)).toEqual([200, 200, 200, 429, 200]);
  });

  it('is kept for all processes together in the database, and forgiven after success', async () => {
    const { pool } = garden.services.database;
    const allowance = { name: 'sign-in', tries: 5, seconds: 900 };
    const [one, other] = [sharedLimiter(pool, allowance), sharedLimiter(pool, allowance)];
    await Promise.all(
      [one, other, one, other, one].map(async (limiter) => limiter.count('a@b.example')),
    );
    await expect(other.count('a@b.example')).rejects.toEqual(tooMany);
    await expect(one.count('c@d.example')).resolves.toBeUndefined();
    await other.forgive('a@b.example');
    await expect(one.count('a@b.example')).resolves.toBeUndefined();
  });

  it('keeps no e-mail address', async () => {
    const { pool } = garden.services.database;
    await sharedLimiter(pool, { name: 'x', tries: 1, seconds: 9 }).count(
      `${'long'.repeat(80)}@b.example`,
    );
    const kept = await pool.query<{ key: string }>('SELECT key FROM rate_limit');
    expect(kept.rows.length).toBeGreaterThan(0);
    expect(kept.rows.filter((row) => row.key.includes('example'))).toEqual([]);
  });

  it('sweeps out what ran out long ago', async () => {
    const { pool } = garden.services.database;
    await pool.query(`INSERT INTO rate_limit VALUES ('old', 1, 1000), ('new', 1, 9999999999999)`);
    expect(await forgetTries(pool)).toBe(1);
  });

  it('keeps different limits apart', async () => {
    const [a, b] = ['a', 'b'].map((name) => memoryLimiter({ name, tries: 1, seconds: 60 }));
    await a?.count('same');
    await expect(b?.count('same')).resolves.toBeUndefined();
    await expect(a?.count('same')).rejects.toEqual(tooMany);
  });
});

describe('a household of addresses', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (ip, group) => {
    expect(addressGroup(ip)).toBe(group);
  });

  it('is one for all addresses of one IPv6 customer', () => {
    fc.assert(
      fc.property(fc.ipV6(), fc.integer({ min: 0, max: 0xffff }), (ip, last) => {
        fc.pre(!ip.includes('.') && !ip.endsWith('::'));
        const neighbour = ip.replace(/[0-9a-f]+$/i, last.toString(16));
        expect(addressGroup(neighbour)).toBe(addressGroup(ip));
      }),
    );
  });
});
