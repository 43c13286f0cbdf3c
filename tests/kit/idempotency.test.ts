import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Test } from 'supertest';
import { withClient } from '#launch/sql.ts';
import { forgetAnswers } from '#server/kit/http/idempotency.ts';
import { openGarden, type GardenApp } from './support/garden-app.ts';
import { post } from './support/wrong-request.ts';

describe('a request with an Idempotency-Key', () => {
  let garden: GardenApp;
  beforeAll(async () => {
    garden = await openGarden();
  });
  afterAll(async () => {
    await garden.close();
  });

  const plant = (key: string, name: string, as?: string): Test =>
    post(garden.url, '/plants', as).set('Idempotency-Key', key).send({ name, height: 2 });

  async function count(name: string): Promise<number> {
    const found = await garden.services.database.pool.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM plant WHERE name = $1`,
      [name],
    );
    return found.rows[0]?.n ?? -1;
  }

  it('is carried out once and answered the same way again', async () => {
    const first = await plant('k1', 'oak');
    const again = await plant('k1', 'oak');
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(again.headers['location']).toBe(first.headers['location']);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(await count('oak')).toBe(1);
  });

  it('is carried out once when it comes five times at the same time', async () => {
    const rounds = Array.from({ length: 12 }, (_, round) => round);
    for (const round of rounds) {
      const name = `elm ${round}`;
      const answers = await Promise.all(
        [1, 2, 3, 4, 5].map(async () => plant(`elm-${round}`, name)),
      );
      expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201, 201]);
      expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
      expect(await count(name)).toBe(1);
    }
  });

  it('is refused when the key was used for something else', async () => {
    await plant('k2', 'ash');
    const other = await plant('k2', 'beech');
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect(await count('beech')).toBe(0);
  });

  it('keeps one person’s keys apart from another’s', async () => {
    const [ida, noor] = await Promise.all([
      plant('k3', 'yew'),
      plant('k3', 'larch', 'session=Noor'),
    ]);
    expect([ida.status, noor.status]).toEqual([201, 201]);
  });

  it('may use its key again after a refusal, because nothing happened', async () => {
    const refused = await plant('k4', 'nettle');
    expect(refused.status).toBe(409);
    const second = await plant('k4', 'nettle');
    expect(second.headers['idempotency-replayed']).toBeUndefined();
    expect((await plant('k4', 'rose')).status).toBe(201);
  });

  it('says so when it was carried out but the answer was lost', async () => {
    await plant('k5', 'birch');
    await garden.services.database.pool.query(
      `UPDATE idempotency_key SET status = 0, at = at - interval '1 minute' WHERE key = 'k5'`,
    );
    const again = await plant('k5', 'birch');
    expect([again.status, again.body.code]).toEqual([409, 'answer-not-kept']);
    expect(await count('birch')).toBe(1);
  });

  it('is forgotten after a time', async () => {
    await plant('k6', 'lime');
    await withClient(garden.database.ownerUrl, async (client) =>
      client.query(`UPDATE idempotency_key SET at = at - interval '25 hours' WHERE key = 'k6'`),
    );
    expect(await forgetAnswers(garden.services.database.pool, 24)).toBe(1);
    expect((await plant('k6', 'lime tree')).status).toBe(201);
  });
});
