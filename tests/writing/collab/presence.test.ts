import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { presenceSchema, type Present } from '#contract/api/collab.ts';
import { pause } from '#server/kit/clock.ts';
import {
  readPresenceMessage,
  writePresenceMessage,
  type Seated,
  type Sitting,
} from '#server/writing/collab/presence-message.ts';
import { writingRoutes } from '#server/writing/routes.ts';
import { colourOfPerson, settledColour } from '#server/writing/rules/colour-of-person.ts';
import { anArticle, type MadeArticle } from '#tests/support/article.ts';
import { knock, type CollabLine } from '#tests/support/collab-line.ts';
import { freshDatabase, type TestDatabase } from '#tests/support/database.ts';
import { aNewsroom, type Member, type Newsroom } from '#tests/support/newsroom.ts';
import { serveCollab, type CollabServer } from '#tests/support/open-collab.ts';
import { openStaffApi, type StaffApi } from '#tests/support/staff-api.ts';

describe('who is in a text', () => {
  let db: TestDatabase;
  let room: Newsroom;
  let here: CollabServer;
  let there: CollabServer;
  let api: StaffApi;
  let article: MadeArticle;
  beforeAll(async () => {
    db = await freshDatabase();
    room = await aNewsroom(db);
    here = await serveCollab(room, db);
    there = await serveCollab(room, db);
    const services = { ...room.services, presence: there.collab.presence };
    api = await openStaffApi({ services }, writingRoutes);
    article = await anArticle(room).made();
  });
  afterAll(async () => {
    await api.close();
    await Promise.all([here.close(), there.close()]);
    await room.close();
    await db.drop();
  });

  const sit = async (who: Member, server: CollabServer): Promise<CollabLine> => {
    const line = await knock(server.port, article.id, { token: who.token });
    await line.open();
    return line;
  };
  const namesIn = (people: readonly Present[]): string[] =>
    people.map(({ person }) => person.name).sort();

  it('is told to everybody there, carets and all, over all processes', async () => {
    const { reporter, editor, translator } = room.people;
    const mara = await sit(reporter, here);
    const ines = await sit(editor, there);
    const all = ['Ines Halloran', 'Mara Okafor'];
    await mara.next('people', ({ people }) => namesIn(people).join() === all.join());
    await ines.next('people', ({ people }) => namesIn(people).join() === all.join());
    const caret = { field: 'body' as const, position: 2, anchor: 3, head: 7 };
    mara.say({ type: 'caret', caret });
    const { people } = await ines.next('people', ({ people: told }) =>
      told.some((one) => one.caret !== null),
    );
    expect(people.find(({ person }) => person.id === reporter.id)).toMatchObject({ caret });
    const claire = await sit(translator, here);
    const now = await ines.next('people', ({ people: told }) => told.length === 3);
    expect(now.people.find(({ person }) => person.id === translator.id)?.mayEdit).toBe(false);
    for (const line of [mara, claire]) line.hangUp();
    const { people: left } = await ines.next('people', ({ people: told }) => told.length === 1);
    expect(namesIn(left)).toEqual(['Ines Halloran']);
    ines.hangUp();
  });

  it('gives people who sit down in two processes at one moment different colours', async () => {
    const own = (id: string): number => colourOfPerson(article.id, id, []);
    const [first = '', ...rest] = Array.from({ length: 100 }, () => room.services.newId());
    const alike = [first, ...rest.filter((id) => own(id) === own(first)).slice(0, 2)];
    expect(alike).toHaveLength(3);
    const seated = (id: string, tab: string): Seated => {
      const person = { id, name: id };
      return { articleId: article.id, clientId: tab, person, mayEdit: true, caret: null };
    };
    const presences = [here.collab.presence, there.collab.presence];
    // One of them has a tab in each process.
    const sitting = [...alike, first].map((id, n) =>
      seated(id, `tab-${String(n).padStart(8, '0')}`),
    );
    for (const [n, one] of sitting.entries()) presences[n % 2]?.tell(one);
    const colours = (): string[] =>
      presences.map((presence) => {
        const people = presence.at(article.id);
        const of = (id: string): string =>
          [
            ...new Set(people.filter((one) => one.person.id === id).map(({ colour }) => colour)),
          ].join('+');
        return alike.map(of).join();
      });
    const areSettled = ([one = '', other = '']: string[]): boolean =>
      one === other && new Set(one.split(',')).size === 3 && !/\+|^,|,,|,$/.test(one);
    for (let look = 0; look < 100 && !areSettled(colours()); look += 1) await pause(50);
    expect(areSettled(colours())).toBe(true);
    for (const [n, one] of sitting.entries()) presences[n % 2]?.leave(one);
    const left = (): number => presences.flatMap((one) => one.at(article.id)).length;
    for (let look = 0; look < 100 && left() > 0; look += 1) await pause(50);
    expect(left()).toBe(0);
  });

  it('stands on the desk list for everybody, each person once', async () => {
    const { reporter, secondReporter, translator } = room.people;
    const lines = [
      await sit(reporter, here),
      await sit(reporter, there),
      await sit(secondReporter, here),
    ];
    await lines[1]?.next('people', ({ people }) => people.length === 3);
    const { status, body } = await api.as(translator).get('/presence');
    expect(status).toBe(200);
    const { articles } = presenceSchema.parse(body);
    expect(articles).toHaveLength(1);
    expect(articles[0]?.articleId).toBe(article.id);
    expect(articles[0]?.people.map(({ name }) => name).sort()).toEqual([
      'Idris Bell',
      'Mara Okafor',
    ]);
    for (const line of lines) line.hangUp();
  });

  it('is known at once to a process that has just started', async () => {
    const mara = await sit(room.people.reporter, here);
    const fresh = await serveCollab(room, db);
    const ines = await sit(room.people.editor, fresh);
    await ines.next('people', ({ people }) => people.length === 2);
    mara.hangUp();
    await ines.next('people', ({ people }) => people.length === 1);
    ines.hangUp();
    await fresh.close();
    // That nobody is left is told on the line, as everything else.
    const { presence } = here.collab;
    for (let look = 0; look < 100 && presence.everywhere().length > 0; look += 1) await pause(50);
    expect(presence.everywhere()).toEqual([]);
  });

  it('is told only when it changes', async () => {
    const mara = await sit(room.people.reporter, here);
    await mara.next('people');
    const caret = { field: 'body' as const, position: 2, anchor: 3, head: 7 };
    mara.say({ type: 'caret', caret });
    await mara.next('people', ({ people }) => people[0]?.caret !== null);
    for (let again = 0; again < 5; again += 1) mara.say({ type: 'caret', caret });
    // A heartbeat of the process goes by.
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    const told = mara.heard.filter(({ type }) => type === 'people').length;
    expect(told).toBeLessThanOrEqual(3);
    mara.hangUp();
  });
});

