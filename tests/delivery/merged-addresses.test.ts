import { describe, expect, it } from '@jest/globals';
import { mergeNotice } from '#server/publishing/rules/merge-notice.ts';
import { anArticle, factsOf, type MadeArticle } from '#tests/support/article.ts';
import { eventually, openSiteHouse } from './open-site-house.ts';

describe('readers of a story that was merged into another one', () => {
  const house = openSiteHouse();

  async function get(path: string) {
    const response = await fetch(house.web.url + path, { redirect: 'manual' });
    const { status, headers } = response;
    return { status, to: headers.get('location'), text: await response.text() };
  }

  async function live(headline: string): Promise<MadeArticle> {
    const { editor } = house.room.people;
    const made = anArticle(house.room).about(headline.toLowerCase().replaceAll(' ', '-'));
    return made.headlined(headline).inReview().signedBy(editor).live().made();
  }

  async function pathOf({ id, number }: MadeArticle): Promise<string> {
    const { slug } = await factsOf(house.room, id);
    return `/en/city/${slug}-${String(number)}`;
  }

  async function merge(duplicate: MadeArticle, into: MadeArticle): Promise<void> {
    const { version } = (await factsOf(house.room, duplicate.id)).story;
    const answer = await house.api
      .as(house.room.people.chief)
      .post(`/stories/${duplicate.storyId}/merge`, {
        body: { into: into.storyId, reason: 'The same gate' },
        ifMatch: version,
      });
    expect(answer.status).toBe(201);
  }

  async function patch({ id }: MadeArticle, slug: string): Promise<void> {
    const { version } = await factsOf(house.room, id);
    const as = house.api.as(house.room.people.chief);
    expect((await as.patch(`/articles/${id}`, { body: { slug }, ifMatch: version })).status).toBe(
      200,
    );
  }

  it('are led from the old address to the one that stays, and find it in no list, feed or sitemap', async () => {
    const [duplicate, survivor] = [await live('Gate opens twice'), await live('Tide gate opens')];
    const [from, to] = [await pathOf(duplicate), await pathOf(survivor)];
    expect((await get(from)).status).toBe(200);
    await merge(duplicate, survivor);
    const led = await eventually(
      async () => get(from),
      ({ status }) => status === 301,
    );
    expect(led).toMatchObject({ status: 301, to });
    expect((await get(to)).text).toContain('<h1>Tide gate opens</h1>');
    await house.keepPromises();
    for (const list of [
      '/en',
      '/en/city',
      '/feeds/en.atom',
      '/sitemap.xml',
      '/content/v1/articles',
    ]) {
      const { text } = await eventually(
        async () => get(list),
        (answer) => !answer.text.includes(from),
      );
      expect({ list, there: text.includes(from) }).toEqual({ list, there: false });
      expect({ list, there: text.includes(to) }).toEqual({ list, there: true });
    }
    const ninjs = JSON.parse((await get(`/content/v1/articles/${duplicate.id}`)).text);
    expect(ninjs).toMatchObject({
      pubStatus: 'canceled',
      descriptions: [{ role: 'notice', value: mergeNotice('en') }],
    });
  });

  it('are led on after the slug of the one that stays has changed, and to its notice when it is withdrawn', async () => {
    const { room, api } = house;
    const [duplicate, survivor] = [await live('Quay closed twice'), await live('Quay closes')];
    const from = await pathOf(duplicate);
    await merge(duplicate, survivor);
    await patch(survivor, 'quay-shut');
    const { head } = await factsOf(room, survivor.id);
    const refile = { revisionId: head?.id, kind: 'refile' };
    await api.as(room.people.chief).post(`/articles/${survivor.id}/publications`, { body: refile });
    const first = await eventually(
      async () => get(from),
      ({ status }) => status === 301,
    );
    const there = await get(first.to ?? '');
    expect([200, 301]).toContain(there.status);
    await api
      .as(room.people.chief)
      .post(`/articles/${survivor.id}/withdrawals`, { body: { notice: 'We are checking this.' } });
    const led = await get(from);
    expect(led.status).toBe(301);
    const notice = await eventually(
      async () => get(led.to ?? ''),
      ({ text }) => text.includes('We are checking this.'),
    );
    expect(notice.text).toContain('We are checking this.');
  });

  it('get the notice at the old address once the stories are parted', async () => {
    const [duplicate, survivor] = [await live('Bridge up twice'), await live('Bridge goes up')];
    const from = await pathOf(duplicate);
    await merge(duplicate, survivor);
    await eventually(
      async () => get(from),
      ({ status }) => status === 301,
    );
    await house.api
      .as(house.room.people.chief)
      .post(`/stories/${duplicate.storyId}/partings`, { body: { reason: 'Two bridges' } });
    const parted = await eventually(
      async () => get(from),
      ({ status }) => status === 200,
    );
    expect(parted.status).toBe(200);
    expect(parted.text).toContain(mergeNotice('en'));
    expect(parted.text).not.toContain('Forty people were on board.');
  });

  it('see nothing of it through the reader role but where it went', async () => {
    const [duplicate, survivor] = [await live('Sluice named twice'), await live('Sluice named')];
    await merge(duplicate, survivor);
    const { pool } = house.reader;
    const moves = await pool.query('SELECT * FROM public_move WHERE article_id = $1', [
      duplicate.id,
    ]);
    expect(moves.rows).toEqual([{ article_id: duplicate.id, moved_to_id: survivor.id }]);
    await expect(pool.query('SELECT * FROM story_merge')).rejects.toThrow(/permission denied/u);
  });
});
