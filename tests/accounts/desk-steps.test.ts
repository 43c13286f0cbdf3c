import { describe, expect, it } from '@jest/globals';
import { openHouse } from '#tests/support/open-house.ts';

const NOBODY = '019aab3c-0000-7000-8000-00000000000a';

describe('the steps of sign-off of a desk', () => {
  const house = openHouse();

  async function read() {
    const { room, api } = house;
    const answer = await api.as(room.people.chief).get(`/desks/${room.desks.city}/steps`);
    expect(answer.status).toBe(200);
    return answer.body as { version: number; steps: { id: string; scope: string }[] };
  }

  async function put(steps: readonly object[], by = house.room.people.chief, ifMatch?: number) {
    const { version } = await read();
    return house.api.as(by).put(`/desks/${house.room.desks.city}/steps`, {
      ifMatch: ifMatch ?? version,
      body: { steps },
    });
  }

  it('are set by its chief, all at once and in order, and read by everybody', async () => {
    const { room, api } = house;
    const saved = await put([
      { scope: 'editorial', people: 2 },
      { scope: 'photo', condition: 'has-pictures', byDeskId: room.desks.paris },
      { scope: 'legal', condition: 'contains-term', terms: ['Ada Reed'], inOrder: true },
    ]);
    expect(saved).toMatchObject({
      status: 200,
      body: {
        mayChange: true,
        steps: [
          { scope: 'editorial', people: 2, condition: 'always', byDeskId: null },
          { scope: 'photo', byDeskId: room.desks.paris },
          { scope: 'legal', terms: ['Ada Reed'], inOrder: true },
        ],
      },
    });
    const seen = await api.as(room.people.reporter).get(`/desks/${room.desks.city}/steps`);
    expect(seen.body).toEqual({ ...saved.body, mayChange: false });
    const desks = await api.as(room.people.reporter).get('/desks');
    expect(desks.body.items).toContainEqual(
      expect.objectContaining({ slug: 'city', steps: saved.body.steps }),
    );
  });

  it('say for which articles they count, and two that never meet may ask the same people in order', async () => {
    const apart = await put([
      { scope: 'editorial', countsFor: 'flashes' },
      { scope: 'editorial', countsFor: 'texts', people: 2, inOrder: true },
      { scope: 'photo' },
    ]);
    expect(apart).toMatchObject({
      status: 200,
      body: { steps: [{ countsFor: 'flashes' }, { countsFor: 'texts' }, { countsFor: 'any' }] },
    });
    const together = await put([
      { scope: 'editorial' },
      { scope: 'editorial', countsFor: 'texts', inOrder: true },
    ]);
    expect(together).toMatchObject({ status: 422, body: { code: 'steps-do-not-fit' } });
    expect((await put([{ scope: 'legal', countsFor: 'headlines' }])).status).toBe(400);
    const { sql, desks } = house.room;
    const meets = `UPDATE desk_step SET counts_for = 'any' WHERE desk_id = $1 AND counts_for = 'flashes'`;
    await expect(sql(meets, [desks.city])).rejects.toThrow(/shares its scope/u);
  });

  it('keep what they are when they are put in another order, and the record says what changed', async () => {
    const { room } = house;
    await put([{ scope: 'editorial' }, { scope: 'legal' }]);
    const { steps } = await read();
    const [newest] = await room.sql<{ seq: number }>(
      'SELECT max(seq)::int AS seq FROM record_entry',
    );
    const before = newest?.seq ?? 0;
    const [first, second] = steps;
    const answer = await put([{ ...second, people: 2 }, first ?? {}]);
    expect(answer.body.steps.map(({ id }: { id: string }) => id)).toEqual([second?.id, first?.id]);
    const entries = await room.sql<{ kind: string; person_id: string; detail: object }>(
      'SELECT kind, person_id, detail FROM record_entry WHERE seq > $1 ORDER BY seq',
      [before],
    );
    const by = room.people.chief.id;
    expect(entries.map(({ kind, person_id }) => [kind, person_id])).toEqual([
      ['desk-step-changed', by],
      ['desk-step-changed', by],
    ]);
    expect(entries.map(({ detail }) => detail)).toContainEqual({
      people: { was: 1, now: 2 },
      position: { was: 1, now: 0 },
    });
    expect((await put([])).status).toBe(200);
    const [last] = await room.sql<{ kind: string }>(
      'SELECT kind FROM record_entry ORDER BY seq DESC LIMIT 1',
    );
    expect(last?.kind).toBe('desk-step-removed');
  });

  it('are an admin’s to change as well, and nobody else’s', async () => {
    const { reporter, editor, admin } = house.room.people;
    expect(await put([], reporter)).toMatchObject({ status: 403, body: { code: 'right-missing' } });
    expect(await put([], editor)).toMatchObject({ status: 403, body: { code: 'right-missing' } });
    expect((await put([{ scope: 'legal' }], admin)).status).toBe(200);
  });

  it('are not saved over somebody else’s', async () => {
    const { version } = await read();
    expect((await put([{ scope: 'photo' }])).status).toBe(200);
    expect(await put([{ scope: 'legal' }], house.room.people.chief, version)).toMatchObject({
      status: 412,
      body: { code: 'stale-version' },
    });
    expect((await read()).steps).toMatchObject([{ scope: 'photo' }]);
    const two = (await read()).version;
    const both = await Promise.all(
      ['legal', 'editorial'].map(async (scope) => put([{ scope }], house.room.people.chief, two)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('of a desk that is not there are not found', async () => {
    const { api, room } = house;
    const chief = api.as(room.people.admin);
    expect(await chief.get(`/desks/${NOBODY}/steps`)).toMatchObject({ status: 404 });
    expect(
      await chief.put(`/desks/${NOBODY}/steps`, { ifMatch: 1, body: { steps: [] } }),
    ).toMatchObject({ status: 404 });
  });

  it('that do not fit together are refused with the place of each fault', async () => {
    const { steps } = await read();
    const id = steps[0]?.id ?? '';
    const answer = await put([
      { scope: 'legal', condition: 'flagged' },
      { scope: 'photo', condition: 'contains-term' },
      { scope: 'editorial', byDeskId: NOBODY },
      { scope: 'language', inOrder: true },
      { scope: 'language' },
      { id: NOBODY, scope: 'legal' },
      { id, scope: 'legal' },
      { id, scope: 'legal' },
    ]);
    expect(answer).toMatchObject({ status: 422, body: { code: 'steps-do-not-fit' } });
    const issues = answer.body.issues as { at: string; code: string }[];
    expect(issues.map(({ at, code }) => `${at} ${code}`)).toEqual([
      'steps[0].flag flag-missing',
      'steps[1].terms terms-missing',
      'steps[2].byDeskId desk-unknown',
      'steps[3].inOrder step-shares-signature',
      'steps[5].id step-unknown',
      'steps step-twice',
    ]);
    for (const bad of [
      { scope: 'legal', people: 4 },
      { scope: 'legal', people: 0 },
      { scope: 'sport' },
      { scope: 'legal', condition: 'contains-term', terms: ['—'] },
      { scope: 'legal', more: true },
    ])
      expect((await put([bad])).status).toBe(400);
  });

  it('that do not fit are refused by Postgres too', async () => {
    const { sql, desks } = house.room;
    const insert = async (columns: string, values: string): Promise<unknown> =>
      sql(`INSERT INTO desk_step (desk_id, position, ${columns}) VALUES ($1, 9, ${values})`, [
        desks.paris,
      ]);
    await expect(insert('scope', `'sport'`)).rejects.toThrow(/desk_step_scope/u);
    await expect(insert('scope, people', `'legal', 4`)).rejects.toThrow(/desk_step_people/u);
    await expect(insert('scope, condition', `'legal', 'flagged'`)).rejects.toThrow(
      /desk_step_flag/u,
    );
    await expect(insert('scope, condition', `'legal', 'contains-term'`)).rejects.toThrow(
      /desk_step_terms/u,
    );
    await expect(insert('scope, by_desk_id', `'legal', $1`)).rejects.toThrow(/desk_step_by_desk/u);
    await insert('scope', `'photo'`);
    await expect(insert('scope, in_order', `'photo', true`)).rejects.toThrow(/shares its scope/u);
  });
});