describe('a process that tells the others who is there', () => {
  const sitting = (n: number): Sitting => ({
    articleId: '00000000-0000-7000-8000-000000000001',
    clientId: `tab-${String(n).padStart(8, '0')}`,
    person: { id: '00000000-0000-7000-8000-000000000002', name: 'Ōé'.repeat(80) },
    colour: 3,
    mayEdit: true,
    caret: { field: 'headline', position: 12, anchor: 1, head: 2 },
  });

  it('says as much as Postgres carries at a time, and leaves nobody out', () => {
    const here = Array.from({ length: 300 }, (_, n) => sitting(n));
    const texts = writePresenceMessage({ from: 'p1', here, gone: [], hello: true });
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThan(8_000);
    const read = texts.map(readPresenceMessage);
    expect(read.flatMap((message) => message?.here ?? []).map(({ clientId }) => clientId)).toEqual(
      here.map(({ clientId }) => clientId),
    );
    expect(read.every((message) => message?.from === 'p1')).toBe(true);
  });

  it.each(['', '{', '[]', '{"f":1}', '{"f":"p","h":[["x"]]}'])('hears nothing in %j', (text) => {
    expect(readPresenceMessage(text)).toBeNull();
  });
});

describe('the colour of a person', () => {
  const article = 'a-1';
  const present = (id: string, colour: number) => ({ person: { id }, colour });

  it('is the same wherever they sit down, and another than that of those who are there', () => {
    const own = colourOfPerson(article, 'mara', []);
    expect(colourOfPerson(article, 'mara', [present('idris', (own + 1) % 8)])).toBe(own);
    expect(colourOfPerson(article, 'mara', [present('idris', own)])).toBe((own + 1) % 8);
    expect(colourOfPerson(article, 'mara', [present('mara', (own + 5) % 8)])).toBe((own + 5) % 8);
  });

  it('stays with whose id comes first when two have it, and is one in all tabs of a person', () => {
    const tab = (id: string, clientId: string, colour: number) => ({
      ...present(id, colour),
      clientId,
      articleId: article,
    });
    const mara = tab('mara', 't1', 4);
    const idris = tab('idris', 't2', 4);
    expect(settledColour(idris, [mara, idris])).toBe(4);
    expect(settledColour(mara, [mara, idris])).not.toBe(4);
    expect(settledColour(tab('mara', 't3', 6), [mara, tab('mara', 't3', 6)])).toBe(4);
    const all = Array.from({ length: 8 }, (_, n) => tab(`a${String(n)}`, `t${String(n)}`, n));
    expect(settledColour(tab('z', 't9', 3), all)).toBe(3);
  });

  it('is shared only when there are more people than colours', () => {
    const people: { person: { id: string }; colour: number }[] = [];
    for (let n = 0; n < 12; n += 1) {
      people.push(present(`p${n}`, colourOfPerson(article, `p${n}`, people)));
    }
    expect(new Set(people.slice(0, 8).map(({ colour }) => colour)).size).toBe(8);
    expect(people.every(({ colour }) => colour >= 0 && colour < 8)).toBe(true);
  });
});
