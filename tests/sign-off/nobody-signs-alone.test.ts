import { describe, expect, it } from '@jest/globals';
import { anArticle, bodyOf, factsOf, sign } from '#tests/support/article.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';

const MINE = { headline: 'Mine alone', updateNote: 'Adds the harbour master' };

/** What somebody with a place in the house, or a program with the runtime role, might try once the right people have signed. */
describe('words that nobody else has signed do not go live', () => {
  const house = openHouse();

  /** What becomes of the head as this kind, by a program with the runtime role. */
  async function bySql(articleId: string, by: Member, kind: 'initial' | 'update'): Promise<string> {
    try {
      await house.room.sql(
        `INSERT INTO publication (article_id, revision_id, sequence, kind, significant, note, slug, section_id, person_id)
         SELECT a.id, r.id, (SELECT count(*) + 1 FROM publication p WHERE p.article_id = a.id), $3, true,
           r.words::jsonb ->> 'updateNote', a.slug, (SELECT id FROM section ORDER BY position LIMIT 1), $2
         FROM article a JOIN revision r ON r.id = a.head_revision_id WHERE a.id = $1`,
        [articleId, by.id, kind],
      );
      return 'live';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  async function byApi(articleId: string, by: Member, kind = 'initial') {
    const { head } = await factsOf(house.room, articleId);
    const body = { revisionId: head?.id, kind };
    return house.api.as(by).post(`/articles/${articleId}/publications`, { body });
  }

  it('by a move to a desk where the signer has no say, after the signature', async () => {
    const { room, api } = house;
    const { editor, secondEditor, chief } = room.people;
    const article = await anArticle(room).inReview().signedBy(editor).made();
    const { version } = await factsOf(room, article.id);
    const moved = await api.as(chief).patch(`/articles/${article.id}`, {
      ifMatch: version,
      body: { deskId: room.desks.paris },
    });
    expect(moved.status).toBe(200);
    const refused = await byApi(article.id, chief);
    expect(refused).toMatchObject({ status: 409, body: { code: 'publish-checks-failed' } });
    expect(JSON.stringify(refused.body)).toContain('sign-off-missing');
    expect(await bySql(article.id, chief, 'initial')).toContain('no standing editorial sign-off');
    // Who may sign on both desks has read it for both: what counts is the right, not where the article lay.
    await sign(room, secondEditor, { articleId: article.id });
    expect((await byApi(article.id, chief)).status).toBe(201);
  });

  it('by making a translation forget what it translates', async () => {
    const { room, api } = house;
    const { editor, translator, chief } = room.people;
    const english = await anArticle(room).inReview().signedBy(editor).live().made();
    const path = `/articles/${english.id}/translations`;
    const made = await api.as(translator).post(path, { body: { language: 'fr' } });
    const id = String(made.body.id);
    const { position } = await factsOf(room, id);
    const saved = await api.as(translator).put(`/articles/${id}/working-copy`, {
      ifMatch: position,
      body: { headline: 'Le ferry', body: bodyOf('Le ferry est parti.') },
    });
    await api.as(translator).post(`/articles/${id}/revisions`, {
      body: { position: saved.body.position as number },
    });
    await sign(room, chief, { articleId: id });
    expect(await bySql(id, chief, 'initial')).toContain('no standing language sign-off');
    for (const change of ['source_article_id = NULL', `language = 'en'`, 'story_id = story_id'])
      await expect(room.sql(`UPDATE article SET ${change} WHERE id = $1`, [id])).rejects.toThrow(
        'permission denied',
      );
    expect(await bySql(id, chief, 'initial')).toContain('no standing language sign-off');
  });

  it('by a revision of which nobody is an author, of a text that is live', async () => {
    const { room } = house;
    const { editor, secondEditor } = room.people;
    const { id } = await anArticle(room).inReview().signedBy(secondEditor).live().made();
    const forge = async (change: object): Promise<string> => {
      await room.sql(
        `INSERT INTO revision (article_id, number, position, reason, words, captions, credits, pictures, made_by)
         SELECT a.id, r.number + 1, r.position, 'named-save', (r.words::jsonb || $3::jsonb)::text, r.captions, r.credits, r.pictures, $2
         FROM article a JOIN revision r ON r.id = a.head_revision_id WHERE a.id = $1`,
        [id, editor.id, JSON.stringify(change)],
      );
      await sign(room, editor, { articleId: id });
      return bySql(id, editor, 'update');
    };
    expect(await forge(MINE)).toContain('somebody wrote what is new in it');
    expect(await forge({ headline: 'Ferry returns to the harbour after winter' })).toContain(
      'somebody wrote what is new in it',
    );
  });

  it('by an old revision that is signed again by who put it back', async () => {
    const { room, api } = house;
    const { editor, secondEditor, chief } = room.people;
    const { id } = await anArticle(room).inReview().signedBy(secondEditor).live().made();
    const put = async (fields: object): Promise<void> => {
      const { position } = await factsOf(room, id);
      const saved = await api
        .as(editor)
        .put(`/articles/${id}/working-copy`, { ifMatch: position, body: fields });
      await api.as(editor).post(`/articles/${id}/revisions`, {
        body: { position: saved.body.position as number },
      });
    };
    await put(MINE);
    await put({
      headline: 'Ferry returns to the harbour after winter',
      updateNote: MINE.updateNote,
    });
    const { head } = await factsOf(room, id);
    const own = await api.as(editor).post(`/articles/${id}/sign-offs`, {
      body: { revisionId: head?.id, scope: 'editorial' },
    });
    expect(own).toMatchObject({ status: 403, body: { code: 'wrote-these-words' } });
    await expect(sign(room, editor, { articleId: id })).rejects.toThrow(
      'nobody signs their own words',
    );
    expect(await bySql(id, editor, 'update')).toContain('no standing editorial sign-off');
    await sign(room, chief, { articleId: id });
    expect(await bySql(id, editor, 'update')).toBe('live');
  });

  it('by naming somebody else as an author beside oneself', async () => {
    const { room } = house;
    const { editor, reporter, chief } = room.people;
    const { id } = await anArticle(room).writtenBy(editor).inReview().made();
    await expect(sign(room, editor, { articleId: id })).rejects.toThrow(
      'nobody signs their own words',
    );
    await room.sql(
      `INSERT INTO revision_author (revision_id, person_id, blocks) SELECT head_revision_id, $2, '{}' FROM article WHERE id = $1`,
      [id, reporter.id],
    );
    await sign(room, editor, { articleId: id });
    expect(await bySql(id, chief, 'initial')).toContain('covered by no one else');
  });

  it('and who signed with the right has signed, though they leave or lose it later', async () => {
    const { room } = house;
    const { secondEditor, chief } = room.people;
    const left = await anArticle(room).inReview().signedBy(secondEditor).made();
    const late = await anArticle(room).inReview().made();
    await room.sql('DELETE FROM membership WHERE person_id = $1', [secondEditor.id]);
    await room.sql('UPDATE person SET active = false WHERE id = $1', [secondEditor.id]);
    expect((await byApi(left.id, chief)).status).toBe(201);
    // Nobody signs for them afterwards.
    await expect(sign(room, secondEditor, { articleId: late.id })).rejects.toThrow('may not sign');
    expect(await bySql(late.id, chief, 'initial')).toContain('no standing editorial sign-off');
  });
});
