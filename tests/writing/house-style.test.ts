import { describe, expect, it } from '@jest/globals';
import { openHouse } from '#tests/support/open-house.ts';

const RULE = { kind: 'words', pattern: 'utilise', advice: 'Say “use”.', severity: 'advice' };

describe('the rules of house style', () => {
  const house = openHouse();
  const as = (name: keyof typeof house.room.people) => house.api.as(house.room.people[name]);
  const add = async (
    name: keyof typeof house.room.people,
    rule: object = RULE,
    deskId: string | null = house.room.desks.city,
  ) => as(name).post('/house-style-rules', { body: { deskId, rules: [rule] } });

  async function added(rule: object = RULE): Promise<{ id: string; version: number }> {
    const { body } = await add('chief', rule);
    return body.items[0];
  }

  it('are written by the desk’s chief, and for the newsroom by whoever looks after it', async () => {
    for (const name of ['reporter', 'editor', 'translator'] as const) {
      const answer = await add(name);
      expect(answer.status).toBe(403);
    }
    expect(await add('editor')).toMatchObject({ body: { code: 'right-missing' } });
    expect(await add('translator')).toMatchObject({ body: { code: 'not-on-this-desk' } });
    expect((await add('chief')).status).toBe(201);
    expect(await add('chief', RULE, null)).toMatchObject({
      status: 403,
      body: { code: 'right-missing' },
    });
    expect((await add('admin', RULE, null)).status).toBe(201);
    expect((await add('admin')).status).toBe(201);
  });

  it('are refused with their place and reason when they cannot be run, and then none is kept', async () => {
    const before = (await as('chief').get('/house-style-rules?limit=100')).body.items.length;
    const rules = [RULE, { ...RULE, kind: 'pattern', pattern: '(a+)+' }];
    const answer = await as('chief').post('/house-style-rules', {
      body: { deskId: house.room.desks.city, rules },
    });
    expect(answer).toMatchObject({
      status: 422,
      body: {
        code: 'rule-refused',
        issues: [{ at: 'body.rules[1].pattern', code: 'pattern-repeats-repetition' }],
      },
    });
    const after = (await as('chief').get('/house-style-rules?limit=100')).body.items.length;
    expect(after).toBe(before);
    const unknown = await add('chief', RULE, '00000000-0000-7000-8000-000000000000');
    expect(unknown.status).toBe(404);
  });

  it('are changed at the version that was read, by whoever may', async () => {
    const { id } = await added();
    const path = `/house-style-rules/${id}`;
    const change = { body: { active: false, replacement: 'use' }, ifMatch: 1 };
    expect((await as('editor').patch(path, change)).status).toBe(403);
    expect(await as('chief').patch(path, { body: { active: false } })).toMatchObject({
      status: 428,
    });
    const changed = await as('chief').patch(path, change);
    expect(changed).toMatchObject({
      status: 200,
      body: {
        version: 2,
        active: false,
        replacement: 'use',
        changedBy: { name: 'Wanda Achterberg' },
      },
    });
    expect(await as('chief').patch(path, change)).toMatchObject({
      status: 412,
      body: { code: 'stale-version', current: { version: 2 } },
    });
    const broken = { body: { kind: 'pattern', pattern: '(' }, ifMatch: 2 };
    expect(await as('chief').patch(path, broken)).toMatchObject({ status: 422 });
    const group = { body: { kind: 'pattern', replacement: '$1' }, ifMatch: 2 };
    expect(await as('chief').patch(path, group)).toMatchObject({
      body: { issues: [{ at: 'body.replacement', code: 'replacement-group-missing' }] },
    });
    expect((await as('reporter').delete(path, { ifMatch: 2 })).status).toBe(403);
    expect((await as('chief').delete(path, { ifMatch: 1 })).status).toBe(412);
    expect((await as('chief').delete(path, { ifMatch: 2 })).status).toBe(204);
    expect((await as('chief').delete(path, { ifMatch: 2 })).status).toBe(404);
  });

  it('leave who wrote, changed and dropped them in the record', async () => {
    const { id } = await added({ ...RULE, pattern: 'at this point in time' });
    await as('chief').patch(`/house-style-rules/${id}`, { body: { advice: 'Now.' }, ifMatch: 1 });
    await as('chief').delete(`/house-style-rules/${id}`, { ifMatch: 2 });
    const entries = await house.room.sql<{ kind: string; personId: string }>(
      `SELECT kind, person_id AS "personId" FROM record_entry WHERE subject_id = $1 ORDER BY seq`,
      [id],
    );
    const by = house.room.people.chief.id;
    expect(entries).toEqual([
      { kind: 'house-style-rule-added', personId: by },
      { kind: 'house-style-rule-changed', personId: by },
      { kind: 'house-style-rule-removed', personId: by },
    ]);
  });

  it('are listed page by page, and found by desk, language, weight and words', async () => {
    await add('chief', { ...RULE, pattern: 'chiffre', language: 'fr', severity: 'warning' });
    await add('admin', { ...RULE, pattern: 'newsroom’s own' }, null);
    const all: string[] = [];
    let path = '/house-style-rules?limit=2';
    for (let pages = 0; pages < 50; pages += 1) {
      const { body } = await as('reporter').get(path);
      all.push(...body.items.map(({ id }: { id: string }) => id));
      if (body.next === null) break;
      path = `/house-style-rules?limit=2&cursor=${body.next}`;
    }
    expect(new Set(all).size).toBe(all.length);
    const { body } = await as('reporter').get('/house-style-rules?limit=100');
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(all);
    const asked = async (query: string) =>
      (await as('reporter').get(`/house-style-rules?${query}`)).body.items.map(
        ({ pattern }: { pattern: string }) => pattern,
      );
    expect(await asked('language=fr')).toEqual(['chiffre']);
    expect(await asked('severity=warning')).toEqual(['chiffre']);
    expect(await asked('deskId=newsroom&q=OWN')).toEqual(['newsroom’s own']);
    expect(await asked(`deskId=${house.room.desks.paris}`)).toEqual([]);
    expect((await as('reporter').get('/house-style-rules?cursor=x')).status).toBe(400);
  });

  it.each([
    [{ ...RULE, pattern: '' }],
    [{ ...RULE, pattern: 'x'.repeat(201) }],
    [{ ...RULE, advice: '   ' }],
    [{ ...RULE, severity: 'fatal' }],
    [{ ...RULE, language: '../fr' }],
    [{ ...RULE, deskId: 'x' }],
    [{ ...RULE, pattern: { source: 'a' } }],
    [{ ...RULE, advice: 'a\u0000b' }],
    [{ ...RULE, pattern: '\ud800' }],
  ])('refuse %j, and nothing breaks', async (rule) => {
    const answer = await add('chief', rule);
    expect([400, 422]).toContain(answer.status);
  });

  it('are not more than a text can be read with', async () => {
    const costly = { ...RULE, kind: 'pattern', pattern: '\\w+ \\w+' };
    const rules = Array.from({ length: 60 }, () => costly);
    const deskId = house.room.desks.paris;
    const answer = await as('chief').post('/house-style-rules', { body: { deskId, rules } });
    expect(answer).toMatchObject({ status: 422, body: { issues: [{ code: 'rules-too-costly' }] } });
  });
});

