import { describe, expect, it } from '@jest/globals';
import { openSiteHouse } from './open-site-house.ts';

describe('the reader role', () => {
  const house = openSiteHouse();

  it('sees the public views and no table', async () => {
    const { rows } = await house.reader.pool.query<{
      name: string;
      readable: boolean;
      kind: string;
    }>(
      `SELECT c.relname AS name, c.relkind AS kind, has_table_privilege(c.oid, 'SELECT') AS readable
       FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v')`,
    );
    expect(rows.length).toBeGreaterThan(30);
    for (const { name, readable } of rows)
      expect({ name, readable }).toEqual({ name, readable: name.startsWith('public_') });
  });

  it('can write nothing', async () => {
    await expect(house.reader.pool.query('CREATE TABLE mine (a int)')).rejects.toThrow(
      /permission denied|read-only/u,
    );
    await expect(
      house.reader.pool.query(
        'SET default_transaction_read_only = off; DELETE FROM public_rendering',
      ),
    ).rejects.toThrow(/permission denied|cannot delete/u);
  });
});
