import { describe, expect, it } from '@jest/globals';
import type { TemplateView } from '#contract/api/templates.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { aTemplate, templateWish } from './template-wish.ts';

describe('the story templates of a desk', () => {
  const house = openHouse();
  const as = (name: keyof typeof house.room.people) => house.api.as(house.room.people[name]);
  const desk = () => `/desks/${house.room.desks.city}/templates`;
  const kept = async (more: object = {}): Promise<TemplateView> => aTemplate(house, more);

  it('are kept by the desk’s chief and editors, and by whoever looks after the newsroom', async () => {
    expect(await as('reporter').post(desk(), { body: templateWish() })).toMatchObject({
      status: 403,
      body: { code: 'right-missing' },
    });
    expect(await as('translator').post(desk(), { body: templateWish() })).toMatchObject({
      status: 403,
      body: { code: 'not-on-this-desk' },
    });
    for (const name of ['chief', 'editor', 'admin'] as const) {
      expect(await as(name).post(desk(), { body: templateWish() })).toMatchObject({
        status: 201,
        body: { version: 1, retiredAt: null, changedBy: { id: house.room.people[name].id } },
      });
    }
    const list = await as('reporter').get(`${desk()}?language=en`);
    expect(list).toMatchObject({ status: 200, body: { mayKeep: false } });
    expect(list.body.items.length).toBeGreaterThanOrEqual(3);
    expect(list.body.items[0]).not.toHaveProperty('body');
    expect((await as('chief').get(`${desk()}?language=fr`)).body).toEqual({
      items: [],
      mayKeep: true,
    });
  });

  it('are refused with everything that is wrong with them at once', async () => {
    const { name } = await kept();
    const wrong = {
      name: name.toUpperCase(),
      headline: 'A bell \u0007',
      body: { type: 'doc', content: [{ type: 'poem' }] },
      sectionId: '00000000-0000-7000-8000-000000000000',
    };
    const refused = await as('chief').post(desk(), { body: templateWish(wrong) });
    expect(refused).toMatchObject({ status: 422, body: { code: 'content-invalid' } });
    const places = refused.body.issues.map(({ at }: { at: string }) => at);
    expect(places).toEqual(['headline', expect.stringMatching(/^body/u), 'sectionId', 'name']);
    const shapes = { name: ' ', urgency: 11, flags: ['loud'], commissionedWords: 0, colour: 'red' };
    const misshapen = await as('chief').post(desk(), { body: templateWish(shapes) });
    expect(misshapen.status).toBe(400);
    expect(misshapen.body.issues.length).toBeGreaterThanOrEqual(5);
    expect(
      await as('chief').post(desk(), { body: templateWish({ language: 'xx' }) }),
    ).toMatchObject({
      status: 422,
      body: { issues: [{ at: 'language', code: 'language-not-in-newsroom' }] },
    });
    const nowhere = '/desks/00000000-0000-7000-8000-000000000000/templates';
    expect((await as('admin').post(nowhere, { body: templateWish() })).status).toBe(404);
  });

  it('are changed at the version that was read, and the record keeps what stood', async () => {
    const { id } = await kept();
    const path = `/templates/${id}`;
    const change = { body: { headline: 'TK before the court' }, ifMatch: 1 };
    expect((await as('reporter').patch(path, change)).status).toBe(403);
    expect((await as('chief').patch(path, { body: change.body })).status).toBe(428);
    const changed = await as('editor').patch(path, change);
    expect(changed).toMatchObject({
      status: 200,
      body: {
        version: 2,
        headline: 'TK before the court',
        standfirst: 'What the court said',
        changedBy: { id: house.room.people.editor.id },
      },
    });
    expect(await as('chief').patch(path, change)).toMatchObject({
      status: 412,
      body: { code: 'stale-version', current: { version: 2, headline: 'TK before the court' } },
    });
    const broken = { body: { body: { type: 'doc', content: [{ type: 'poem' }] } }, ifMatch: 2 };
    expect((await as('chief').patch(path, broken)).status).toBe(422);
    const entries = await house.room.sql<{ kind: string; detail: object; personId: string }>(
      `SELECT kind, detail, person_id AS "personId" FROM record_entry WHERE subject_id = $1 ORDER BY seq`,
      [id],
    );
    expect(entries.map(({ kind }) => kind)).toEqual([
      'story-template-added',
      'story-template-changed',
    ]);
    expect(entries[0]?.detail).toMatchObject({ headline: 'TK sentenced to TK' });
    expect(entries[1]).toMatchObject({
      detail: { headline: { was: 'TK sentenced to TK', now: 'TK before the court' } },
      personId: house.room.people.editor.id,
    });
    expect(entries[1]?.detail).not.toHaveProperty('body');
  });

  it('are retired and brought back, and free their name meanwhile', async () => {
    const { id, name } = await kept();
    const path = `/templates/${id}`;
    const retired = await as('chief').patch(path, { body: { retired: true }, ifMatch: 1 });
    expect(retired.body).toMatchObject({ version: 2, retiredAt: expect.any(String) });
    const inUse = (await as('reporter').get(`${desk()}?retired=false`)).body.items;
    expect(inUse.some((each: { id: string }) => each.id === id)).toBe(false);
    const gone = (await as('reporter').get(`${desk()}?retired=true`)).body.items;
    expect(gone.some((each: { id: string }) => each.id === id)).toBe(true);
    const other = await kept({ name });
    expect(await as('chief').patch(path, { body: { retired: false }, ifMatch: 2 })).toMatchObject({
      status: 422,
      body: { issues: [{ at: 'name', code: 'name-taken' }] },
    });
    const renamed = { body: { retired: false, name: `${name} again` }, ifMatch: 2 };
    expect(await as('chief').patch(path, renamed)).toMatchObject({
      status: 200,
      body: { retiredAt: null },
    });
    expect((await as('reporter').get(`/templates/${other.id}`)).body.name).toBe(name);
  });
});
