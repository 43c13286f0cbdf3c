import { describe, expect, it } from '@jest/globals';
import { anArticle, factsOf, type MadeArticle } from '#tests/support/article.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { work } from './support/work.ts';

type Told = { kind: string; article: { id: string }; excerpt: string; by: { name: string } };

describe('the desk’s side of a merged story', () => {
  const house = openHouse();

  async function merge(duplicate: MadeArticle, into: MadeArticle): Promise<void> {
    const { version } = (await factsOf(house.room, duplicate.id)).story;
    const { status } = await house.api
      .as(house.room.people.chief)
      .post(`/stories/${duplicate.storyId}/merge`, {
        body: { into: into.storyId, reason: 'The same quay' },
        ifMatch: version,
      });
    expect(status).toBe(201);
    await work(house.room);
  }

  async function part({ storyId }: MadeArticle): Promise<void> {
    const { status } = await house.api
      .as(house.room.people.chief)
      .post(`/stories/${storyId}/partings`, { body: { reason: 'Two quays' } });
    expect(status).toBe(201);
    await work(house.room);
  }

  async function give({ id }: MadeArticle, to: Member): Promise<void> {
    const { version } = await factsOf(house.room, id);
    const { status } = await house.api
      .as(house.room.people.chief)
      .patch(`/articles/${id}/assignment`, { body: { assigneeId: to.id }, ifMatch: version });
    expect(status).toBe(200);
  }

  async function openTasks({ storyId }: MadeArticle): Promise<string[]> {
    const rows = await house.room.sql<{ kind: string }>(
      'SELECT kind FROM task WHERE story_id = $1 AND closed_at IS NULL ORDER BY kind',
      [storyId],
    );
    return rows.map(({ kind }) => kind);
  }

  async function cardOf({ id }: MadeArticle) {
    const rows = await house.room.sql<{ position: string; assignee_id: string | null }>(
      'SELECT position, assignee_id FROM board WHERE article_id = $1',
      [id],
    );
    return rows[0];
  }

  async function toldTo(who: Member, { id }: MadeArticle): Promise<string[]> {
    const { items } = (await house.api.as(who).get('/notifications')).body;
    return items
      .filter(({ article }: Told) => article.id === id)
      .filter(({ kind }: Told) => kind === 'merged' || kind === 'parted')
      .map(({ kind, by, excerpt }: Told) => `${kind} by ${by.name}: ${excerpt}`);
  }

  it('rests while it is merged and stands as it stood when it is parted', async () => {
    const { room } = house;
    const { secondReporter } = room.people;
    const duplicate = await anArticle(room).about('quay-two').made();
    await give(duplicate, secondReporter);
    const { id } = duplicate;
    const { position } = await factsOf(room, id);
    await house.api
      .as(room.people.reporter)
      .post(`/articles/${id}/submissions`, { body: { position } });
    await work(room);
    expect(await openTasks(duplicate)).toContain('sign');
    const before = await cardOf(duplicate);
    expect(before).toEqual({ position: 'in-review', assignee_id: secondReporter.id });

    await merge(duplicate, await anArticle(room).about('quay-one').made());
    expect(await openTasks(duplicate)).toEqual([]);
    expect(await cardOf(duplicate)).toEqual({ position: 'merged', assignee_id: null });
    const { body: listed } = await house.api.as(secondReporter).get('/articles?search=quay-two');
    expect(listed.items).toEqual([]);
    const { body: merged } = await house.api
      .as(secondReporter)
      .get('/articles?search=quay-two&state=merged');
    expect(merged.items).toMatchObject([{ id, merged: true }]);

    await part(duplicate);
    expect(await cardOf(duplicate)).toEqual(before);
    expect(await openTasks(duplicate)).toContain('sign');
  });

  it('is told to those who wrote it or have it, each once, and to nobody else', async () => {
    const { room } = house;
    const { chief, reporter, secondReporter, editor } = room.people;
    const duplicate = await anArticle(room).about('pier-two').made();
    await give(duplicate, secondReporter);
    await merge(duplicate, await anArticle(room).about('pier-one').made());
    await work(room);
    const merged = 'merged by Wanda Achterberg: The same quay';
    expect(await toldTo(reporter, duplicate)).toEqual([merged]);
    expect(await toldTo(secondReporter, duplicate)).toEqual([merged]);
    expect(await toldTo(editor, duplicate)).toEqual([]);
    expect(await toldTo(chief, duplicate)).toEqual([]);
    await part(duplicate);
    const parted = 'parted by Wanda Achterberg: Two quays';
    expect((await toldTo(reporter, duplicate)).toSorted()).toEqual([merged, parted]);
  });

  it('leads from the plan to the story that stays', async () => {
    const { room, api } = house;
    const { reporter } = room.people;
    const planned = await api.as(reporter).post('/plan-items', {
      body: {
        slugline: 'planned-quay',
        deskId: room.desks.city,
        languages: ['en'],
        planned: { local: '2098-12-24', zone: 'Europe/Paris' },
      },
    });
    expect(planned.status).toBe(201);
    const path = `/plan-items/${String(planned.body.id)}`;
    const begun = await api.as(reporter).post(`${path}/stories`);
    expect(begun.status).toBe(201);
    const { story } = (await api.as(reporter).get(path)).body;
    const duplicate = { id: story.articleId, storyId: story.id, number: 0 };
    const survivor = await anArticle(room).about('quay-that-stays').made();
    await merge(duplicate, survivor);
    expect((await api.as(reporter).get(path)).body.story).toEqual({
      id: survivor.storyId,
      articleId: survivor.id,
    });
    await part(duplicate);
    expect((await api.as(reporter).get(path)).body.story).toEqual(story);
  });
});
