import { describe, expect, it } from '@jest/globals';
import { anArticle } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { work } from './support/work.ts';

const NOBODY = '019aab3c-0000-7000-8000-00000000000a';

describe('the deadlines of a desk', () => {
  const house = openHouse();
  const path = (): string => `/desks/${house.room.desks.city}/deadlines`;

  async function read(by: Member = house.room.people.chief) {
    const answer = await house.api.as(by).get(path());
    expect(answer.status).toBe(200);
    return answer.body as {
      version: number;
      mayChange: boolean;
      deadlines: { kind: string; minutes: number; house: number; set: boolean }[];
    };
  }

  async function put(
    deadlines: readonly object[],
    by: Member = house.room.people.chief,
    ifMatch?: number,
  ) {
    const { version } = await read();
    return house.api.as(by).put(path(), { ifMatch: ifMatch ?? version, body: { deadlines } });
  }

  it('are the house’s at first, then its own, and the house’s again; what is owed follows', async () => {
    const { room } = house;
    const first = await read();
    expect(first.mayChange).toBe(true);
    expect(first.deadlines.every(({ minutes, house, set }) => minutes === house && !set)).toBe(
      true,
    );
    const { storyId } = await anArticle(room).inReview().made();
    await work(room);
    const minutes = async (): Promise<unknown> =>
      room.sql(
        `SELECT extract(epoch FROM due_at - since)::int / 60 AS minutes FROM task WHERE story_id = $1`,
        [storyId],
      );
    const saved = await put([{ kind: 'sign', minutes: 15 }]);
    expect(saved.body.deadlines[0]).toEqual({ kind: 'sign', minutes: 15, house: 60, set: true });
    await work(room);
    expect(await minutes()).toEqual([{ minutes: 15 }]);
    const again = await put([]);
    expect(again.body).toEqual(first);
    await work(room);
    expect(await minutes()).toEqual([{ minutes: 60 }]);
  });

  it('are changed by whoever sets the desk’s steps, and by administrators', async () => {
    const { editor, translator, admin } = house.room.people;
    const wish = [{ kind: 'correct', minutes: 45 }];
    expect(await put(wish, editor)).toMatchObject({ status: 403, body: { code: 'right-missing' } });
    expect(await put(wish, translator)).toMatchObject({
      status: 403,
      body: { code: 'not-on-this-desk' },
    });
    expect((await read(editor)).mayChange).toBe(false);
    expect((await put(wish, admin)).status).toBe(200);
    expect((await put([], admin)).status).toBe(200);
  });

  it('are not written over by somebody who has not read what another has set meanwhile', async () => {
    const { version } = await read();
    expect((await put([{ kind: 'sign', minutes: 20 }])).status).toBe(200);
    const late = await put([{ kind: 'sign', minutes: 90 }], house.room.people.admin, version);
    expect(late).toMatchObject({ status: 412, body: { code: 'stale-version' } });
    expect((await read()).deadlines[0]?.minutes).toBe(20);
    const blind = await house.api
      .as(house.room.people.chief)
      .put(path(), { body: { deadlines: [] } });
    expect(blind.status).toBe(428);
    await put([]);
  });

  it('take no time that is no time, through the API and in the table, and no desk that is none', async () => {
    const { room, api } = house;
    const { chief, admin } = room.people;
    for (const minutes of [0, 4, 10_081, 7.5, -60, '60', null]) {
      expect((await put([{ kind: 'sign', minutes }])).status).toBe(400);
    }
    expect((await put([{ kind: 'deliver', minutes: 60 }])).status).toBe(400);
    const insert = `INSERT INTO desk_deadline (desk_id, kind, minutes) VALUES ($1, 'sign', $2)`;
    await expect(room.sql(insert, [room.desks.city, 4])).rejects.toThrow('desk_deadline_minutes');
    expect((await api.as(chief).get(`/desks/${NOBODY}/deadlines`)).status).toBe(404);
    const nowhere = await api
      .as(admin)
      .put(`/desks/${NOBODY}/deadlines`, { ifMatch: 1, body: { deadlines: [] } });
    expect(nowhere.status).toBe(404);
  });

  it('stand in the record with what they were, and once each', async () => {
    const { room } = house;
    await put([{ kind: 'sign', minutes: 30 }]);
    const newest = await room.sql<{ seq: string }>('SELECT max(seq) AS seq FROM record_entry');
    // The same again changes nothing, and says nothing.
    await put([{ kind: 'sign', minutes: 30 }]);
    await put([{ kind: 'sign', minutes: 40 }]);
    await put([]);
    const entries = await room.sql(
      `SELECT kind, subject_id, person_id, detail FROM record_entry WHERE seq > $1 ORDER BY seq`,
      [newest[0]?.seq],
    );
    const about = {
      kind: 'desk-deadline-changed',
      subject_id: room.desks.city,
      person_id: room.people.chief.id,
    };
    expect(entries).toEqual([
      { ...about, detail: { kind: 'sign', minutes: { was: 30, now: 40 } } },
      { ...about, detail: { kind: 'sign', minutes: { was: 40, now: null } } },
    ]);
  });
});
