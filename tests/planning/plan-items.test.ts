import { describe, expect, it } from '@jest/globals';
import type { PlanItemView } from '#contract/api/plan.ts';
import { planState } from '#server/planning/rules/plan-rules.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';

const here = openHouse();

function wish(more: object = {}): object {
  return {
    slugline: 'harbour-fair',
    deskId: here.room.desks.city,
    languages: ['en', 'fr'],
    planned: { local: '2099-06-01', zone: 'Europe/Paris' },
    ...more,
  };
}

async function plan(by: Member, more: object = {}): Promise<PlanItemView> {
  const answer = await here.api.as(by).post('/plan-items', { body: wish(more) });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
}

async function change(by: Member, item: PlanItemView, body: object) {
  return here.api.as(by).patch(`/plan-items/${item.id}`, { body, ifMatch: item.version });
}

describe('a planned story', () => {
  it('says what is meant to be, when, in which languages, what for and by whom', async () => {
    const { editor, reporter } = here.room.people;
    const item = await plan(editor, {
      title: 'The fair opens',
      purpose: 'Front page',
      notes: 'Ask for the number of stalls.',
      assigneeId: reporter.id,
      commissionedWords: 400,
      planned: { local: '2099-06-01T09:30', zone: 'Europe/Paris' },
    });
    expect(item).toMatchObject({
      slugline: 'harbour-fair',
      title: 'The fair opens',
      desk: { slug: 'city' },
      languages: ['en', 'fr'],
      planned: { local: '2099-06-01T09:30', zone: 'Europe/Paris', at: '2099-06-01T07:30:00.000Z' },
      assignee: { name: reporter.name },
      state: 'planned',
      story: null,
      version: 1,
      createdBy: { id: editor.id },
    });
    const [event] = await here.room.sql<{ payload: object }>(
      `SELECT payload FROM outbox_event WHERE topic = 'assigned' AND key = $1`,
      [item.id],
    );
    expect(event?.payload).toEqual({ itemId: item.id, personId: reporter.id, byId: editor.id });
  });

  it('is changed by whoever writes for its desk, in the order of its versions', async () => {
    const { reporter, secondReporter } = here.room.people;
    const item = await plan(reporter);
    const changed = await change(secondReporter, item, { title: 'The fair is off' });
    expect(changed).toMatchObject({ status: 200, body: { title: 'The fair is off', version: 2 } });
    expect(await change(reporter, item, { title: 'The fair is on' })).toMatchObject({
      status: 412,
      body: { code: 'stale-version', current: { version: 2 } },
    });
    const entries = await here.room.sql<{ kind: string; detail: object }>(
      `SELECT kind, detail FROM record_entry WHERE subject_id = $1 ORDER BY seq`,
      [item.id],
    );
    expect(entries.map(({ kind }) => kind)).toEqual(['plan-item-added', 'plan-item-changed']);
    expect(entries[1]?.detail).toMatchObject({ title: { was: '', now: 'The fair is off' } });
  });

  it('becomes a story once, with its length, its writer and when it is due', async () => {
    const { chief, reporter } = here.room.people;
    const item = await plan(chief, {
      title: 'The fair opens',
      assigneeId: reporter.id,
      commissionedWords: 400,
      planned: { local: '2099-06-01T09:30', zone: 'Europe/Paris' },
    });
    const api = here.api.as(chief);
    const made = await api.post(`/plan-items/${item.id}/stories`);
    expect(made.status).toBe(201);
    const { articleId } = made.body;
    expect((await api.get(`/articles/${String(articleId)}`)).body).toMatchObject({
      language: 'en',
      commissionedWords: 400,
      story: { slugline: 'harbour-fair' },
      content: { headline: 'The fair opens' },
    });
    expect((await api.get(`/articles/${String(articleId)}/assignment`)).body).toMatchObject({
      assignee: { id: reporter.id },
      due: { at: '2099-06-01T07:30:00.000Z', zone: 'Europe/Paris' },
    });
    expect((await api.get(`/plan-items/${item.id}`)).body).toMatchObject({
      state: 'made',
      story: made.body.storyId === undefined ? {} : { id: made.body.storyId, articleId },
      abilities: { change: { allowed: false, reason: 'plan-made' } },
    });
    expect(await api.post(`/plan-items/${item.id}/stories`)).toMatchObject({
      status: 409,
      body: { code: 'plan-made' },
    });
  });

  it('is begun by a reporter for nobody but themselves', async () => {
    const { chief, reporter, secondReporter } = here.room.people;
    const item = await plan(chief, { assigneeId: secondReporter.id });
    const made = await here.api.as(reporter).post(`/plan-items/${item.id}/stories`);
    const path = `/articles/${String(made.body.articleId)}/assignment`;
    expect((await here.api.as(reporter).get(path)).body).toMatchObject({ assignee: null });
  });

  it('is given up with a reason, and then rests', async () => {
    const { reporter } = here.room.people;
    const item = await plan(reporter);
    const path = `/plan-items/${item.id}/cancellations`;
    const api = here.api.as(reporter);
    expect(await api.post(path, { body: { because: ' ' } })).toMatchObject({ status: 400 });
    expect(await api.post(path, { body: { because: 'The fair is off' } })).toMatchObject({
      status: 201,
      body: { state: 'cancelled', cancelledBecause: 'The fair is off', version: 2 },
    });
    for (const attempt of [
      api.post(path, { body: { because: 'Again' } }),
      api.post(`/plan-items/${item.id}/stories`),
      api.patch(`/plan-items/${item.id}`, { body: { title: 'x' }, ifMatch: 2 }),
    ]) {
      expect(await attempt).toMatchObject({ status: 409, body: { code: 'plan-cancelled' } });
    }
  });

  it('refuses what cannot be', async () => {
    const { editor, reporter, secondReporter, translator } = here.room.people;
    const paris = 'Europe/Paris';
    const refusals: [Member, object, object][] = [
      [
        reporter,
        { assigneeId: secondReporter.id },
        { status: 403, body: { code: 'right-missing' } },
      ],
      [translator, {}, { status: 403, body: { code: 'not-on-this-desk' } }],
      [
        editor,
        { assigneeId: translator.id },
        { status: 422, body: { code: 'assignee-not-on-desk' } },
      ],
      [
        editor,
        { languages: ['en', 'pl'] },
        { status: 422, body: { code: 'language-not-in-newsroom' } },
      ],
      [editor, { languages: ['en', 'en'] }, { status: 422, body: { code: 'named-twice' } }],
      [editor, { languages: [] }, { status: 400 }],
      [
        editor,
        { planned: { local: '2020-01-01', zone: paris } },
        { status: 422, body: { code: 'planned-past' } },
      ],
      [
        editor,
        { planned: { local: '2099-02-30', zone: paris } },
        { status: 422, body: { code: 'time-unknown' } },
      ],
      [
        editor,
        { planned: { local: '2099-03-29T02:30', zone: paris } },
        { status: 422, body: { code: 'time-skipped' } },
      ],
      [
        editor,
        { planned: { local: '2099-06-01', zone: 'Mars/Base' } },
        { status: 422, body: { code: 'zone-unknown' } },
      ],
      [editor, { planned: { local: 'tomorrow', zone: paris } }, { status: 400 }],
      [editor, { commissionedWords: 0 }, { status: 400 }],
      [editor, { slugline: '  ' }, { status: 400 }],
      [editor, { colour: 'red' }, { status: 400 }],
    ];
    for (const [by, more, expected] of refusals) {
      const answer = await here.api.as(by).post('/plan-items', { body: wish(more) });
      expect(answer).toMatchObject(expected);
    }
    const item = await plan(editor);
    const path = `/plan-items/${item.id}`;
    expect(await here.api.as(editor).patch(path, { body: {} })).toMatchObject({ status: 428 });
    expect(await here.api.as(editor).get(`/plan-items/${here.room.desks.city}`)).toMatchObject({
      status: 404,
    });
  });

  it('is late after its time, or after its day where no time was said', () => {
    const day = { local: '2026-11-23', zone: 'Europe/Paris', at: new Date('2026-11-22T23:00:00Z') };
    const plans = { planned: day, storyId: null, cancelled: false };
    expect(planState(plans, new Date('2026-11-23T22:59:59Z'))).toBe('planned');
    expect(planState(plans, new Date('2026-11-23T23:00:00Z'))).toBe('late');
    const time = {
      local: '2026-11-23T06:00',
      zone: 'Europe/Paris',
      at: new Date('2026-11-23T05:00:00Z'),
    };
    expect(planState({ ...plans, planned: time }, new Date('2026-11-23T05:00:00Z'))).toBe('late');
    expect(planState({ ...plans, storyId: 'x' }, new Date('2027-01-01T00:00:00Z'))).toBe('made');
    expect(planState({ ...plans, cancelled: true }, new Date('2027-01-01T00:00:00Z'))).toBe(
      'cancelled',
    );
  });
});

