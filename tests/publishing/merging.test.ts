import { describe, expect, it } from '@jest/globals';
import { mergeNotice } from '#server/publishing/rules/merge-notice.ts';
import { anArticle, factsOf, save, sign, type MadeArticle } from '#tests/support/article.ts';
import type { PersonName } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { aTimedArticle } from './scheduling.ts';

const REASON = 'Both are about the ferry';

describe('merging a story into the one that it doubles', () => {
  const house = openHouse();

  async function draft(slugline = 'ferry-again'): Promise<MadeArticle> {
    return anArticle(house.room).about(slugline).made();
  }

  async function live(slugline = 'ferry-again', by: PersonName = 'chief'): Promise<MadeArticle> {
    const { editor } = house.room.people;
    const made = anArticle(house.room).about(slugline).inReview().signedBy(editor);
    return made.live(house.room.people[by]).made();
  }

  async function merge(
    duplicate: Pick<MadeArticle, 'storyId' | 'id'>,
    into: Pick<MadeArticle, 'storyId'>,
    { by = 'chief', ifMatch }: { by?: PersonName; ifMatch?: number } = {},
  ) {
    const { version } = (await factsOf(house.room, duplicate.id)).story;
    const body = { into: into.storyId, reason: REASON };
    return house.api
      .as(house.room.people[by])
      .post(`/stories/${duplicate.storyId}/merge`, { body, ifMatch: ifMatch ?? version });
  }

  async function part({ storyId }: Pick<MadeArticle, 'storyId'>, by: PersonName = 'chief') {
    return house.api
      .as(house.room.people[by])
      .post(`/stories/${storyId}/partings`, { body: { reason: 'Two ferries after all' } });
  }

  async function position(articleId: string): Promise<string | undefined> {
    const rows = await house.room.sql<{ position: string }>(
      'SELECT position FROM board WHERE article_id = $1',
      [articleId],
    );
    return rows[0]?.position;
  }

  it('closes it, says where it went, and shows in the one that stays what came', async () => {
    const { chief } = house.room.people;
    const [duplicate, survivor] = [await draft('ferry-again'), await draft('harbour-ferry')];
    const said = await merge(duplicate, survivor, { by: 'editor' });
    expect(said).toMatchObject({
      status: 201,
      body: {
        merged: {
          into: {
            storyId: survivor.storyId,
            slugline: 'harbour-ferry',
            articleId: survivor.id,
          },
          reason: REASON,
          by: { name: 'Ines Halloran' },
        },
      },
    });
    const { body } = await house.api.as(chief).get(`/articles/${survivor.id}`);
    expect(body.story.takenIn).toMatchObject([
      { storyId: duplicate.storyId, slugline: 'ferry-again', articleId: duplicate.id },
    ]);
    const closed = (await house.api.as(chief).get(`/articles/${duplicate.id}`)).body;
    for (const ability of ['edit', 'submit', 'comment', 'publish', 'spike', 'embargo', 'merge']) {
      expect({ ability, ...closed.abilities[ability] }).toMatchObject({
        ability,
        allowed: false,
        reason: 'story-merged',
      });
    }
    expect(closed.abilities.part).toEqual({ allowed: true });
    expect(await position(duplicate.id)).toBe('merged');
  });

  it('leaves it to be read, and to nothing else', async () => {
    const { room, api } = house;
    const [duplicate, survivor] = [await live(), await live('harbour-ferry')];
    expect((await merge(duplicate, survivor)).status).toBe(201);
    const as = api.as(room.people.chief);
    const path = `/articles/${duplicate.id}`;
    const { position: at, version, head, signOffs, story } = await factsOf(room, duplicate.id);
    expect((await as.get(path)).status).toBe(200);
    const answers = await Promise.all([
      as.put(`${path}/working-copy`, { ifMatch: at, body: { headline: 'Still here' } }),
      as.patch(path, { ifMatch: version, body: { slug: 'still-here' } }),
      as.patch(`/stories/${story.id}`, { ifMatch: story.version, body: { slugline: 'X' } }),
      as.post(`${path}/submissions`, { body: { position: at } }),
      as.post(`${path}/sign-offs`, { body: { revisionId: head?.id, scope: 'editorial' } }),
      as.post(`/sign-offs/${String(signOffs[0]?.id)}/withdrawals`, { body: { reason: 'No' } }),
      as.post(`${path}/publications`, { body: { revisionId: head?.id, kind: 'update' } }),
      as.post(`${path}/withdrawals`, { body: { notice: 'n' } }),
      as.post(`${path}/translations`, { body: { language: 'fr', deskId: room.desks.paris } }),
      as.post(`${path}/comments`, { body: { text: 'Which one?' } }),
      as.patch(`${path}/assignment`, {
        ifMatch: version,
        body: { assigneeId: room.people.chief.id, due: null },
      }),
      as.post(`/stories/${story.id}/spikes`),
      as.put(`/stories/${story.id}/embargo`, { body: { embargo: { local: null, zone: 'UTC' } } }),
    ]);
    expect(answers.map(({ status }) => status)).not.toContain(201);
    const codes = answers.map(({ body }) =>
      body.code === 'publish-checks-failed' ? body.issues[0].code : body.code,
    );
    expect(new Set(codes)).toEqual(new Set(['story-merged']));
  });

  it('withdraws what readers have, in their language and by the right of every withdrawal', async () => {
    const { room } = house;
    const [duplicate, survivor] = [await live(), await live('harbour-ferry')];
    expect(await merge(duplicate, survivor, { by: 'editor' })).toMatchObject({
      status: 403,
      body: { code: 'right-missing' },
    });
    expect((await merge(duplicate, survivor)).status).toBe(201);
    const { live: readers, lastPublication } = await factsOf(room, duplicate.id);
    expect(readers).toBeNull();
    expect(lastPublication).toMatchObject({ kind: 'withdrawal', note: mergeNotice('en') });
    expect((await factsOf(room, survivor.id)).live).not.toBeNull();
  });

  it('is part of no chain and of no ring', async () => {
    const [one, two, three] = [await draft('one'), await draft('two'), await draft('three')];
    expect(await merge(one, one)).toMatchObject({
      status: 422,
      body: { code: 'merged-into-itself' },
    });
    expect((await merge(one, two)).status).toBe(201);
    expect(await merge(one, three)).toMatchObject({ status: 409, body: { code: 'story-merged' } });
    expect(await merge(two, three)).toMatchObject({ status: 409, body: { code: 'has-taken-in' } });
    expect(await merge(two, one)).toMatchObject({ status: 409, body: { code: 'has-taken-in' } });
    expect(await merge(three, one)).toMatchObject({
      status: 409,
      body: { code: 'other-story-closed' },
    });
    expect((await merge(three, two)).status).toBe(201);
  });

  it('takes stories that stand: neither killed nor spiked, on either side', async () => {
    const { room } = house;
    const sound = await draft('sound');
    const spiked = await anArticle(room).about('spiked').spiked().made();
    const killed = await anArticle(room).about('killed').killed().made();
    expect(await merge(spiked, sound)).toMatchObject({ body: { code: 'story-spiked' } });
    expect(await merge(killed, sound)).toMatchObject({ body: { code: 'story-killed' } });
    for (const other of [spiked, killed]) {
      expect(await merge(sound, other)).toMatchObject({
        status: 409,
        body: { code: 'other-story-closed' },
      });
    }
  });

  it('never slips an embargo, nor a schedule, nor readers of another language', async () => {
    const { room, api } = house;
    const { chief } = room.people;
    const held = await draft('held');
    const open = await draft('open');
    const until = (storyId: string, local: string | null) =>
      api
        .as(chief)
        .put(`/stories/${storyId}/embargo`, { body: { embargo: { local, zone: 'UTC' } } });
    expect((await until(held.storyId, '2046-01-01T06:00')).status).toBe(200);
    expect(await merge(held, open)).toMatchObject({ body: { code: 'embargo-stricter' } });
    await until(open.storyId, '2045-12-31T06:00');
    expect(await merge(held, open)).toMatchObject({ body: { code: 'embargo-stricter' } });
    await until(open.storyId, null);
    expect((await merge(held, open)).status).toBe(201);

    expect(await merge(await aTimedArticle(room), await draft('free'))).toMatchObject({
      status: 409,
      body: { code: 'already-scheduled' },
    });

    const seen = await live('seen');
    expect(await merge(seen, await draft('unseen'))).toMatchObject({
      status: 409,
      body: { code: 'readers-would-lose' },
    });
    expect((await factsOf(room, seen.id)).live).not.toBeNull();
  });

  it('needs the right on both desks, a reason, the other story, and what one has read', async () => {
    const { room, api } = house;
    const duplicate = await draft('city-one');
    const abroad = await anArticle(room)
      .writtenBy(room.people.translator)
      .onDesk('paris')
      .inLanguage('fr')
      .about('paris-one')
      .made();
    expect(await merge(duplicate, abroad, { by: 'editor' })).toMatchObject({
      status: 403,
      body: { code: 'not-on-this-desk' },
    });
    expect(await merge(duplicate, abroad, { by: 'reporter' })).toMatchObject({ status: 403 });
    expect(await merge(duplicate, abroad, { ifMatch: 99 })).toMatchObject({
      status: 412,
      body: { code: 'stale-version' },
    });
    const as = api.as(room.people.chief);
    const path = `/stories/${duplicate.storyId}/merge`;
    const nowhere = { into: '00000000-0000-7000-8000-000000000000', reason: REASON };
    expect(await as.post(path, { body: nowhere, ifMatch: 1 })).toMatchObject({ status: 404 });
    expect(
      await as.post(path, { body: { into: abroad.storyId, reason: ' ' }, ifMatch: 1 }),
    ).toMatchObject({ status: 400 });
    expect(await as.post(path, { body: { into: abroad.storyId, reason: REASON } })).toMatchObject({
      status: 428,
    });
    expect((await merge(duplicate, abroad, { by: 'secondEditor' })).status).toBe(201);
  });

  it('can be undone: the desk stands where it stood, readers keep the notice until it is published again', async () => {
    const { room, api } = house;
    const { chief, editor, reporter } = room.people;
    const [duplicate, survivor] = [await live(), await live('harbour-ferry')];
    await merge(duplicate, survivor);
    expect(await part(duplicate, 'reporter')).toMatchObject({ status: 403 });
    expect(await part(survivor)).toMatchObject({ status: 409, body: { code: 'story-not-merged' } });
    expect(await part(duplicate)).toMatchObject({ status: 201, body: { merged: null } });
    expect(await part(duplicate)).toMatchObject({
      status: 409,
      body: { code: 'story-not-merged' },
    });
    expect(await position(duplicate.id)).toBe('withdrawn');
    expect((await factsOf(room, survivor.id)).story.takenIn).toEqual([]);
    await save(room, reporter, {
      articleId: duplicate.id,
      headline: 'Another ferry returns',
      updateNote: '(Another ferry)',
    });
    const { position: at } = await factsOf(room, duplicate.id);
    const as = api.as(reporter);
    await as.post(`/articles/${duplicate.id}/submissions`, { body: { position: at } });
    await sign(room, editor, { articleId: duplicate.id });
    const { head } = await factsOf(room, duplicate.id);
    const again = await api.as(chief).post(`/articles/${duplicate.id}/publications`, {
      body: { revisionId: head?.id, kind: 'update' },
    });
    expect(again.body).toMatchObject({ article: { live: { kind: 'update' } } });
    expect((await merge(duplicate, survivor)).status).toBe(201);
  });

  it('leaves a merged story to a kill alone', async () => {
    const { room, api } = house;
    const [duplicate, survivor] = [await live(), await live('harbour-ferry')];
    await merge(duplicate, survivor);
    const body = {
      reason: 'Forged',
      notices: { en: 'It was wrong.' },
      confirmation: 'ferry-again',
    };
    const killed = await api
      .as(room.people.chief)
      .post(`/stories/${duplicate.storyId}/kills`, { body });
    expect(killed.status).toBe(201);
    expect(await part(duplicate)).toMatchObject({ status: 409, body: { code: 'story-killed' } });
    expect(await position(duplicate.id)).toBe('killed');
  });

  it('enters the record with its reason, and tells those who work on it', async () => {
    const { room } = house;
    const [duplicate, survivor] = [await draft('recorded'), await draft('harbour-ferry')];
    await merge(duplicate, survivor);
    await part(duplicate);
    const entries = await room.sql<{ kind: string }>(
      `SELECT kind, person_id AS by, detail ->> 'reason' AS reason, detail ->> 'slugline' AS slugline
       FROM record_entry WHERE story_id = $1 AND subject = 'story_merge' ORDER BY seq`,
      [duplicate.storyId],
    );
    const by = room.people.chief.id;
    expect(entries).toEqual([
      { kind: 'stories-merged', by, reason: REASON, slugline: 'harbour-ferry' },
      { kind: 'stories-parted', by, reason: 'Two ferries after all', slugline: 'harbour-ferry' },
    ]);
    expect(
      await room.sql(`SELECT 1 FROM record_entry WHERE story_id = $1 AND kind = 'story-changed'`, [
        duplicate.storyId,
      ]),
    ).toEqual([]);
    const promised = await room.sql<{ kind: string }>(
      `SELECT payload ->> 'kind' AS kind FROM outbox_event WHERE topic = 'tell-people'
       AND key IN (SELECT id::text FROM story_merge WHERE story_id = $1) ORDER BY id`,
      [duplicate.storyId],
    );
    expect(promised.map(({ kind }) => kind)).toEqual(['merged', 'parted']);
  });
});
