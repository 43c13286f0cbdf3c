import { describe, expect, it } from '@jest/globals';
import { answeredBy, calledBy, concernedBy, excerptOf } from '#server/planning/rules/recipients.ts';
import { anArticle } from '#tests/support/article.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { work } from './support/work.ts';

const house = openHouse();

async function comment(by: Member, articleId: string, body: object) {
  return house.api.as(by).post(`/articles/${articleId}/comments`, { body });
}

async function toldTo(who: Member, query = '') {
  return (await house.api.as(who).get(`/notifications${query}`)).body;
}

type Told = { kind: string; threadId: string; by: { name: string } };

async function kindsFor(who: Member, threadId: string): Promise<string[]> {
  const { items } = await toldTo(who);
  const mine = items.filter((item: Told) => item.threadId === threadId);
  return mine.map(({ kind, by }: Told) => `${kind} by ${by.name}`);
}

describe('who is told', () => {
  it('of a mention: whoever is called by name, once, and never oneself', async () => {
    const { editor, reporter, translator } = house.room.people;
    const { id } = await anArticle(house.room).about('quay-fire').made();
    const mentions = [reporter.id, reporter.id, editor.id];
    const text = '@Mara Okafor who says so?';
    const { body: thread } = await comment(editor, id, { text, mentions });
    await work(house.room);
    await work(house.room);
    expect(await kindsFor(reporter, thread.id)).toEqual(['mentioned by Ines Halloran']);
    expect(await kindsFor(editor, thread.id)).toEqual([]);
    expect(await kindsFor(translator, thread.id)).toEqual([]);
    expect((await toldTo(reporter)).items[0]).toMatchObject({
      article: { id, slugline: 'quay-fire', language: 'en' },
      excerpt: text,
      read: false,
    });
  });

  it('of an answer: who takes part, and by the mention alone who is called in it', async () => {
    const { editor, reporter, secondReporter, chief, secondEditor } = house.room.people;
    const { id } = await anArticle(house.room).made();
    const { body: thread } = await comment(editor, id, { text: '?', mentions: [chief.id] });
    const reply = async (by: Member, mentions: string[] = []) =>
      house.api
        .as(by)
        .post(`/comments/${String(thread.id)}/replies`, { body: { text: 'Well', mentions } });
    await reply(reporter);
    await reply(secondReporter, [reporter.id]);
    await work(house.room);
    expect(await kindsFor(editor, thread.id)).toEqual([
      'replied by Idris Bell',
      'replied by Mara Okafor',
    ]);
    expect(await kindsFor(reporter, thread.id)).toEqual(['mentioned by Idris Bell']);
    expect(await kindsFor(secondReporter, thread.id)).toEqual([]);
    expect((await kindsFor(chief, thread.id)).sort()).toEqual([
      'mentioned by Ines Halloran',
      'replied by Idris Bell',
      'replied by Mara Okafor',
    ]);
    expect(await kindsFor(secondEditor, thread.id)).toEqual([]);
  });

  it('of a thread that is resolved or opened again: its opener, unless they did it', async () => {
    const { editor, reporter } = house.room.people;
    const { id } = await anArticle(house.room).made();
    const { body: thread } = await comment(editor, id, { text: 'Why?' });
    const settle = async (by: Member, how: string) =>
      house.api.as(by).post(`/comments/${String(thread.id)}/${how}`, { body: {} });
    await settle(reporter, 'resolutions');
    await settle(editor, 'reopenings');
    await settle(reporter, 'resolutions');
    await work(house.room);
    expect(await kindsFor(editor, thread.id)).toEqual([
      'resolved by Mara Okafor',
      'resolved by Mara Okafor',
    ]);
    expect(await kindsFor(reporter, thread.id)).toEqual([]);
  });

  it('is decided when it is told: nothing for somebody who has lost the desk or the account since', async () => {
    const { room } = house;
    const { editor, secondReporter, translator } = room.people;
    const { id } = await anArticle(room).made();
    const mentions = [secondReporter.id, translator.id];
    const { body: thread } = await comment(editor, id, { text: 'Ask them', mentions });
    await room.sql('DELETE FROM membership WHERE person_id = $1', [secondReporter.id]);
    await room.sql('UPDATE person SET active = false WHERE id = $1', [translator.id]);
    await work(house.room);
    expect(await room.sql('SELECT FROM notification WHERE thread_id = $1', [thread.id])).toEqual(
      [],
    );
    // What they were told before is not shown to them any more either.
    expect(await toldTo(secondReporter)).toEqual({ items: [], next: null, unread: 0 });
  });
});

describe('the list of notifications', () => {
  it('is one’s own, in pages, and read by oneself alone', async () => {
    const { editor, reporter, chief } = house.room.people;
    const { id } = await anArticle(house.room).made();
    for (let n = 0; n < 5; n += 1) {
      await comment(editor, id, { text: `No. ${String(n)}`, mentions: [reporter.id] });
    }
    await work(house.room);
    const first = await toldTo(reporter, '?limit=3');
    expect(first.items.map(({ excerpt }: { excerpt: string }) => excerpt)).toEqual([
      'No. 4',
      'No. 3',
      'No. 2',
    ]);
    const second = await toldTo(reporter, `?limit=2&cursor=${String(first.next)}`);
    expect(second.items.map(({ excerpt }: { excerpt: string }) => excerpt)).toEqual([
      'No. 1',
      'No. 0',
    ]);
    const { unread } = first;
    const ids = [first.items[0].id, first.items[0].id];
    const read = async (by: Member, body: object) =>
      house.api.as(by).post('/notifications/reads', { body });
    expect((await read(chief, { ids })).status).toBe(200);
    expect((await toldTo(reporter)).unread).toBe(unread);
    expect((await read(reporter, { ids })).body).toEqual({ unread: unread - 1 });
    expect((await read(reporter, { ids })).body).toEqual({ unread: unread - 1 });
    expect((await read(reporter, { upTo: first.items[2].id })).body.unread).toBe(1);
    expect(await toldTo(reporter, '?limit=3')).toMatchObject({
      items: [{ read: true }, { read: false }, { read: true }],
    });
    expect((await house.api.as(reporter).get('/notifications?cursor=x')).status).toBe(400);
  });
});

describe('the rules of who is told', () => {
  it('leave out whoever did it, and name each once', () => {
    expect(calledBy({ byId: 'a', mentions: ['b', 'a', 'b'] })).toEqual(['b']);
    const answer = { byId: 'a', mentions: ['c'], participants: ['a', 'b', 'c', 'b'] };
    expect(answeredBy(answer)).toEqual(['b']);
    expect(concernedBy({ byId: 'a', openerId: 'a' })).toEqual([]);
    expect(concernedBy({ byId: 'a', openerId: 'b' })).toEqual(['b']);
  });

  it('shorten what was written to one line, and cut no letter in two', () => {
    expect(excerptOf(' one\n two ')).toBe('one two');
    expect(excerptOf('😀'.repeat(200))).toBe(`${'😀'.repeat(159)}…`);
  });
});
