import { beforeEach, describe, expect, it } from '@jest/globals';
import { databaseFault } from '#server/kit/database/database-fault.ts';
import { followZoneData } from '#server/publishing/commands/follow-zone-data.ts';
import { watchSchedules } from '#server/publishing/commands/watch-schedules.ts';
import { nodeZoneRules } from '#server/publishing/rules/zone-rules.ts';
import { withClient } from '#launch/sql.ts';
import { publish } from '#tests/support/article.ts';
import { frozenClock } from '#tests/support/database.ts';
import { openHouse } from '#tests/support/open-house.ts';
import {
  aReadyArticle,
  anEvening,
  endOf,
  newsOf,
  runDue,
  schedule,
  SIX_INSTANT,
} from './scheduling.ts';

const house = openHouse();

beforeEach(async () => anEvening(house));

/** What PostgreSQL says to a statement of the runtime role: a refusal's code, or its own state. */
async function saidTo(text: string, values: unknown[]): Promise<string> {
  try {
    await house.room.sql(text, values);
    return 'done';
  } catch (error) {
    const fault = databaseFault(error);
    return fault?.hint ?? fault?.sqlState ?? 'unknown';
  }
}

type Row = {
  article: string;
  revision: string;
  digest: string | null;
  kind: string;
  local: string;
  instant: string;
  person: string;
};

/** Appends a schedule with nothing of ours before it. */
async function append(change: Partial<Row>): Promise<string> {
  const ready = await aReadyArticle(house.room);
  const row: Row = {
    article: ready.id,
    revision: ready.revisionId,
    digest: null,
    kind: 'initial',
    local: '2026-11-24T06:00',
    instant: SIX_INSTANT,
    person: house.room.people.editor.id,
    ...change,
  };
  return saidTo(
    `INSERT INTO schedule (article_id, revision_id, digest, kind, significant, local, zone, instant, zone_data, person_id)
     VALUES ($1, $2, decode($3, 'hex'), $4, true, $5, 'Europe/Paris', $6, 'test', $7)`,
    [row.article, row.revision, row.digest, row.kind, row.local, row.instant, row.person],
  );
}

const publication = `INSERT INTO publication (article_id, revision_id, sequence, kind, significant, note, slug, person_id, schedule_id)
  SELECT s.article_id, coalesce($2::uuid, s.revision_id), 1, 'initial', true, '', 'ferry', coalesce($3::uuid, s.person_id), s.id
  FROM schedule s WHERE s.id = $1`;

describe('the database itself', () => {
  it('takes a schedule, and sets its digest', async () => {
    expect(await append({})).toBe('done');
    const [row] = await house.room.sql(
      'SELECT s.digest = r.digest AS same FROM schedule s JOIN revision r ON r.id = s.revision_id ORDER BY s.at DESC LIMIT 1',
    );
    expect(row).toEqual({ same: true });
  });

  it.each<[string, () => Partial<Row>]>([
    ['schedule-past', () => ({ local: '2026-11-23T19:00', instant: '2026-11-23T18:00:00Z' })],
    ['schedule-too-far', () => ({ local: '2027-11-25T06:00', instant: '2027-11-25T05:00:00Z' })],
    ['time-unknown', () => ({ instant: '2026-11-26T05:00:00Z' })],
    ['digest-mismatch', () => ({ digest: 'ab'.repeat(32) })],
    ['right-missing', () => ({ person: house.room.people.reporter.id })],
    ['23514', () => ({ kind: 'correction' })],
    ['right-missing', () => ({ kind: 'kill' })],
    ['23514', () => ({ local: '2026-11-24T06:00:00' })],
  ])('refuses %s', async (code, change) => {
    expect(await append(change())).toBe(code);
  });

  it('refuses another article’s revision, a second one, and what would break an embargo', async () => {
    const [one, other] = [await aReadyArticle(house.room), await aReadyArticle(house.room)];
    expect(await append({ article: one.id, revision: other.revisionId })).toBe('no-revision');
    expect(await append({ article: one.id, revision: one.revisionId })).toBe('done');
    expect(await append({ article: one.id, revision: one.revisionId })).toBe('already-scheduled');
    await house.room.sql(
      `UPDATE story SET embargo_until = '2026-11-24T05:00:01Z', embargo_zone = 'UTC' WHERE id = $1`,
      [other.storyId],
    );
    expect(await append({ article: other.id, revision: other.revisionId })).toBe('embargoed');
  });

  it('keeps a schedule as it was made, and its end', async () => {
    const id = await schedule(house.room, await aReadyArticle(house.room));
    const changes = ['kind', 'revision_id', 'local', 'zone', 'person_id', 'ended_at', 'digest'];
    for (const column of changes) {
      // Not even to what it is.
      expect(await saidTo(`UPDATE schedule SET ${column} = ${column} WHERE id = $1`, [id])).toBe(
        '42501',
      );
    }
    expect(await saidTo('DELETE FROM schedule WHERE id = $1', [id])).toBe('42501');
    const far = `UPDATE schedule SET instant = instant + interval '3 days' WHERE id = $1`;
    expect(await saidTo(far, [id])).toBe('time-unknown');
    await publish(house.room, house.room.people.chief, (await articleOf(id)).id);
    expect(await saidTo(`UPDATE schedule SET zone_data = 'x' WHERE id = $1`, [id])).toBe(
      'schedule-ended',
    );
    const end = `INSERT INTO schedule_end (schedule_id, kind, reason, person_id) VALUES ($1, 'cancelled', 'No', $2)`;
    expect(await saidTo(end, [id, house.room.people.chief.id])).toBe('schedule-ended');
    expect(await saidTo('UPDATE schedule_end SET code = $2 WHERE schedule_id = $1', [id, ''])).toBe(
      '42501',
    );
  });

  it('publishes nothing by a schedule before its instant, nothing else, as nobody else, and not twice', async () => {
    const article = await aReadyArticle(house.room);
    const other = await aReadyArticle(house.room);
    const id = await schedule(house.room, article);
    expect(await saidTo(publication, [id, null, null])).toBe('schedule-early');
    await frozenClock(house.db, '2026-11-24T04:59:59.999999Z');
    expect(await saidTo(publication, [id, null, null])).toBe('schedule-early');
    await frozenClock(house.db, SIX_INSTANT);
    expect(await saidTo(publication, [id, null, house.room.people.chief.id])).toBe(
      'schedule-mismatch',
    );
    expect(await saidTo(publication, [id, other.revisionId, null])).toBe('no-revision');
    expect(await saidTo(publication, [id, null, null])).toBe('done');
    expect(
      await saidTo(publication.replace(', 1,', ', 2,').replace(`'initial'`, `'refile'`), [
        id,
        null,
        null,
      ]),
    ).not.toBe('done');
    expect(await endOf(house.room, id)).toMatchObject({ kind: 'published' });
  });

  it('lets nobody cancel without the right, nor say that something was published', async () => {
    const id = await schedule(house.room, await aReadyArticle(house.room));
    const end = `INSERT INTO schedule_end (schedule_id, kind, reason, person_id) VALUES ($1, $2, 'Because', $3)`;
    expect(await saidTo(end, [id, 'cancelled', house.room.people.reporter.id])).toBe(
      'right-missing',
    );
    expect(await saidTo(end, [id, 'cancelled', null])).toBe('right-missing');
    expect(await saidTo(end, [id, 'published', null])).toBe('not-live');
    expect(await saidTo(end, [id, 'failed', null])).toBe('23514');
    expect(await saidTo(end, [id, 'cancelled', house.room.people.chief.id])).toBe('done');
  });
});

