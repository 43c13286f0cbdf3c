import { describe, expect, it } from '@jest/globals';
import { plainText } from '#contract/body/blocks.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { bodyOf, factsOf, publish, save, sign } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { aTemplate } from './template-wish.ts';

describe('a story that begins from a template', () => {
  const house = openHouse();
  const as = (name: keyof typeof house.room.people) => house.api.as(house.room.people[name]);
  const begin = async (templateId: string | null, more: object = {}) =>
    as('reporter').post('/stories', {
      body: {
        slugline: 'COURT/QUAY',
        deskId: house.room.desks.city,
        language: 'en',
        templateId,
        ...more,
      },
    });
  const begun = async (templateId: string, more: object = {}): Promise<ArticleView> => {
    const answer = await begin(templateId, more);
    expect(answer.status === 201 ? null : answer.body).toBeNull();
    return answer.body as ArticleView;
  };
  const submit = async (id: string) => {
    const { position } = await factsOf(house.room, id);
    return as('reporter').post(`/articles/${id}/submissions`, { body: { position } });
  };
  const authors = async (id: string): Promise<string[]> => {
    const rows = await house.room.sql<{ name: string }>(
      `SELECT p.name FROM revision_author ra JOIN person p ON p.id = ra.person_id
       JOIN article a ON a.head_revision_id = ra.revision_id WHERE a.id = $1`,
      [id],
    );
    return rows.map(({ name }) => name);
  };

  it('has its words, under ids of its own, and what is known beforehand', async () => {
    const { city: sectionId } = house.room.sections;
    const template = await aTemplate(house, { flags: ['sensitive'], sectionId });
    const article = await begun(template.id);
    expect(article).toMatchObject({
      slug: 'court-quay',
      sectionId,
      flags: ['sensitive'],
      commissionedWords: 350,
      content: { headline: template.headline, standfirst: template.standfirst, credits: [] },
      story: {
        urgency: 4,
        topics: ['medtop:02000000'],
        genre: 'court report',
        noteToEditors: 'Names of minors are left out.',
      },
    });
    expect(plainText(article.content.body)).toBe(plainText(template.body));
    expect(article.content.body.content?.[0]?.attrs?.['id']).not.toBe('p1');
    const other = await begun(template.id);
    expect(other.content.body.content?.[0]?.attrs?.['id']).not.toBe(
      article.content.body.content?.[0]?.attrs?.['id'],
    );
  });

  it('takes what the writer says instead of what the template says', async () => {
    const template = await aTemplate(house);
    const article = await begun(template.id, { headline: 'Two jailed', urgency: 2, genre: '' });
    expect(article).toMatchObject({
      slug: 'two-jailed',
      content: { headline: 'Two jailed', standfirst: template.standfirst },
      story: { urgency: 2, genre: '', topics: ['medtop:02000000'] },
    });
  });

  it('is its keeper’s, and theirs who write as well', async () => {
    const template = await aTemplate(house);
    const { id } = await begun(template.id);
    expect((await submit(id)).status).toBe(201);
    expect(await authors(id)).toEqual([house.room.people.chief.name]);
    const { body: shares } = await as('editor').get(`/articles/${id}/authorship`);
    expect(shares.shares).toEqual([
      { by: null, origin: `template:${template.id}`, characters: expect.any(Number), share: 1 },
    ]);
    const { body: credits } = await as('editor').get(`/articles/${id}/proposed-credits`);
    expect(credits.credits ?? credits).toEqual([]);

    await as('editor').post(`/articles/${id}/returns`, { body: { note: 'Fill it in.' } });
    await save(house.room, house.room.people.reporter, { articleId: id, headline: 'Two jailed' });
    await submit(id);
    const { chief, reporter } = house.room.people;
    expect((await authors(id)).sort()).toEqual([chief.name, reporter.name].sort());
    const [row] = await house.room.sql<{ blocks: string[] }>(
      `SELECT ra.blocks FROM revision_author ra JOIN article a ON a.head_revision_id = ra.revision_id
       WHERE a.id = $1 AND ra.person_id = $2`,
      [id, reporter.id],
    );
    expect(row?.blocks).toEqual(['headline']);
  });

  it('goes out only with an editor’s signature, however little was written', async () => {
    const plain = { headline: 'Court sits', body: bodyOf('The court sat on Monday.') };
    const template = await aTemplate(house, plain);
    const { id } = await begun(template.id);
    await submit(id);
    const revision = (await factsOf(house.room, id)).head;
    const body = { revisionId: revision?.id, scope: 'editorial', read: ['everything'] };
    const own = await as('reporter').post(`/articles/${id}/sign-offs`, { body });
    expect(own).toMatchObject({ status: 403 });
    const checks = async () =>
      (await as('chief').get(`/articles/${id}/publish-checks?kind=initial`)).body.issues.map(
        ({ code }: { code: string }) => code,
      );
    expect(await checks()).toContain('sign-off-missing');
    await expect(sign(house.room, house.room.people.reporter, { articleId: id })).rejects.toThrow();
    await sign(house.room, house.room.people.editor, { articleId: id });
    expect(await checks()).not.toContain('sign-off-missing');
  });

  it('is not signed by who keeps the template as long as nobody has written, in Postgres neither', async () => {
    const { chief } = house.room.people;
    const template = await aTemplate(house, { headline: 'X', body: bodyOf('The mayor resigned.') });
    const { id } = await begun(template.id);
    await submit(id);
    const revisionId = (await factsOf(house.room, id)).head?.id;
    const body = { revisionId, scope: 'editorial', read: ['everything'] };
    const own = await as('chief').post(`/articles/${id}/sign-offs`, { body });
    expect([own.status, own.body.code]).toEqual([403, 'wrote-these-words']);
    await expect(sign(house.room, chief, { articleId: id })).rejects.toThrow(
      'nobody signs their own words',
    );
    // A revision that forgot them goes nowhere.
    await house.room.sql(
      `INSERT INTO revision (article_id, number, position, reason, words, captions, credits, pictures, made_by)
       SELECT a.id, r.number + 1, r.position, 'named-save', r.words || ' ', r.captions, r.credits, r.pictures, $2
       FROM article a JOIN revision r ON r.id = a.head_revision_id WHERE a.id = $1`,
      [id, chief.id],
    );
    await sign(house.room, chief, { articleId: id });
    await expect(publish(house.room, chief, id)).rejects.toThrow('somebody wrote the template');
  });

  it('does not begin from one that is retired, another desk’s, in another language, or not there', async () => {
    const template = await aTemplate(house);
    const { paris } = house.room.desks;
    const french = await as('chief').post(`/desks/${paris}/templates`, {
      body: { name: 'Brève', language: 'fr' },
    });
    expect(await begin(french.body.id)).toMatchObject({
      status: 422,
      body: { code: 'template-of-another-desk' },
    });
    expect(await begin(template.id, { language: 'fr' })).toMatchObject({
      status: 422,
      body: { code: 'template-in-another-language' },
    });
    expect((await begin('00000000-0000-7000-8000-000000000000')).status).toBe(404);
    await as('chief').patch(`/templates/${template.id}`, { body: { retired: true }, ifMatch: 1 });
    expect(await begin(template.id)).toMatchObject({
      status: 409,
      body: { code: 'template-retired' },
    });
    expect((await begin(null)).status).toBe(201);
  });

  it('begins from the one that its plan names, which is one of the desk in its first language', async () => {
    const template = await aTemplate(house);
    const wish = (more: object) => ({
      slugline: 'COURT/PLANNED',
      deskId: house.room.desks.city,
      languages: ['en', 'fr'],
      planned: { local: '2099-06-01', zone: 'Europe/Paris' },
      templateId: template.id,
      ...more,
    });
    const refused = await as('editor').post('/plan-items', {
      body: wish({ languages: ['fr', 'xx'] }),
    });
    expect(refused).toMatchObject({ status: 422 });
    expect(refused.body.issues.map(({ code }: { code: string }) => code)).toEqual([
      'language-not-in-newsroom',
      'template-in-another-language',
    ]);
    const item = await as('editor').post('/plan-items', { body: wish({ commissionedWords: 200 }) });
    expect(item.body).toMatchObject({ template: { id: template.id, name: template.name } });
    const story = await as('reporter').post(`/plan-items/${String(item.body.id)}/stories`);
    expect(story).toMatchObject({ status: 201 });
    const article = await as('reporter').get(`/articles/${String(story.body.articleId)}`);
    expect(article.body).toMatchObject({
      commissionedWords: 200,
      content: { headline: template.headline },
      story: { slugline: 'COURT/PLANNED', noteToEditors: 'Names of minors are left out.' },
    });

    const late = await as('editor').post('/plan-items', { body: wish({}) });
    await as('chief').patch(`/templates/${template.id}`, { body: { retired: true }, ifMatch: 1 });
    const path = `/plan-items/${String(late.body.id)}`;
    expect(late.body.abilities.makeStory).toEqual({ allowed: true });
    expect((await as('reporter').get(path)).body.abilities).toMatchObject({
      change: { allowed: true },
      makeStory: { allowed: false, reason: 'template-retired' },
    });
    // What else is said of it can change, whatever became of its template.
    const renamed = await as('editor').patch(path, { body: { title: 'A ruling' }, ifMatch: 1 });
    expect(renamed).toMatchObject({ status: 200, body: { template: { id: template.id } } });
    expect(await as('reporter').post(`${path}/stories`)).toMatchObject({
      status: 409,
      body: { code: 'template-retired' },
    });
    await as('editor').patch(path, { body: { templateId: null }, ifMatch: 2 });
    expect((await as('reporter').post(`${path}/stories`)).status).toBe(201);
  });
});

