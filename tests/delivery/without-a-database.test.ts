import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { anArticle, factsOf } from '#tests/support/article.ts';
import { eventually, openSiteHouse } from './open-site-house.ts';

describe('the public site without its database', () => {
  const house = openSiteHouse();

  it('keeps serving what it has while the database is away', async () => {
    const { room, web } = house;
    const article = await anArticle(room).inReview().signedBy(room.people.editor).live().made();
    const { slug } = await factsOf(room, article.id);
    const path = `/en/city/${slug}-${String(article.number)}`;
    expect((await fetch(web.url + path)).status).toBe(200);
    const postgres = new pg.Client({ connectionString: house.db.superUrl });
    await postgres.connect();
    try {
      await postgres.query(
        `UPDATE pg_database SET datallowconn = false WHERE datname = current_database()`,
      );
      await postgres.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
      const kept = await fetch(web.url + path);
      expect(kept.status).toBe(200);
      const fresh = await fetch(`${web.url}/en/city/never-asked-before-123456`);
      expect(fresh.status).toBe(503);
      expect(fresh.headers.get('retry-after')).not.toBeNull();
    } finally {
      await postgres.query(
        `UPDATE pg_database SET datallowconn = true WHERE datname = current_database()`,
      );
      await postgres.end();
    }
    const back = await eventually(
      async () => fetch(`${web.url}/en`),
      ({ status }) => status === 200,
    );
    expect(back.status).toBe(200);
  });
});
