import { describe, expect, it } from '@jest/globals';
import { anArticle, factsOf, save, sign } from '#tests/support/article.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';

describe('a signature', () => {
  const house = openHouse();

  async function cut(articleId: string): Promise<string> {
    const { room, api } = house;
    const { position } = await factsOf(room, articleId);
    const answer = await api
      .as(room.people.editor)
      .post(`/articles/${articleId}/revisions`, { body: { position } });
    return String(answer.body.id);
  }

  async function signOff(by: Member, articleId: string, scope = 'editorial') {
    const revisionId = await cut(articleId);
    return house.api
      .as(by)
      .post(`/articles/${articleId}/sign-offs`, { body: { revisionId, scope } });
  }

  async function checks(articleId: string): Promise<string[]> {
    const { room, api } = house;
    const answer = await api.as(room.people.chief).get(`/articles/${articleId}/publish-checks`);
    const issues = answer.body.issues as { code: string; severity?: string }[];
    return issues.filter(({ severity }) => severity !== 'warning').map(({ code }) => code);
  }

  it('is refused to an editor who wrote the revision, by the API and by Postgres', async () => {
    const { room } = house;
    const { editor } = room.people;
    const article = await anArticle(room).writtenBy(editor).inReview().made();
    expect(await signOff(editor, article.id)).toMatchObject({
      status: 403,
      body: { code: 'wrote-these-words' },
    });
    await expect(sign(room, editor, { articleId: article.id })).rejects.toThrow(
      /nobody signs their own words/u,
    );
  });

  it('is refused to a reporter who did not write it and has no right, on both sides', async () => {
    const { room } = house;
    const article = await anArticle(room).inReview().made();
    expect(await signOff(room.people.secondReporter, article.id)).toMatchObject({
      status: 403,
      body: { code: 'right-missing' },
    });
    await expect(sign(room, room.people.secondReporter, { articleId: article.id })).rejects.toThrow(
      /may not sign this scope/u,
    );
  });

  it('of an editor who fixed a comma needs the writer’s beside it, and then suffices', async () => {
    const { room, api } = house;
    const { editor, reporter, chief } = room.people;
    const article = await anArticle(room)
      .inReview()
      .editedBy(editor, { headline: 'Ferry returns, to the harbour' })
      .made();
    const { version } = await factsOf(room, article.id);
    await api.as(chief).patch(`/articles/${article.id}`, {
      ifMatch: version,
      body: { sectionId: room.sections.city },
    });
    expect((await signOff(editor, article.id)).status).toBe(201);
    expect(await checks(article.id)).toEqual(['author-not-covered']);
    expect((await signOff(reporter, article.id)).status).toBe(201);
    expect(await checks(article.id)).toEqual([]);
  });

  it('of two writers for each other never suffices without an editor’s', async () => {
    const { room } = house;
    const { reporter, secondReporter } = room.people;
    const article = await anArticle(room)
      .inReview()
      .editedBy(secondReporter, { standfirst: 'Snow is over.' })
      .made();
    expect((await signOff(reporter, article.id)).status).toBe(201);
    expect((await signOff(secondReporter, article.id)).status).toBe(201);
    expect(await checks(article.id)).toContain('sign-off-missing');
  });

  it('does not cover what an editor wrote before the text was live, once it has been', async () => {
    const { room } = house;
    const { editor, secondEditor, reporter } = room.people;
    const article = await anArticle(room)
      .writtenBy(editor)
      .inReview()
      .signedBy(secondEditor)
      .live()
      .made();
    await save(room, reporter, {
      articleId: article.id,
      headline: 'Ferry returns at last',
      updateNote: '(Adds when)',
    });
    // The editor’s words are live and signed; only the reporter’s are new.
    expect((await signOff(editor, article.id)).status).toBe(201);
  });

  it('in the language scope is for translations only', async () => {
    const { room } = house;
    const article = await anArticle(room).inReview().made();
    expect(await signOff(room.people.chief, article.id, 'language')).toMatchObject({
      status: 422,
      body: { code: 'scope-not-for-this-article' },
    });
  });

  it('is given once', async () => {
    const { room } = house;
    const article = await anArticle(room).inReview().made();
    expect((await signOff(room.people.editor, article.id)).status).toBe(201);
    expect(await signOff(room.people.editor, article.id)).toMatchObject({
      status: 409,
      body: { code: 'already-signed' },
    });
  });

  it('with a false digest is refused by Postgres', async () => {
    const { room } = house;
    const article = await anArticle(room).inReview().made();
    const insert = room.sql(
      `INSERT INTO sign_off (article_id, revision_id, scope, person_id, digest)
       SELECT id, head_revision_id, 'editorial', $2, sha256('other words') FROM article WHERE id = $1`,
      [article.id, room.people.editor.id],
    );
    await expect(insert).rejects.toThrow(/not the one of this revision/u);
  });

  it('stays as it was given', async () => {
    const { room } = house;
    await anArticle(room).inReview().signedBy(room.people.editor).made();
    await expect(room.sql(`UPDATE sign_off SET note = 'x'`)).rejects.toThrow(/permission denied/u);
    await expect(room.sql('DELETE FROM sign_off')).rejects.toThrow(/permission denied/u);
  });

  it('taken back by its signer no longer counts, and says so', async () => {
    const { room, api } = house;
    const { editor, reporter } = room.people;
    const article = await anArticle(room).inReview().made();
    const { body } = await signOff(editor, article.id);
    const path = `/sign-offs/${String(body.signOffId)}/withdrawals`;
    expect(await api.as(reporter).post(path, { body: {} })).toMatchObject({ status: 403 });
    const answer = await api.as(editor).post(path, { body: { reason: 'A name to check' } });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        article: { signOffs: [{ takenBack: { reason: 'A name to check' }, standsForHead: false }] },
      },
    });
    expect(await api.as(editor).post(path, { body: {} })).toMatchObject({
      status: 409,
      body: { code: 'nothing-signed' },
    });
    expect(await checks(article.id)).toContain('sign-off-missing');
  });
});