describe('an article that is kept as a template', () => {
  const house = openHouse();
  const as = (name: keyof typeof house.room.people) => house.api.as(house.room.people[name]);

  it('leaves its people, its pictures and who said what behind', async () => {
    const { reporter } = house.room.people;
    const made = await as('reporter').post('/stories', {
      body: { slugline: 'FERRY/NOON', deskId: house.room.desks.city, language: 'en' },
    });
    const { id } = made.body as ArticleView;
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'The ferry sailed.' }] };
    const quote = {
      type: 'pullQuote',
      attrs: { attribution: 'Mayor Ada Quill' },
      content: [{ type: 'text', text: 'It is late.' }],
    };
    const more = {
      type: 'embed',
      attrs: {
        provider: 'youtube',
        url: 'https://www.youtube.com/watch?v=abcdefghijk',
        title: 'By Ada',
      },
    };
    const credit = {
      ...{ role: 'reporting' as const, name: reporter.name, personId: reporter.id },
      ...{
        isOrganisation: false,
        organisation: null,
        place: null,
        language: null,
        withheld: false,
      },
    };
    await save(house.room, reporter, {
      articleId: id,
      headline: 'Ferry sails',
      body: { type: 'doc', content: [paragraph, quote, more] },
      credits: [credit],
    });
    const path = `/articles/${id}/templates`;
    const body = { name: 'Ferry news', purpose: 'When a boat sails' };
    expect((await as('reporter').post(path, { body })).status).toBe(403);
    const kept = await as('editor').post(path, { body });
    expect(kept).toMatchObject({
      status: 201,
      body: { name: 'Ferry news', slugline: 'FERRY/NOON', headline: 'Ferry sails' },
    });
    const text = JSON.stringify(kept.body.body);
    expect(text).toContain('The ferry sailed.');
    expect(text).toContain('It is late.');
    expect(text).not.toContain('Ada');
    expect(JSON.stringify(kept.body)).not.toContain(reporter.name);
    expect(await as('editor').post(path, { body: { ...body, name: 'ferry NEWS' } })).toMatchObject({
      status: 422,
      body: { issues: [{ code: 'name-taken' }] },
    });
  });
});
