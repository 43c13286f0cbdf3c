import { describe, expect, it } from '@jest/globals';
import type { Form, LiveKind } from '#contract/vocabulary.ts';
import { bodyOf, factsOf, save, sign } from '#tests/support/article.ts';
import { eventually, openSiteHouse } from './open-site-house.ts';

type Answer = { status: number; body: { issues?: { code: string }[] } };
type Output = Record<string, unknown>;

describe('what readers have of a flash and of a developing story', () => {
  const house = openSiteHouse();

  async function begin(form: Form, paragraphs: string[] = []): Promise<string> {
    const { people, desks, sections } = house.room;
    const story = { slugline: 'QUAKE', headline: 'Strong earthquake off Almory', urgency: 1, form };
    const { body } = await house.api
      .as(people.reporter)
      .post('/stories', { body: { ...story, deskId: desks.city, language: 'en' } });
    const id = String(body.id);
    await patch(id, { sectionId: sections.city });
    if (paragraphs.length > 0) {
      await save(house.room, people.reporter, { articleId: id, body: bodyOf(...paragraphs) });
    }
    return id;
  }

  async function patch(id: string, body: object): Promise<void> {
    const { version } = await factsOf(house.room, id);
    const as = house.api.as(house.room.people.chief);
    expect((await as.patch(`/articles/${id}`, { ifMatch: version, body })).status).toBe(200);
  }

  async function filed(id: string): Promise<void> {
    const { room, api } = house;
    const { position } = await factsOf(room, id);
    await api.as(room.people.reporter).post(`/articles/${id}/submissions`, { body: { position } });
    await sign(room, room.people.editor, { articleId: id });
  }

  async function goOut(id: string, kind: LiveKind): Promise<Answer> {
    const { head } = await factsOf(house.room, id);
    const body = { revisionId: head?.id, kind };
    const as = house.api.as(house.room.people.chief);
    const answer = await as.post(`/articles/${id}/publications`, { body });
    await house.keepPromises();
    return answer;
  }

  async function page(id: string): Promise<string> {
    const { slug, number } = await factsOf(house.room, id);
    const path = `/en/city/${slug}-${String(number)}`;
    return (await fetch(house.web.url + path)).text();
  }

  const front = async (): Promise<string> => (await fetch(`${house.web.url}/en`)).text();

  function jsonLd(html: string): Output {
    const [, json = '{}'] =
      /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html) ?? [];
    return JSON.parse(json) as Output;
  }

  async function ninjs(id: string): Promise<Output> {
    const answer = await fetch(`${house.web.url}/content/v1/articles/${id}`);
    return (await answer.json()) as Output;
  }

  it('is the headline with its time and that more is to follow, on its page, the front page and in the feed', async () => {
    const id = await begin('flash');
    await filed(id);
    expect(await goOut(id, 'initial')).toMatchObject({ status: 201 });
    const html = await page(id);
    expect(html).toContain('<h1>Strong earthquake off Almory</h1>');
    expect(html).toContain('<div class="body"><p>More to follow.</p></div>');
    expect(html).toContain('<time ');
    expect(jsonLd(html)).toMatchObject({ creativeWorkStatus: 'Incomplete' });
    expect(jsonLd(html)).not.toHaveProperty('articleBody');
    const list = await eventually(front, (text) => text.includes('Strong earthquake'));
    expect(list).toMatch(/Strong earthquake off Almory<\/a><\/h2><p>More to follow\.<\/p>/u);
    const feed = await (await fetch(`${house.web.url}/feeds/en.atom`)).text();
    expect(feed).toContain('Strong earthquake off Almory');
  });

  it('is told to be developing as long as what went out was, whatever the article becomes, until it goes out again', async () => {
    const id = await begin('developing', ['It struck at dawn.']);
    await filed(id);
    expect(await goOut(id, 'initial')).toMatchObject({ status: 201 });
    expect(await page(id)).toContain('<p class="developing">Developing story</p>');
    expect(jsonLd(await page(id))).toMatchObject({ creativeWorkStatus: 'Incomplete' });
    const list = await eventually(front, (text) => text.includes('Developing story'));
    expect(list).toContain('<strong>Developing story</strong>');
    // Nothing changes for readers with the form alone; the same text goes out again, as a refile and as nothing else.
    const before = await factsOf(house.room, id);
    await patch(id, { form: 'full' });
    expect(await page(id)).toContain('Developing story');
    const as = house.api.as(house.room.people.chief);
    const checks = await as.get(`/articles/${id}/publish-checks`);
    expect(checks.body).toMatchObject({ proposedKind: 'refile' });
    expect((await goOut(id, 'update')).body.issues?.map(({ code }) => code)).toContain(
      'nothing-new',
    );
    expect(await goOut(id, 'refile')).toMatchObject({ status: 201 });
    const ended = await page(id);
    expect(ended).not.toContain('Developing story');
    expect(jsonLd(ended)).not.toHaveProperty('creativeWorkStatus');
    const after = await factsOf(house.room, id);
    expect(after.live).toMatchObject({ form: 'full', revisionId: before.live?.revisionId });
    expect((await goOut(id, 'refile')).body.issues?.map(({ code }) => code)).toContain(
      'nothing-new',
    );
    const dates = await house.room.sql<{ moved: boolean }>(
      `SELECT coalesce(significantly_updated_at > first_published_at, false) AS moved FROM article WHERE id = $1`,
      [id],
    );
    expect(dates).toEqual([{ moved: false }]);
  });

  it('is fixed by the database: nobody publishes as another form than the article has', async () => {
    const { room } = house;
    const id = await begin('developing', ['It struck at dawn.']);
    await filed(id);
    const insert = `INSERT INTO publication (article_id, revision_id, sequence, kind, significant, slug, person_id, form)
      SELECT id, head_revision_id, $3, $4, true, slug, $2, 'full' FROM article WHERE id = $1`;
    await room.sql(insert, [id, room.people.chief.id, 1, 'initial']);
    expect((await factsOf(room, id)).live?.form).toBe('developing');
    for (const kind of ['refile', 'update']) {
      await expect(room.sql(insert, [id, room.people.chief.id, 2, kind])).rejects.toThrow(
        /this revision is live/u,
      );
    }
    await expect(
      room.sql(`UPDATE publication SET form = 'full' WHERE article_id = $1`, [id]),
    ).rejects.toThrow();
  });

  it('is seen by the reader role, and told by the content API without a body that is not there', async () => {
    const id = await begin('flash');
    await filed(id);
    await goOut(id, 'initial');
    const rows = await house.reader.pool.query<{ form: string }>(
      `SELECT a.form FROM public_article a JOIN public_headline h USING (id, form) WHERE a.id = $1`,
      [id],
    );
    expect(rows.rows).toEqual([{ form: 'flash' }]);
    const told = await ninjs(id);
    expect(told).toMatchObject({ urgency: 1, title: 'Strong earthquake off Almory' });
    expect(told).not.toHaveProperty('bodies');
  });
});
