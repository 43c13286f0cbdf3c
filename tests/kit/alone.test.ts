import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alone } from '#server/kit/database/alone.ts';
import { openPool, type Pool } from '#server/kit/database/open-pool.ts';
import { freshDatabase, type TestDatabase } from '#tests/support/database.ts';
import { quietLog } from './support/quiet-log.ts';

describe('work that one process does alone', () => {
  let db: TestDatabase;
  let pools: Pool[];
  beforeAll(async () => {
    db = await freshDatabase();
    const { log } = quietLog();
    pools = ['one', 'other'].map((name) => openPool({ url: db.appUrl, log, size: 2, name }));
  });
  afterAll(async () => {
    for (const pool of pools) await pool.end();
    await db.drop();
  });

  it('is left by the others as long as one does it, and done again afterwards, also after a fault', async () => {
    const [one, other] = pools as [Pool, Pool];
    const inside = await alone(one, 'sweep', async () => [
      await alone(other, 'sweep', async () => Promise.resolve('twice')),
      await alone(other, 'another', async () => Promise.resolve('beside it')),
    ]);
    expect(inside).toEqual([null, 'beside it']);
    const broken = alone(one, 'sweep', async () => Promise.reject(new Error('gone')));
    await expect(broken).rejects.toThrow('gone');
    expect(await alone(other, 'sweep', async () => Promise.resolve('done'))).toBe('done');
  });
});