async function articleOf(scheduleId: string): Promise<{ id: string }> {
  const rows = await house.room.sql<{ id: string }>(
    'SELECT article_id AS id FROM schedule WHERE id = $1',
    [scheduleId],
  );
  return rows[0] ?? { id: '' };
}

describe('a zone whose rules change after somebody has scheduled', () => {
  /** Clocks of the whole world stand still at UTC from the second of January on. */
  const still = {
    ...nodeZoneRules,
    version: '2027x',
    offsetAt: (instant: number, zone: string) =>
      instant < Date.parse('2027-01-02T00:00Z') ? nodeZoneRules.offsetAt(instant, zone) : 0,
  };

  it('moves the instant, keeps the local time, and lets people know', async () => {
    const moved = await schedule(house.room, await aReadyArticle(house.room), {
      local: '2027-06-01T06:00',
    });
    const stays = await schedule(house.room, await aReadyArticle(house.room));
    expect(await followZoneData(house.room.services, still)).toBeGreaterThanOrEqual(2);
    expect(await followZoneData(house.room.services, still)).toBe(0);
    const rows = await house.room.sql(
      'SELECT id, local, zone, instant, zone_data FROM schedule WHERE id = ANY ($1::uuid[]) ORDER BY instant',
      [[moved, stays]],
    );
    const zone = 'Europe/Paris';
    expect(rows).toEqual([
      {
        id: stays,
        local: '2026-11-24T06:00',
        zone,
        instant: new Date(SIX_INSTANT),
        zone_data: '2027x',
      },
      {
        id: moved,
        local: '2027-06-01T06:00',
        zone,
        instant: new Date('2027-06-01T06:00Z'),
        zone_data: '2027x',
      },
    ]);
    expect(await newsOf(house.room, moved)).toEqual(['schedule-moved']);
    expect(await newsOf(house.room, stays)).toEqual([]);
    const record = await house.room.sql(
      `SELECT detail -> 'zoneData' AS "zoneData" FROM record_entry WHERE subject_id = $1 AND kind = 'schedule-moved'`,
      [moved],
    );
    expect(record).toEqual([{ zoneData: '2027x' }]);
    // Under the rules that it was made by it comes back.
    await followZoneData(house.room.services);
    expect(await newsOf(house.room, moved)).toEqual(['schedule-moved', 'schedule-moved']);
  });
});

describe('the watch over schedules', () => {
  it('alarms once when one has not run thirty seconds after its instant', async () => {
    const id = await schedule(house.room, await aReadyArticle(house.room));
    await frozenClock(house.db, '2026-11-24T05:00:30Z');
    expect(await watchSchedules(house.room.services)).toBe(0);
    await frozenClock(house.db, '2026-11-24T05:00:31Z');
    expect(await watchSchedules(house.room.services)).toBe(1);
    expect(await watchSchedules(house.room.services)).toBe(0);
    expect(await newsOf(house.room, id)).toEqual(['schedule-late']);
    // It runs all the same.
    expect(await runDue(house.room)).toEqual(['published']);
  });

  it('alarms when one ran before its instant, which only somebody with the server in his hands can bring about', async () => {
    const id = await schedule(house.room, await aReadyArticle(house.room));
    await frozenClock(house.db, SIX_INSTANT);
    expect(await runDue(house.room)).toEqual(['published']);
    expect(await watchSchedules(house.room.services)).toBe(0);
    await withClient(house.db.superUrl, async (client) => {
      await client.query('SET session_replication_role = replica');
      await client.query(
        `UPDATE schedule SET instant = instant + interval '1 second' WHERE id = $1`,
        [id],
      );
    });
    expect(await watchSchedules(house.room.services)).toBe(1);
    expect(await newsOf(house.room, id)).toEqual(['schedule-early']);
  });
});
