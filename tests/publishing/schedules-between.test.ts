import { beforeEach, describe, expect, it } from '@jest/globals';
import { save, sign, publish } from '#tests/support/article.ts';
import { frozenClock } from '#tests/support/database.ts';
import { openHouse } from '#tests/support/open-house.ts';
import {
  aReadyArticle,
  anEvening,
  cut,
  endOf,
  newsOf,
  runDue,
  schedule,
  SIX_INSTANT,
  stopping,
} from './scheduling.ts';

const house = openHouse();

beforeEach(async () => anEvening(house));

describe('what happens between the decision and its time', () => {
  it('fails the schedule at its time with every issue, and somebody is told', async () => {
    const article = await aReadyArticle(house.room);
    const id = await schedule(house.room, article);
    const { editor } = house.room.people;
    await house.room.sql(
      `INSERT INTO sign_off_withdrawal (sign_off_id, person_id, reason)
       SELECT id, $2, 'The source called' FROM sign_off WHERE article_id = $1`,
      [article.id, editor.id],
    );
    await frozenClock(house.db, SIX_INSTANT);
    expect(await runDue(house.room)).toEqual(['failed']);
    expect(await endOf(house.room, id)).toMatchObject({
      kind: 'failed',
      code: 'publish-checks-failed',
    });
    const { body } = await house.api.as(editor).get(`/articles/${article.id}/schedules`);
    expect(stopping(body.items[0].end.issues)).toEqual(['sign-off-missing', 'author-not-covered']);
    expect(await newsOf(house.room, id)).toEqual(['schedule-failed']);
  });

  it('counts the rights that the person has when the time has come', async () => {
    const article = await aReadyArticle(house.room);
    const { secondEditor } = house.room.people;
    const id = await schedule(house.room, article, { by: secondEditor.actor });
    await house.room.sql(`DELETE FROM membership WHERE person_id = $1 AND desk_id = $2`, [
      secondEditor.id,
      house.room.desks.city,
    ]);
    await frozenClock(house.db, SIX_INSTANT);
    expect(await runDue(house.room)).toEqual(['failed']);
    await house.room.sql(
      `INSERT INTO membership (person_id, desk_id, role) VALUES ($1, $2, 'editor')`,
      [secondEditor.id, house.room.desks.city],
    );
    const { body } = await house.api.as(secondEditor).get(`/articles/${article.id}/schedules`);
    expect(body.items[0].id).toBe(id);
    expect(stopping(body.items[0].end.issues)).toEqual(['right-missing']);
  });

  it('fails it when its person has left', async () => {
    const article = await aReadyArticle(house.room);
    const { secondEditor } = house.room.people;
    const id = await schedule(house.room, article, { by: secondEditor.actor });
    await house.room.sql('UPDATE person SET active = false WHERE id = $1', [secondEditor.id]);
    await frozenClock(house.db, SIX_INSTANT);
    expect(await runDue(house.room)).toEqual(['failed']);
    expect(await endOf(house.room, id)).toMatchObject({ code: 'right-missing' });
    await house.room.sql('UPDATE person SET active = true WHERE id = $1', [secondEditor.id]);
  });

  it.each([
    [
      'an embargo that ends later',
      'embargoed',
      `embargo_until = '2026-11-24T07:00Z', embargo_zone = 'UTC'`,
    ],
    ['an embargo without end', 'embargoed', `embargo_until = 'infinity', embargo_zone = 'UTC'`],
    ['a spike', 'story-spiked', 'spiked_at = newsroom_now()'],
  ])('fails it at once: %s', async (_name, code, change) => {
    const article = await aReadyArticle(house.room);
    const id = await schedule(house.room, article);
    await house.room.sql(`UPDATE story SET ${change} WHERE id = $1`, [article.storyId]);
    expect(await endOf(house.room, id)).toMatchObject({ kind: 'failed', code });
    expect(await newsOf(house.room, id)).toEqual(['schedule-failed']);
  });

  it('leaves it alone when an embargo ends before it', async () => {
    const article = await aReadyArticle(house.room);
    const id = await schedule(house.room, article);
    await house.room.sql(
      `UPDATE story SET embargo_until = '2026-11-24T05:00Z', embargo_zone = 'UTC' WHERE id = $1`,
      [article.storyId],
    );
    expect(await endOf(house.room, id)).toBeNull();
  });

  it('fails it at once: somebody published the revision by hand', async () => {
    const article = await aReadyArticle(house.room);
    const id = await schedule(house.room, article);
    await publish(house.room, house.room.people.chief, article.id);
    expect(await endOf(house.room, id)).toMatchObject({ kind: 'failed', code: 'nothing-new' });
  });

  it('fails it at once: a later revision went out, or the story was killed', async () => {
    const { reporter, editor, chief } = house.room.people;
    const article = await aReadyArticle(house.room);
    const id = await schedule(house.room, article);
    await save(house.room, reporter, { articleId: article.id, headline: 'Ferry sails again' });
    await cut(house.room, article);
    await sign(house.room, editor, { articleId: article.id });
    await publish(house.room, chief, article.id);
    expect(await endOf(house.room, id)).toMatchObject({ kind: 'failed', code: 'older-than-live' });
    const hoax = await aReadyArticle(house.room);
    const last = await schedule(house.room, hoax);
    await house.room.sql(
      `INSERT INTO kill (story_id, reason, person_id) VALUES ($1, 'A hoax', $2)`,
      [hoax.storyId, chief.id],
    );
    expect(await endOf(house.room, last)).toMatchObject({ kind: 'failed', code: 'story-killed' });
  });
});
