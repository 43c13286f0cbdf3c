import { beforeAll, describe, expect, it } from '@jest/globals';
import { anArticle, factsOf } from '#tests/support/article.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';

const ROLE = 'picture-signer';

describe('whoever a step asks to sign on another desk', () => {
  const house = openHouse();
  let signer: Member;

  /** Holds one right, on a desk that is not the article's: to sign pictures. */
  beforeAll(async () => {
    const { sql, people, desks } = house.room;
    signer = people.translator;
    await sql(`INSERT INTO role (id, name) VALUES ($1, 'Picture signer')`, [ROLE]);
    await sql(`INSERT INTO role_right (role, "right") VALUES ($1, 'sign-photo')`, [ROLE]);
    await sql('UPDATE membership SET role = $2 WHERE person_id = $1', [signer.id, ROLE]);
    await sql(
      `INSERT INTO desk_step (desk_id, position, scope, by_desk_id) VALUES ($1, 1, 'editorial', NULL), ($1, 2, 'photo', $2)`,
      [desks.city, desks.paris],
    );
  });

  async function asked(): Promise<string> {
    return (await anArticle(house.room).inReview().made()).id;
  }

  async function say(articleId: string, more: object = {}) {
    const body = { text: 'Crop it tighter.', ...more };
    return house.api.as(signer).post(`/articles/${articleId}/comments`, { body });
  }

  it('reads there, comments on a passage or on the whole, answers, and settles what they began', async () => {
    const articleId = await asked();
    const me = house.api.as(signer);
    const { status, body } = await me.get(`/articles/${articleId}`);
    expect(status).toBe(200);
    expect(body.abilities).toMatchObject({
      comment: { allowed: true },
      edit: { allowed: false, reason: 'not-on-this-desk' },
      return: { allowed: false, reason: 'not-on-this-desk' },
    });
    for (const about of [{}, { anchor: { blockId: 'p1' } }, { anchor: { field: 'headline' } }])
      expect((await say(articleId, about)).status).toBe(201);
    const { body: said } = await me.get(`/articles/${articleId}/comments`);
    const [first] = said.threads as { id: string }[];
    const reply = await me.post(`/comments/${first?.id ?? ''}/replies`, {
      body: { text: 'Or take the other one.' },
    });
    expect(reply.status).toBe(201);
    const settled = await me.post(`/comments/${first?.id ?? ''}/resolutions`, {
      body: {},
    });
    expect([200, 201]).toContain(settled.status);
    const { head } = await factsOf(house.room, articleId);
    const signed = await me.post(`/articles/${articleId}/sign-offs`, {
      body: { revisionId: head?.id, scope: 'photo' },
    });
    expect(signed.status).toBe(201);
  });

  it('writes nothing, stops nothing, settles nobody else’s, and signs nothing else', async () => {
    const articleId = await asked();
    const { room, api } = house;
    const me = api.as(signer);
    const { position, head } = await factsOf(room, articleId);
    const saved = await me.put(`/articles/${articleId}/working-copy`, {
      ifMatch: position,
      body: { headline: 'Mine' },
    });
    expect(saved.status).toBe(403);
    expect((await say(articleId, { blocking: true })).status).toBe(403);
    const body = { text: 'Who says so?' };
    await api.as(room.people.editor).post(`/articles/${articleId}/comments`, { body });
    const { body: said } = await me.get(`/articles/${articleId}/comments`);
    const [theirs] = said.threads as { id: string }[];
    const settled = await me.post(`/comments/${theirs?.id ?? ''}/resolutions`, {
      body: {},
    });
    expect(settled.status).toBe(403);
    const signed = await me.post(`/articles/${articleId}/sign-offs`, {
      body: { revisionId: head?.id, scope: 'editorial' },
    });
    expect(signed.status).toBe(403);
    // Nor past the program: to stop a publication takes the right there.
    await expect(
      room.sql(
        `INSERT INTO comment_thread (article_id, about, blocking, person_id, quote) VALUES ($1, 'article', true, $2, '')`,
        [articleId, signer.id],
      ),
    ).rejects.toThrow('may not stop a publication');
  });

  it('says nothing any more once the right is gone', async () => {
    const articleId = await asked();
    const { sql, people } = house.room;
    await sql('DELETE FROM role_right WHERE role = $1', [ROLE]);
    const { body } = await house.api.as(people.translator).get(`/articles/${articleId}`);
    expect(body.abilities.comment).toMatchObject({ allowed: false, reason: 'right-missing' });
    expect((await say(articleId)).status).toBe(403);
    await sql(`INSERT INTO role_right (role, "right") VALUES ($1, 'sign-photo')`, [ROLE]);
    expect((await say(articleId)).status).toBe(201);
  });
});
