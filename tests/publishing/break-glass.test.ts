import { describe, expect, it } from '@jest/globals';
import { reviewGlass } from '#server/publishing/commands/review-glass.ts';
import { alarmUnreviewed } from '#server/publishing/commands/alarm-unreviewed.ts';
import { anArticle, bodyOf, factsOf, save, type MadeArticle } from '#tests/support/article.ts';
import { frozenClock } from '#tests/support/database.ts';
import type { PersonName } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';

const REASON = 'The tide gate has failed; people must know before the desk wakes.';

describe('breaking the glass', () => {
  const house = openHouse();

  async function ready(builder = anArticle(house.room).inReview()): Promise<MadeArticle> {
    const article = await builder.made();
    const { version } = await factsOf(house.room, article.id);
    await house.api.as(house.room.people.chief).patch(`/articles/${article.id}`, {
      ifMatch: version,
      body: { sectionId: house.room.sections.city },
    });
    return article;
  }

  async function headOf({ id }: MadeArticle): Promise<string> {
    return (await factsOf(house.room, id)).head?.id ?? '';
  }

  async function breaks(article: MadeArticle, by: PersonName = 'chief', more: object = {}) {
    return house.api.as(house.room.people[by]).post(`/articles/${article.id}/publications`, {
      body: {
        revisionId: await headOf(article),
        kind: 'initial',
        breakGlass: { reason: REASON },
        ...more,
      },
    });
  }

  async function review(publicationId: string, by: PersonName, body: object) {
    return house.api
      .as(house.room.people[by])
      .post(`/publications/${publicationId}/reviews`, { body });
  }

  function codes(body: { issues: { code: string; severity: string }[] }): string[] {
    return body.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  }

  it('lets a publication out without its signatures, and says so until a second person has looked', async () => {
    const article = await ready();
    const chief = house.api.as(house.room.people.chief);
    const before = await chief.get(`/articles/${article.id}`);
    expect(before.body.abilities.publish).toMatchObject({
      allowed: false,
      reason: 'sign-off-missing',
    });
    expect(before.body.abilities['break-glass']).toEqual({ allowed: true });

    const out = await breaks(article);
    expect(out.status).toBe(201);
    const { publicationId } = out.body;
    const { unreviewed, live } = out.body.article;
    expect(live.id).toBe(publicationId);
    expect(unreviewed).toMatchObject([
      { publicationId, reason: REASON, by: { name: 'Wanda Achterberg' } },
    ]);
    expect(unreviewed[0].missing).toEqual([
      'scope:editorial',
      `person:${house.room.people.reporter.id}`,
    ]);
    expect(Date.parse(unreviewed[0].dueAt) - Date.parse(unreviewed[0].at)).toBe(60 * 60_000);

    const list = await chief.get('/articles');
    expect(list.body.items[0]).toMatchObject({
      id: article.id,
      secondEyesDue: unreviewed[0].dueAt,
    });
    const counts = await chief.get('/articles/counts');
    expect(counts.body.awaitingSecondEyes).toContainEqual(
      expect.objectContaining({ articleId: article.id, dueAt: unreviewed[0].dueAt }),
    );

    const looked = await review(publicationId, 'editor', { verdict: 'stands' });
    expect(looked).toMatchObject({ status: 201, body: { article: { unreviewed: [] } } });
    const told = await chief.get(`/articles/${article.id}/publications`);
    expect(told.body.items[0].glass).toMatchObject({
      reason: REASON,
      review: { verdict: 'stands', by: { name: 'Ines Halloran' } },
    });
  });

  it('writes break and review into the record, and promises that people are told', async () => {
    const { room } = house;
    const article = await ready();
    const { publicationId } = (await breaks(article)).body;
    await review(publicationId, 'editor', { verdict: 'needs-correction', note: 'Who counted?' });
    const record = await room.sql<{ kind: string; detail: Record<string, unknown> }>(
      `SELECT kind, detail FROM record_entry WHERE article_id = $1 AND kind LIKE 'glass%' ORDER BY seq`,
      [article.id],
    );
    expect(record).toMatchObject([
      { kind: 'glass-broken', detail: { reason: REASON, publication_id: publicationId } },
      { kind: 'glass-reviewed', detail: { verdict: 'needs-correction', note: 'Who counted?' } },
    ]);
    const promised = await room.sql<{ payload: unknown }>(
      `SELECT payload FROM outbox_event WHERE topic = 'glass-broken' AND key = $1`,
      [publicationId],
    );
    expect(promised).toEqual([{ payload: { publicationId } }]);
    expect(await room.sql('SELECT * FROM record_verify()')).toEqual([]);
  });

  it.each<PersonName>(['reporter', 'editor', 'translator', 'admin'])(
    'is not for a %s without the right, through the API',
    async (who) => {
      const article = await ready();
      const answer = await breaks(article, who);
      expect(answer.status).toBe(409);
      expect(codes(answer.body)).toContain('sign-off-missing');
      const seen = await house.api.as(house.room.people[who]).get(`/articles/${article.id}`);
      expect(seen.body.abilities['break-glass'].allowed).toBe(false);
    },
  );

  it('is the night editor’s where the newsroom gives the role that right', async () => {
    const { room } = house;
    await room.sql(`INSERT INTO role_right (role, "right") VALUES ('editor', 'break-glass')`);
    try {
      expect((await breaks(await ready(), 'editor')).status).toBe(201);
    } finally {
      await room.sql(`DELETE FROM role_right WHERE role = 'editor' AND "right" = 'break-glass'`);
    }
  });

  it('needs a reason', async () => {
    const article = await ready();
    const answer = await breaks(article, 'chief', { breakGlass: { reason: '  ' } });
    expect(answer).toMatchObject({ status: 400 });
  });

  it.each([
    [
      'an embargo',
      `UPDATE story SET embargo_until = 'infinity', embargo_zone = 'UTC' WHERE id = $1`,
      'embargoed',
    ],
    [
      'a kill',
      `INSERT INTO kill (story_id, reason, person_id) SELECT $1, 'A hoax', p.id FROM person p WHERE p.email = 'chief@newsroom.example'`,
      'story-killed',
    ],
    ['a spike', `UPDATE story SET spiked_at = newsroom_now() WHERE id = $1`, 'story-spiked'],
  ])('goes past no %s', async (_, sql, code) => {
    const article = await ready();
    await house.room.sql(sql, [article.storyId]);
    const answer = await breaks(article);
    expect(answer.status).toBe(409);
    expect(codes(answer.body)).toContain(code);
  });

  it('goes past no comment that blocks publication', async () => {
    const article = await ready();
    await house.api.as(house.room.people.editor).post(`/articles/${article.id}/comments`, {
      body: { text: 'Who says so?', blocking: true },
    });
    const answer = await breaks(article);
    expect(codes(answer.body)).toEqual(
      expect.arrayContaining(['comment-blocking', 'sign-off-missing']),
    );
  });

  it('breaks nothing where somebody signed meanwhile: it is published in the ordinary way', async () => {
    const { room } = house;
    const article = await ready(anArticle(room).inReview().signedBy(room.people.editor));
    const out = await breaks(article);
    expect(out).toMatchObject({ status: 201, body: { article: { unreviewed: [] } } });
    const seen = await house.api.as(room.people.chief).get(`/articles/${article.id}`);
    expect(seen.body.abilities['break-glass']).toMatchObject({
      allowed: false,
      reason: 'nothing-new',
    });
  });

  it('happens once however often the button is pressed, and by one of two night editors', async () => {
    const article = await ready();
    const many = await Promise.all([1, 2, 3, 4].map(async () => breaks(article)));
    expect(many.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect((await factsOf(house.room, article.id)).glass).toHaveLength(1);
  });

  it('stays with its own publication: the next revision needs its signatures again', async () => {
    const { room } = house;
    const article = await ready();
    await breaks(article);
    await save(room, room.people.reporter, {
      articleId: article.id,
      body: bodyOf('The ferry sailed at noon.', 'Forty people were on board.'),
      updateNote: '(Corrects the hour)',
    });
    const { position } = await factsOf(room, article.id);
    await house.api
      .as(room.people.chief)
      .post(`/articles/${article.id}/revisions`, { body: { position } });
    const again = await house.api
      .as(room.people.chief)
      .post(`/articles/${article.id}/publications`, {
        body: { revisionId: await headOf(article), kind: 'update' },
      });
    expect(codes(again.body)).toContain('sign-off-missing');
  });

  describe('is looked at by a second person', () => {
    it('who is neither the one who broke it, nor an author, nor without the right to sign', async () => {
      const { room } = house;
      const article = await ready(
        anArticle(room).editedBy(room.people.secondEditor, { standfirst: 'At last.' }).inReview(),
      );
      const { publicationId } = (await breaks(article)).body;
      const stands = { verdict: 'stands' };
      const said = async (by: PersonName) => (await review(publicationId, by, stands)).body.code;
      expect(await said('chief')).toBe('broke-it-yourself');
      expect(await said('secondEditor')).toBe('wrote-these-words');
      expect(await said('secondReporter')).toBe('right-missing');
      expect(await said('translator')).toBe('not-on-this-desk');
      expect(await said('admin')).toBe('not-on-this-desk');
      for (const by of ['chief', 'secondEditor', 'secondReporter', 'translator'] as const) {
        const seen = await house.api.as(room.people[by]).get(`/articles/${article.id}`);
        expect(seen.body.abilities['review-glass'].allowed).toBe(false);
        await expect(
          room.sql(
            `INSERT INTO glass_review (publication_id, article_id, person_id, verdict) VALUES ($1, $2, $3, 'stands')`,
            [publicationId, article.id, room.people[by].id],
          ),
        ).rejects.toThrow(/second person|own words|editor of the desk/u);
      }
      const seen = await house.api.as(room.people.editor).get(`/articles/${article.id}`);
      expect(seen.body.abilities['review-glass']).toEqual({ allowed: true });
      expect(await said('editor')).toBeUndefined();
      expect(await said('editor')).toBe('glass-reviewed');
    });

    it('who says what needs correcting, if anything does', async () => {
      const { publicationId } = (await breaks(await ready())).body;
      const bare = await review(publicationId, 'editor', { verdict: 'needs-correction' });
      expect(bare.status).toBe(400);
      expect(
        (await review(house.room.services.newId(), 'editor', { verdict: 'stands' })).status,
      ).toBe(404);
    });

    it('or the chief is alarmed: once, and not before the desk’s limit', async () => {
      const { room, db } = house;
      const { people, services } = room;
      await room.sql(`UPDATE desk SET glass_minutes = 20 WHERE id = $1`, [room.desks.city]);
      const [late, seen] = [await ready(), await ready()];
      const { publicationId, article } = (await breaks(late)).body;
      const { unreviewed } = article;
      const looked = (await breaks(seen)).body.publicationId;
      await reviewGlass(services, people.editor.actor, {
        publicationId: looked,
        verdict: 'stands',
        note: '',
      });
      const alarms = async () =>
        (
          await room.sql<{ key: string }>(
            `SELECT key FROM outbox_event WHERE topic = 'glass-unreviewed' AND key = ANY ($1)`,
            [[publicationId, looked]],
          )
        ).map(({ key }) => key);
      await alarmUnreviewed(services);
      expect(await alarms()).toEqual([]);
      await expect(
        room.sql(`INSERT INTO glass_alarm (publication_id, article_id) VALUES ($1, $2)`, [
          publicationId,
          late.id,
        ]),
      ).rejects.toThrow(/nothing to be alarmed about/u);
      await frozenClock(db, new Date(Date.parse(unreviewed[0].dueAt) + 1000).toISOString());
      await Promise.all([alarmUnreviewed(services), alarmUnreviewed(services)]);
      await alarmUnreviewed(services);
      expect(await alarms()).toEqual([publicationId]);
      const record = await room.sql(
        `SELECT 1 FROM record_entry WHERE kind = 'glass-unreviewed' AND article_id = $1`,
        [late.id],
      );
      expect(record).toHaveLength(1);
    });
  });
});