describe('the newsroom’s word list', () => {
  const house = openHouse();
  const as = (name: keyof typeof house.room.people) => house.api.as(house.room.people[name]);

  it('takes a word from whoever writes, once, and loses it to a chief only', async () => {
    const body = { word: 'Almira', language: 'en' };
    expect((await as('admin').post('/dictionary-words', { body })).status).toBe(403);
    const first = await as('reporter').post('/dictionary-words', { body });
    expect(first).toMatchObject({
      status: 201,
      body: { ...body, createdBy: { name: 'Mara Okafor' } },
    });
    const again = await as('translator').post('/dictionary-words', { body });
    expect(again.body).toEqual(first.body);
    const path = `/dictionary-words/${first.body.id as string}`;
    expect((await as('editor').delete(path)).status).toBe(403);
    expect((await as('chief').delete(path)).status).toBe(204);
    expect((await as('chief').delete(path)).status).toBe(404);
    expect((await as('reporter').get('/dictionary-words?language=en')).body.items).toEqual([]);
  });

  it.each(['two words', '<b>', '', 'x'.repeat(90), '-'])('refuses %j', async (word) => {
    const answer = await as('reporter').post('/dictionary-words', {
      body: { word, language: 'en' },
    });
    expect(answer.status).toBe(400);
  });
});
