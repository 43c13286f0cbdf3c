import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { nodeZoneRules } from '#server/publishing/rules/zone-rules.ts';
import { anArticle, type MadeArticle } from '#tests/support/article.ts';
import { count } from '#tests/support/counts.ts';
import { freshDatabase, type TestDatabase } from '#tests/support/database.ts';
import { aNewsroom, type Newsroom } from '#tests/support/newsroom.ts';
import { WebProcess } from '#tests/support/web-process.ts';

const SCHEDULES = count({ full: 600, quick: 24 });
const WORKERS = count({ full: 6, quick: 3 });
/** Over how many seconds their instants lie. */
const SECONDS = count({ full: 60, quick: 6 });
/** Seconds between two deaths. */
const PAUSE = count({ full: 2, quick: 1 });

type Alive = { process: WebProcess; started: Promise<void> };

describe(`${String(SCHEDULES)} schedules and ${String(WORKERS)} workers, one at random killed every ${String(PAUSE)} s`, () => {
  let db: TestDatabase;
  let room: Newsroom;
  const workers: Alive[] = [];

  beforeAll(async () => {
    db = await freshDatabase();
    room = await aNewsroom(db, { size: 8 });
  });
  afterAll(async () => {
    for (const { process, started } of workers) {
      await started;
      await process.close();
    }
    await room.close();
    await db.drop();
  });

  async function makeArticles(): Promise<MadeArticle[]> {
    const made: MadeArticle[] = [];
    while (made.length < SCHEDULES) {
      const some = Array.from({ length: Math.min(6, SCHEDULES - made.length) }, async () =>
        anArticle(room).inReview().signedBy(room.people.editor).made(),
      );
      made.push(...(await Promise.all(some)));
    }
    return made;
  }

  /** Straight into the table, where an instant may be of any second; some of them at the very same. */
  async function scheduleAll(articles: readonly MadeArticle[]): Promise<void> {
    await room.sql(
      `INSERT INTO schedule (article_id, revision_id, kind, significant, local, zone, instant, zone_data, person_id)
       SELECT a.id, a.head_revision_id, 'initial', true, to_char(t.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI'), 'UTC', t.at, $3, $4
       FROM article a, LATERAL (
         SELECT newsroom_now() + make_interval(secs => 3 + floor(random() * $2 + 0 * a.number))) t (at)
       WHERE a.id = ANY ($1::uuid[])`,
      [articles.map(({ id }) => id), SECONDS, nodeZoneRules.version, room.people.editor.id],
    );
  }

  async function open(): Promise<number> {
    const rows = await room.sql<{ open: number }>(
      'SELECT count(*)::int AS open FROM schedule WHERE ended_at IS NULL',
    );
    return rows[0]?.open ?? 0;
  }

  function begin(): Alive {
    const process = new WebProcess(db, 'worker');
    return { process, started: process.start() };
  }

  it('run each once, none early', async () => {
    const articles = await makeArticles();
    workers.push(...Array.from({ length: WORKERS }, begin));
    await Promise.all(workers.map(async ({ started }) => started));
    await scheduleAll(articles);
    for (let victim = 0; (await open()) > 0; victim = Math.floor(Math.random() * WORKERS)) {
      await wait(PAUSE * 1000);
      const dead = workers[victim];
      if (dead === undefined) continue;
      await dead.started;
      await dead.process.close();
      workers[victim] = begin();
    }
    const [sum] = await room.sql(
      `SELECT count(*)::int AS publications, count(DISTINCT p.schedule_id)::int AS schedules, count(DISTINCT p.article_id)::int AS articles,
         count(*) FILTER (WHERE p.at < s.instant)::int AS early, count(*) FILTER (WHERE p.revision_id <> s.revision_id)::int AS others,
         count(*) FILTER (WHERE e.kind = 'published')::int AS published
       FROM publication p LEFT JOIN schedule s ON s.id = p.schedule_id LEFT JOIN schedule_end e ON e.schedule_id = s.id`,
    );
    expect(sum).toEqual({
      publications: SCHEDULES,
      schedules: SCHEDULES,
      articles: SCHEDULES,
      early: 0,
      others: 0,
      published: SCHEDULES,
    });
    expect(await room.sql('SELECT * FROM record_verify()')).toEqual([]);
  });
});
