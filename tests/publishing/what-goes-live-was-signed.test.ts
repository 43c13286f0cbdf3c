import { describe, expect, it } from '@jest/globals';
import { LIVE_KINDS, type LiveKind } from '#contract/vocabulary.ts';
import { askToReadAgain } from '#server/sign-off/queries/read-again.ts';
import { anArticle, bodyOf, factsOf, save, type MadeArticle } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';

const NOTE = '(Adds the harbour master)';
const CORRECTION = { was: 'Forty people', now: 'Forty-one people' };

describe('what goes live was signed', () => {
  const house = openHouse();

  /** An article whose head is ready to go out as this kind but for the signature. */
  async function readyBut(kind: LiveKind): Promise<MadeArticle> {
    const { room } = house;
    const { editor } = room.people;
    const builder = anArticle(room);
    if (kind === 'initial') return builder.inReview().made();
    const article = await builder.inReview().signedBy(editor).live().made();
    await save(room, room.people.reporter, {
      articleId: article.id,
      updateNote: kind === 'refile' ? '' : NOTE,
      body: bodyOf(
        'The ferry sailed at dawn.',
        kind === 'correction' ? 'Forty-one people were on board.' : 'Forty people were on board.',
        'The harbour master waved.',
      ),
    });
    return article;
  }

  async function prepare(article: MadeArticle): Promise<string> {
    const { room, api } = house;
    const chief = api.as(room.people.chief);
    const { version } = await factsOf(room, article.id);
    await chief.patch(`/articles/${article.id}`, {
      ifMatch: version,
      body: { sectionId: room.sections.city },
    });
    const { position } = await factsOf(room, article.id);
    const cut = await chief.post(`/articles/${article.id}/revisions`, { body: { position } });
    expect([200, 201]).toContain(cut.status);
    return cut.body.id as string;
  }

  async function publish(article: MadeArticle, revisionId: string, kind: LiveKind) {
    const { room, api } = house;
    return api.as(room.people.chief).post(`/articles/${article.id}/publications`, {
      body: { revisionId, kind, corrections: kind === 'correction' ? [CORRECTION] : [] },
    });
  }

  async function publishBySql(
    article: MadeArticle,
    revisionId: string,
    kind: LiveKind,
  ): Promise<void> {
    const { room } = house;
    const id = room.services.newId();
    await room.services.database.prisma.$transaction([
      room.services.database.prisma.$executeRaw`
        INSERT INTO publication (id, article_id, revision_id, sequence, kind, significant, note, slug, person_id)
        SELECT ${id}::uuid, ${article.id}::uuid, r.id, 1 + coalesce((SELECT max(sequence) FROM publication WHERE article_id = ${article.id}::uuid), 0),
          ${kind}, ${kind !== 'refile'}, r.words::jsonb ->> 'updateNote', 'slug', ${room.people.chief.id}::uuid
        FROM revision r WHERE r.id = ${revisionId}::uuid`,
      ...(kind === 'correction'
        ? [
            room.services.database.prisma.$executeRaw`
              INSERT INTO correction (publication_id, article_id, was, now, wording)
              VALUES (${id}::uuid, ${article.id}::uuid, ${CORRECTION.was}, ${CORRECTION.now}, '')`,
          ]
        : []),
    ]);
  }

  async function signByApi(article: MadeArticle, revisionId: string) {
    const { room, api } = house;
    const { editor } = room.people;
    const asked = { articleId: article.id, scope: 'editorial' } as const;
    const { places } = await askToReadAgain(room.services, editor.actor, asked);
    return api.as(editor).post(`/articles/${article.id}/sign-offs`, {
      body: { revisionId, scope: 'editorial', read: places },
    });
  }

  /** Somebody changes one character after the signature. */
  async function changeOneCharacter(article: MadeArticle): Promise<void> {
    const { room } = house;
    const { rows } = await room.services.database.pool.query<{ headline: string }>(
      'SELECT headline FROM working_copy WHERE article_id = $1',
      [article.id],
    );
    await save(room, room.people.reporter, {
      articleId: article.id,
      headline: `${rows[0]?.headline ?? ''}.`,
    });
  }

  it.each(LIVE_KINDS)('takes a signed %s, by the API', async (kind) => {
    const article = await readyBut(kind);
    const revisionId = await prepare(article);
    expect((await signByApi(article, revisionId)).status).toBe(201);
    const answer = await publish(article, revisionId, kind);
    expect(answer).toMatchObject({ status: 201, body: { article: { live: { kind } } } });
  });

  it.each(LIVE_KINDS)('takes a signed %s, by a program with the runtime role', async (kind) => {
    const article = await readyBut(kind);
    const revisionId = await prepare(article);
    await signByApi(article, revisionId);
    await publishBySql(article, revisionId, kind);
    expect((await factsOf(house.room, article.id)).live).toMatchObject({ kind });
  });

  it.each(LIVE_KINDS)(
    'refuses a %s after one character was changed, by the API and by Postgres',
    async (kind) => {
      const article = await readyBut(kind);
      const signed = await prepare(article);
      await signByApi(article, signed);
      await changeOneCharacter(article);
      const changed = await prepare(article);
      expect(changed).not.toBe(signed);
      const before = (await factsOf(house.room, article.id)).live;

      const answer = await publish(article, changed, kind);
      expect(answer).toMatchObject({ status: 409, body: { code: 'publish-checks-failed' } });
      expect(answer.body.issues).toContainEqual(
        expect.objectContaining({ at: 'scope:editorial', code: 'sign-off-void' }),
      );

      await expect(publishBySql(article, changed, kind)).rejects.toThrow(
        /no standing editorial sign-off covers exactly this revision/u,
      );
      expect((await factsOf(house.room, article.id)).live).toEqual(before);
    },
  );

  it('refuses a revision whose signature was taken back, on both sides', async () => {
    const { room, api } = house;
    const article = await readyBut('initial');
    const revisionId = await prepare(article);
    const { body } = await signByApi(article, revisionId);
    await api
      .as(room.people.editor)
      .post(`/sign-offs/${String(body.signOffId)}/withdrawals`, { body: { reason: 'Not sure' } });
    expect((await publish(article, revisionId, 'initial')).status).toBe(409);
    await expect(publishBySql(article, revisionId, 'initial')).rejects.toThrow(
      /no standing editorial sign-off/u,
    );
  });

  it('keeps a signature when only the slug or the note to editors changes', async () => {
    const { room, api } = house;
    const article = await readyBut('initial');
    const revisionId = await prepare(article);
    await signByApi(article, revisionId);
    const { version, story } = await factsOf(room, article.id);
    const chief = api.as(room.people.chief);
    await chief.patch(`/articles/${article.id}`, {
      ifMatch: version,
      body: { slug: 'another-slug' },
    });
    await chief.patch(`/stories/${article.storyId}`, {
      ifMatch: story.version,
      body: { noteToEditors: 'Mind the name.' },
    });
    expect((await publish(article, revisionId, 'initial')).status).toBe(201);
  });
});