describe('the database', () => {
  it('refuses the same, whoever sends it', async () => {
    const { editor, reporter, secondReporter, translator } = here.room.people;
    const item = await plan(reporter);
    const set = async (changes: string, by: Member): Promise<unknown> =>
      here.room.sql(`UPDATE plan_item SET ${changes}, changed_by = $2 WHERE id = $1`, [
        item.id,
        by.id,
      ]);
    const attempts: [string, Member, string][] = [
      [`version = version + 1`, translator, 'right-missing'],
      [`version = version`, reporter, 'stale-version'],
      [`version = version + 1, created_by = '${editor.id}'`, reporter, 'append-only'],
      [`version = version + 1, assignee_id = '${translator.id}'`, editor, 'assignee-not-on-desk'],
      [`version = version + 1, assignee_id = '${secondReporter.id}'`, reporter, 'right-missing'],
    ];
    for (const [changes, by, hint] of attempts) {
      await expect(set(changes, by)).rejects.toMatchObject({ hint });
    }
    await expect(
      set(`version = version + 1, planned_at = planned_at + interval '2 days'`, reporter),
    ).rejects.toThrow(/plan_item_instant/u);
    await set(
      `version = version + 1, cancelled_at = newsroom_now(), cancelled_because = 'off'`,
      reporter,
    );
    await expect(set('version = version + 1', reporter)).rejects.toMatchObject({
      hint: 'plan-cancelled',
    });
    await expect(here.room.sql('DELETE FROM plan_item')).rejects.toThrow();
  });
});
