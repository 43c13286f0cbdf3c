import { describe, expect, it } from '@jest/globals';
import { OUTPUTS } from '#server/delivery/outputs.ts';
import {
  anArticle,
  bodyOf,
  factsOf,
  publish,
  save,
  sign,
  type MadeArticle,
} from '#tests/support/article.ts';
import { eventually, openSiteHouse, startWeb } from './open-site-house.ts';

const WITHHELD = 'Selim Ardahan';

describe('the public site', () => {
  const house = openSiteHouse();

  async function get(path: string, headers: Record<string, string> = {}) {
    const response = await fetch(house.web.url + path, { headers, redirect: 'manual' });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  async function liveArticle(
    headline = 'Ferry returns to the harbour after winter',
  ): Promise<MadeArticle> {
    const { editor } = house.room.people;
    return anArticle(house.room).headlined(headline).inReview().signedBy(editor).live().made();
  }

  async function pathOf(article: MadeArticle): Promise<string> {
    const { slug } = await factsOf(house.room, article.id);
    return `/en/city/${slug}-${String(article.number)}`;
  }

  async function update(article: MadeArticle, headline: string): Promise<void> {
    const { room, api } = house;
    await save(room, room.people.reporter, {
      articleId: article.id,
      headline,
      updateNote: '(Updates headline)',
    });
    const { position } = await factsOf(room, article.id);
    await api
      .as(room.people.reporter)
      .post(`/articles/${article.id}/submissions`, { body: { position } });
    await sign(room, room.people.editor, { articleId: article.id });
    await publish(room, room.people.chief, article.id);
  }

  it('shows an article the moment it is published, whether or not it was rendered yet', async () => {
    const article = await liveArticle('Tide gate opens');
    const before = await get(await pathOf(article));
    expect(before).toMatchObject({ status: 200 });
    expect(before.text).toContain('<h1>Tide gate opens</h1>');
    await house.keepPromises();
    expect((await get(await pathOf(article))).text).toContain('<h1>Tide gate opens</h1>');
    const front = await eventually(
      async () => get('/en'),
      ({ text }) => text.includes('Tide gate opens'),
    );
    expect(front.text).toContain('Tide gate opens');
  });

  it('answers 304 to who has the page, and the new page once it changed', async () => {
    const article = await liveArticle('Quay closes');
    const path = await pathOf(article);
    const first = await get(path);
    const tag = first.headers.get('etag') ?? '';
    expect((await get(path, { 'if-none-match': tag })).status).toBe(304);
    await update(article, 'Quay closes for a week');
    const second = await eventually(
      async () => get(path, { 'if-none-match': tag }),
      ({ status }) => status === 200,
    );
    expect(second.text).toContain('<h1>Quay closes for a week</h1>');
    expect(second.text).toContain('(Updates headline)');
  });

  it('shows a page that was stored before an upgrade in the look of now', async () => {
    const article = await liveArticle('Lighthouse is painted');
    await house.keepPromises();
    await house.room.sql(
      `UPDATE rendering SET body = regexp_replace(body, '/site-[^.]+', '/site-000000000000') WHERE article_id = $1`,
      [article.id],
    );
    const { text } = await get(await pathOf(article));
    const [look = ''] = /\/site-[\w-]+\.css/.exec(text) ?? [];
    expect(look).not.toContain('000000000000');
    expect(await get(look)).toMatchObject({ status: 200 });
    // A copy that somebody kept is not left without any.
    const kept = await get('/site-000000000000.css');
    expect(kept.text).toBe((await get(look)).text);
    expect(kept.headers.get('cache-control')).not.toContain('immutable');
  });

  it('says the same from a second process', async () => {
    const article = await liveArticle('Pilot boat christened');
    const path = await pathOf(article);
    const second = await startWeb(house);
    const read = async (): Promise<string> => (await fetch(second.url + path)).text();
    try {
      expect(await read()).toContain('<h1>Pilot boat christened</h1>');
      await update(article, 'Pilot boat christened twice');
      expect(await eventually(read, (text) => text.includes('twice'))).toContain(
        '<h1>Pilot boat christened twice</h1>',
      );
    } finally {
      await second.close();
    }
  });

  it('keeps a draft, a note to editors and a withheld name to itself, in every output', async () => {
    const { room, api } = house;
    const { reporter, editor, chief } = room.people;
    const article = await anArticle(room).headlined('Market burns').made();
    const row = {
      name: WITHHELD,
      role: 'reporting' as const,
      personId: null,
      isOrganisation: false,
      organisation: null,
      place: null,
      language: null,
    };
    await save(room, editor, {
      articleId: article.id,
      credits: [
        { ...row, withheld: true },
        { ...row, name: 'Mara Okafor', withheld: false },
      ],
    });
    const { story } = await factsOf(room, article.id);
    await api.as(chief).patch(`/stories/${article.storyId}`, {
      ifMatch: story.version,
      body: { noteToEditors: 'canary-note' },
    });
    const { position } = await factsOf(room, article.id);
    await api.as(reporter).post(`/articles/${article.id}/submissions`, { body: { position } });
    await sign(room, editor, { articleId: article.id });
    await publish(room, chief, article.id);
    await house.keepPromises();
    await save(room, reporter, {
      articleId: article.id,
      standfirst: 'canary-draft',
      body: bodyOf('canary-body'),
    });
    const addresses = [
      await pathOf(article),
      `/content/v1/articles/${article.id}`,
      '/content/v1/articles',
      '/en',
      '/en/city',
      '/feeds/en.atom',
      '/sitemap.xml',
      '/en/corrections',
    ];
    const texts = await Promise.all(addresses.map(async (address) => (await get(address)).text));
    expect(texts.filter((text) => text.includes('Market burns')).length).toBeGreaterThan(4);
    for (const secret of [
      WITHHELD,
      'canary-note',
      'canary-draft',
      'canary-body',
      room.people.reporter.id,
    ]) {
      for (const text of texts) expect(text).not.toContain(secret);
    }
    expect((await get(await pathOf(article))).text).toContain('(Reporting by Mara Okafor)');
  });

  it('drops a killed story from every output and puts its notice up', async () => {
    const { room, api } = house;
    const article = await liveArticle('Bridge to be sold');
    const path = await pathOf(article);
    await house.keepPromises();
    const lists = ['/en', '/en/city', '/feeds/en.atom', '/sitemap.xml', '/content/v1/articles'];
    const named = /Bridge to be sold|bridge-to-be-sold/u;
    for (const list of lists) {
      const answer = await eventually(
        async () => get(list),
        ({ text }) => named.test(text),
      );
      expect(answer.text).toMatch(named);
    }
    const body = {
      reason: 'hoax',
      notices: { en: 'This story was a hoax.' },
      confirmation: 'harbour-ferry',
    };
    expect(
      (await api.as(room.people.chief).post(`/stories/${article.storyId}/kills`, { body })).status,
    ).toBe(201);
    const page = await eventually(
      async () => get(path),
      ({ status }) => status === 410,
    );
    expect(page.status).toBe(410);
    expect(page.text).toContain('This story was a hoax.');
    expect(page.text).not.toContain('sailed at dawn');
    const ninjs = await get(`/content/v1/articles/${article.id}`);
    expect(ninjs.status).toBe(410);
    expect(JSON.parse(ninjs.text)).toMatchObject({ pubStatus: 'canceled' });
    for (const list of lists) expect((await get(list)).text).not.toMatch(named);
    await house.keepPromises();
    const stored = await room.sql<{ format: string; body: string; status: number }>(
      'SELECT format, body, status FROM rendering WHERE article_id = $1',
      [article.id],
    );
    expect(stored.map(({ format }) => format).sort()).toEqual([...OUTPUTS].sort());
    for (const output of stored) expect(output.body).not.toContain('sailed at dawn');
  });

  it('answers a withdrawn article with its notice', async () => {
    const { room, api } = house;
    const article = await liveArticle('Opera roof unsafe');
    await api.as(room.people.chief).post(`/articles/${article.id}/withdrawals`, {
      body: { notice: 'We are checking the survey.' },
    });
    const page = await eventually(
      async () => get(await pathOf(article)),
      ({ text }) => text.includes('We are checking'),
    );
    expect(page).toMatchObject({ status: 200 });
    expect(page.text).not.toContain('<h1>Opera roof unsafe</h1>');
  });

  it('leads an old address to where the article is now', async () => {
    const { room, api } = house;
    const article = await liveArticle('Lighthouse dark');
    const old = await pathOf(article);
    const { version } = await factsOf(room, article.id);
    await api.as(room.people.editor).patch(`/articles/${article.id}`, {
      ifMatch: version,
      body: { slug: 'lighthouse-lit-again' },
    });
    // Until it is published again readers keep the address they have.
    expect((await get(old)).status).toBe(200);
    await update(article, 'Lighthouse lit again');
    const moved = await eventually(
      async () => get(old),
      ({ status }) => status === 301,
    );
    expect(moved.headers.get('location')).toBe(
      `/en/city/lighthouse-lit-again-${String(article.number)}`,
    );
  });

  it('counts neighbours in the section, never an article beside itself', async () => {
    const article = await liveArticle('The newest of all');
    const { text } = await get(await pathOf(article));
    const neighbours = /<nav class="neighbours".*<\/nav>/u.exec(text)?.[0] ?? '';
    expect(neighbours).toContain('rel="prev"');
    expect(neighbours).not.toContain('The newest of all');
  });

  it.each([
    '/xx',
    '/en/nowhere',
    '/en/city/no-such-article-999999',
    '/en/city/a/b',
    '/%E0%A4%A',
    '/content/v2/articles',
    '/en/city/../../etc/passwd-1',
    '/feeds/xx.atom',
  ])('answers %s with a page that says there is nothing', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('Nothing at this address');
  });
});
