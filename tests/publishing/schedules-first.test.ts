import { describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { withClient } from '#launch/sql.ts';
import { nodeZoneRules } from '#server/publishing/rules/zone-rules.ts';
import { nextSchedules } from '#server/publishing/queries/next-schedules.ts';
import { startSchedules } from '#server/publishing/schedule-jobs.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { aReadyArticle } from './scheduling.ts';

describe('schedules that are due', () => {
  const house = openHouse();

  /** Ready articles that are all due a moment from now, so many seconds after one another. */
  async function due(count: number, apart = 0): Promise<string[]> {
    const { room } = house;
    await room.sql(
      `INSERT INTO schedule_end (schedule_id, kind, code) SELECT id, 'failed', 'left' FROM schedule WHERE ended_at IS NULL`,
    );
    const made = [];
    for (let n = 0; n < count; n += 1) made.push(await aReadyArticle(room));
    await room.sql(
      `INSERT INTO schedule (article_id, revision_id, kind, significant, local, zone, instant, zone_data, person_id)
       SELECT a.id, a.head_revision_id, 'initial', true, to_char(t.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI'), 'UTC', t.at, $2, $3
       FROM unnest($1::uuid[]) WITH ORDINALITY u (id, n) JOIN article a ON a.id = u.id,
         LATERAL (SELECT newsroom_now() + make_interval(secs => 0.3 + $4::float8 * u.n)) t (at)`,
      [made.map(({ id }) => id), nodeZoneRules.version, room.people.editor.id, apart],
    );
    await wait(400 + 1000 * apart * count);
    return made.map(({ id }) => id);
  }

  const open = async (): Promise<number> => {
    const left = await house.room.sql('SELECT 1 FROM schedule WHERE ended_at IS NULL');
    return left.length;
  };

  it('are looked for the latest first, without those that somebody has claimed', async () => {
    const [first, second] = await due(2, 1.2);
    const look = async () =>
      (await nextSchedules(house.room.services, { most: 1, but: [] })).due.map(
        ({ articleId }) => articleId,
      );
    expect(await look()).toEqual([first]);
    await withClient(house.db.ownerUrl, async (client) => {
      await client.query('BEGIN');
      await client.query(
        `SELECT pg_advisory_xact_lock(hashtextextended(id::text, 2401)) FROM schedule WHERE article_id = $1`,
        [first],
      );
      expect(await look()).toEqual([second]);
      await client.query('ROLLBACK');
    });
    expect(await look()).toEqual([first]);
  });

  it('come before all else that a worker does, which waits no longer than three seconds', async () => {
    const [held] = await due(1);
    const runner = await withClient(house.db.ownerUrl, async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT FROM article WHERE id = $1 FOR UPDATE', [held]);
      const started = startSchedules(house.room.services);
      await wait(500);
      let calm = false;
      const waited = started.calm().then(() => (calm = true));
      await wait(300);
      expect([calm, await open()]).toEqual([false, 1]);
      await waited;
      expect(await open()).toBe(1);
      await client.query('ROLLBACK');
      return started;
    });
    while ((await open()) > 0) await wait(50);
    await wait(300);
    await expect(Promise.race([runner.calm().then(() => 'calm'), wait(2_000)])).resolves.toBe(
      'calm',
    );
    await runner.stop();
  });
});
