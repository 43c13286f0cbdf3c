import { describe, expect, it } from '@jest/globals';
import { blocksOf, plainText } from '#contract/body/blocks.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import type { TemplateView } from '#contract/api/templates.ts';
import type { BodyJson } from '#contract/content.ts';
import { bodyOf, factsOf, publish, save, sign } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { aTemplate } from './template-wish.ts';

/* Nobody signs their own words, those of a template that they keep neither, however little somebody wrote beside them. */

describe('words of a template', () => {
  const house = openHouse();
  type Name = keyof typeof house.room.people;
  const as = (name: Name) => house.api.as(house.room.people[name]);

  async function begun(templateId: string): Promise<ArticleView> {
    const { city: deskId } = house.room.desks;
    const story = { slugline: 'COURT/QUAY', deskId, language: 'en', templateId };
    return (await as('reporter').post('/stories', { body: story })).body as ArticleView;
  }
  async function filed(id: string): Promise<void> {
    const { position } = await factsOf(house.room, id);
    const answer = await as('reporter').post(`/articles/${id}/submissions`, { body: { position } });
    expect(answer.status).toBe(201);
  }
  async function authors(id: string): Promise<string[]> {
    const rows = await house.room.sql<{ personId: string }>(
      `SELECT ra.person_id AS "personId" FROM revision_author ra JOIN article a ON a.head_revision_id = ra.revision_id
       WHERE a.id = $1`,
      [id],
    );
    const names = Object.keys(house.room.people) as Name[];
    return names
      .filter((name) => rows.some(({ personId }) => personId === house.room.people[name].id))
      .sort();
  }
  const signed = async (by: Name, id: string) => {
    const revisionId = (await factsOf(house.room, id)).head?.id;
    const body = { revisionId, scope: 'editorial', read: ['everything'] };
    return as(by).post(`/articles/${id}/sign-offs`, { body });
  };
  const goOut = async (id: string) => {
    const revisionId = (await factsOf(house.room, id)).head?.id;
    return as('chief').post(`/articles/${id}/publications`, {
      body: { revisionId, kind: 'initial' },
    });
  };
  /** The body with the text of one block exchanged. */
  function with_(body: BodyJson, was: string, now: string): BodyJson {
    return JSON.parse(JSON.stringify(body).replace(JSON.stringify(was), JSON.stringify(now)));
  }

  it('are their keeper’s beside a reporter’s comma: somebody else signs them, on both sides', async () => {
    const { chief, editor, reporter } = house.room.people;
    const text = { headline: 'Mayor resigns', standfirst: '', body: bodyOf('She took money.') };
    const { id, content } = await begun((await aTemplate(house, text)).id);
    const body = with_(content.body, 'She took money.', 'She took, it is said, money.');
    await save(house.room, reporter, { articleId: id, body });
    await filed(id);
    expect(await authors(id)).toEqual(['chief', 'reporter']);
    expect((await signed('chief', id)).status).toBe(201);
    const refused = await goOut(id);
    expect(refused.status).toBe(409);
    expect(refused.body.issues).toContainEqual(
      expect.objectContaining({ code: 'author-not-covered', at: `person:${chief.id}` }),
    );
    await expect(publish(house.room, chief, id)).rejects.toThrow('covered by no one else');
    await sign(house.room, editor, { articleId: id });
    expect((await goOut(id)).status).toBe(201);
  });

  it('that are headings alone are read as well: the writer countersigns, and the keeper may sign', async () => {
    const heading = (id: string, text: string): BodyJson => ({
      type: 'subhead',
      attrs: { id },
      content: [{ type: 'text', text }],
    });
    const doc: BodyJson = { type: 'doc', content: [heading('h1', 'What the mayor hides')] };
    const { id, content } = await begun(
      (await aTemplate(house, { headline: '', standfirst: '', body: doc })).id,
    );
    const body = {
      ...content.body,
      content: [...(content.body.content ?? []), ...(bodyOf('Nothing yet.').content ?? [])],
    };
    const fields = { headline: 'Mayor speaks', body };
    await save(house.room, house.room.people.reporter, { articleId: id, ...fields });
    await filed(id);
    expect(await authors(id)).toEqual(['chief', 'reporter']);
    expect((await signed('chief', id)).status).toBe(201);
    expect((await goOut(id)).status).toBe(409);
    expect((await signed('reporter', id)).status).toBe(201);
    expect((await goOut(id)).status).toBe(201);
  });

  it('that gave way are nobody’s, and letters and marks that stayed neither', async () => {
    const text = { headline: 'TK: TK', standfirst: '', body: bodyOf('TK.') };
    const { id, content } = await begun((await aTemplate(house, text)).id);
    const [block] = blocksOf(content.body);
    expect(block).toBeDefined();
    const body = with_(content.body, 'TK.', 'Two men jailed.');
    const fields = { headline: 'Court: two jailed', body };
    await save(house.room, house.room.people.reporter, { articleId: id, ...fields });
    await filed(id);
    expect(await authors(id)).toEqual(['reporter']);
    expect((await signed('chief', id)).status).toBe(201);
    expect((await goOut(id)).status).toBe(201);
  });

  it('are those of everybody who had written them when the story began, and of nobody else', async () => {
    const { id: templateId, version } = await aTemplate(house);
    const change = async (by: Name, more: object, ifMatch: number) => {
      const sent = { body: more, ifMatch };
      return ((await as(by).patch(`/templates/${templateId}`, sent)).body as TemplateView).version;
    };
    const retouched = await change('admin', { urgency: 3 }, version);
    const before = await begun(templateId);
    const said = { standfirst: 'What the judge said' };
    const rewritten = await change('editor', said, retouched);
    const after = await begun(templateId);
    await change('secondEditor', { body: bodyOf('The court sat again.') }, rewritten);
    for (const { id } of [before, after]) await filed(id);
    expect(await authors(before.id)).toEqual(['chief']);
    expect(await authors(after.id)).toEqual(['chief', 'editor']);
  });

  it('that were kept from an article stay those of who wrote it', async () => {
    const { reporter, secondEditor } = house.room.people;
    const { city: deskId } = house.room.desks;
    const story = { slugline: 'FERRY', deskId, language: 'en', headline: 'Ferry sails' };
    const { id } = (await as('reporter').post('/stories', { body: story })).body as ArticleView;
    await save(house.room, secondEditor, { articleId: id, body: bodyOf('Nobody paid for it.') });
    const kept = await as('editor').post(`/articles/${id}/templates`, { body: { name: 'Ferry' } });
    expect(kept.status).toBe(201);
    const next = await begun(kept.body.id);
    await save(house.room, reporter, { articleId: next.id, dateline: 'ALMORY' });
    await filed(next.id);
    expect(await authors(next.id)).toEqual(['editor', 'reporter', 'secondEditor']);
    expect((await signed('secondEditor', next.id)).status).toBe(201);
    expect((await goOut(next.id)).status).toBe(409);
  });

  it('go nowhere in a revision that names only who wrote beside them', async () => {
    const { chief, editor, reporter } = house.room.people;
    const { id } = await begun((await aTemplate(house, { headline: 'X' })).id);
    await save(house.room, reporter, { articleId: id, headline: 'Two jailed', standfirst: '' });
    await filed(id);
    const forgetful = async (words: string) => {
      await house.room.sql(
        `WITH made AS (INSERT INTO revision (article_id, number, position, reason, words, captions, credits, pictures, made_by)
           SELECT a.id, r.number + 1, r.position, 'named-save', ${words}, r.captions, r.credits, r.pictures, $2
           FROM article a JOIN revision r ON r.id = a.head_revision_id WHERE a.id = $1 RETURNING id)
         INSERT INTO revision_author (revision_id, person_id, blocks) SELECT id, $2, '{headline}' FROM made`,
        [id, reporter.id],
      );
      await sign(house.room, editor, { articleId: id });
    };
    await forgetful(`r.words || ' '`);
    await expect(publish(house.room, chief, id)).rejects.toThrow('wrote the template whose words');
    // Nothing of it stands any more.
    const [row] = await house.room.sql<{ words: { body: BodyJson } }>(
      `SELECT r.words::jsonb AS words FROM article a JOIN revision r ON r.id = a.head_revision_id WHERE a.id = $1`,
      [id],
    );
    expect(plainText(row?.words.body ?? { type: 'doc' })).toContain('The court sat');
    await forgetful(`jsonb_set(r.words::jsonb, '{body}', '{"type": "doc", "content": []}')::text`);
    await publish(house.room, chief, id);
  });
});
