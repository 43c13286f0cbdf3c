import { describe, expect, it } from '@jest/globals';
import { databaseFault } from '#server/kit/database/database-fault.ts';
import { killStory } from '#server/publishing/commands/kill-story.ts';
import { anArticle, factsOf, type MadeArticle } from '#tests/support/article.ts';
import { openRoom } from './open-room.ts';

/*
 * The same promises with our code out of the way: SQL as the runtime role. What the API refuses in
 * transitions.test.ts for the sake of an invariant, the database refuses too.
 */

const here = openRoom();

/** The code the database refuses with, `done`, or the plain SQLSTATE. */
async function attempt(sql: string, values: unknown[]): Promise<string> {
  try {
    await here.room.sql(sql, values);
    return 'done';
  } catch (error) {
    const fault = databaseFault(error);
    return fault?.hint ?? fault?.sqlState ?? String(error);
  }
}

const ATTEMPTS: Record<string, (article: MadeArticle) => Promise<string>> = {
  submit: async ({ id }) => move(id, 'submitted'),
  return: async ({ id }) => move(id, 'returned'),
  'take back': async ({ id }) => move(id, 'taken-back'),
  'set an embargo': async ({ storyId }) =>
    attempt(`UPDATE story SET embargo_until = 'infinity' WHERE id = $1`, [storyId]),
  spike: async ({ storyId }) =>
    attempt(`UPDATE story SET spiked_at = newsroom_now() WHERE id = $1`, [storyId]),
  'change the story': async ({ storyId }) =>
    attempt(`UPDATE story SET urgency = 2 WHERE id = $1`, [storyId]),
  'change the slug': async ({ id }) =>
    attempt(`UPDATE article SET slug = 'late' WHERE id = $1`, [id]),
  save: async ({ id }) =>
    attempt(
      `WITH s AS (INSERT INTO step (article_id, position, field, change)
         SELECT article_id, position + 1, 'headline', '{"value": "Late", "was": ""}' FROM working_copy WHERE article_id = $1
         RETURNING position)
       UPDATE working_copy SET headline = 'Late', position = s.position FROM s WHERE article_id = $1`,
      [id],
    ),
  'cut a revision': async ({ id }) =>
    attempt(
      `INSERT INTO revision (article_id, number, position, reason, words, captions, credits, pictures, made_by)
       SELECT id, 1 + (SELECT count(*) FROM revision WHERE article_id = $1), 1, 'named-save', '{}', '{}', '[]', '{}', created_by
       FROM article WHERE id = $1`,
      [id],
    ),
  'log a step alone': async ({ id }) =>
    attempt(
      `INSERT INTO step (article_id, position, field, change) VALUES ($1, 99, 'headline', '{"value": "Late", "was": ""}')`,
      [id],
    ),
  'touch the working copy': async ({ id }) =>
    attempt(`UPDATE working_copy SET updated_at = newsroom_now() WHERE article_id = $1`, [id]),
  'sign off': async ({ id }) =>
    attempt(
      `INSERT INTO sign_off (article_id, revision_id, scope, person_id)
       SELECT id, head_revision_id, 'editorial', $2 FROM article WHERE id = $1`,
      [id, here.room.people.editor.id],
    ),
  'add a language version': async ({ storyId }) =>
    attempt(
      `INSERT INTO article (story_id, language, desk_id, created_by) VALUES ($1, 'uk', $2, $3)`,
      [storyId, here.room.desks.paris, here.room.people.translator.id],
    ),
};

/** What stays possible with a spiked story: the story itself is put in order, restored or embargoed. */
const OF_THE_STORY = new Set(['set an embargo', 'spike', 'change the story']);

async function publishUnsigned({ id }: MadeArticle): Promise<string> {
  return attempt(
    `INSERT INTO publication (article_id, revision_id, sequence, kind, significant, slug, person_id)
     SELECT id, head_revision_id, 1, 'initial', true, 'ferry', $2 FROM article WHERE id = $1`,
    [id, here.room.people.chief.id],
  );
}

async function move(id: string, kind: string): Promise<string> {
  return attempt(`INSERT INTO desk_move (article_id, kind, person_id) VALUES ($1, $2, $3)`, [
    id,
    kind,
    here.room.people.chief.id,
  ]);
}

describe('the database itself', () => {
  it('moves the stage only where there is a way', async () => {
    const { id } = await anArticle(here.room).made();
    const stage = async (): Promise<string> => (await factsOf(here.room, id)).stage;
    expect(await move(id, 'returned')).toBe('not-in-review');
    expect(await move(id, 'taken-back')).toBe('not-in-review');
    expect(await move(id, 'submitted')).toBe('done');
    expect(await stage()).toBe('in-review');
    expect(await move(id, 'submitted')).toBe('already-in-review');
    expect(await move(id, 'returned')).toBe('done');
    expect(await stage()).toBe('returned');
    expect(await move(id, 'returned')).toBe('not-in-review');
    expect(await move(id, 'submitted')).toBe('done');
    expect(await move(id, 'taken-back')).toBe('done');
    expect(await stage()).toBe('drafting');
    expect(await move(id, 'lost')).toBe('23514');
  });

  it.each(Object.keys(ATTEMPTS))('lets an open story %s, in its turn', async (name) => {
    const article = await anArticle(here.room).inReview().made();
    const expected = name === 'submit' ? 'already-in-review' : 'done';
    expect(await ATTEMPTS[name]!(article)).toBe(expected);
  });

  it.each(Object.keys(ATTEMPTS))('lets nobody %s what was killed', async (name) => {
    const article = await anArticle(here.room).inReview().killed().made();
    expect(await ATTEMPTS[name]!(article)).toBe('story-killed');
  });

  it.each(Object.keys(ATTEMPTS).filter((name) => !OF_THE_STORY.has(name)))(
    'lets nobody %s while the story is spiked, and again once it is restored',
    async (name) => {
      const article = await anArticle(here.room).inReview().spiked().made();
      expect(await ATTEMPTS[name]!(article)).toBe('story-spiked');
      const restore = `UPDATE story SET spiked_at = NULL WHERE id = $1`;
      expect(await attempt(restore, [article.storyId])).toBe('done');
      const expected = name === 'submit' ? 'already-in-review' : 'done';
      expect(await ATTEMPTS[name]!(article)).toBe(expected);
    },
  );

  it('lets nobody publish of a spiked or a killed story', async () => {
    const { editor } = here.room.people;
    const signed = anArticle(here.room).inReview().signedBy(editor);
    expect(await publishUnsigned(await signed.spiked().made())).toBe('story-spiked');
    expect(await publishUnsigned(await signed.killed().made())).toBe('story-killed');
  });

  it('lets a spiked story be killed, also one that readers had once', async () => {
    const { editor } = here.room.people;
    const { id, storyId } = await anArticle(here.room)
      .inReview()
      .signedBy(editor)
      .live()
      .withdrawn()
      .spiked()
      .made();
    const { services, people } = here.room;
    await killStory(services, people.chief.actor, {
      storyId,
      confirmation: 'harbour-ferry',
      reason: 'A hoax',
      notices: { en: 'This report was false.' },
    });
    expect((await factsOf(here.room, id)).story.killed).not.toBeNull();
  });

  it('waits for who is spiking, and then writes nothing', async () => {
    const { id, storyId } = await anArticle(here.room).made();
    const { pool } = here.room.services.database;
    const spiker = await pool.connect();
    try {
      await spiker.query('BEGIN');
      await spiker.query(`UPDATE story SET spiked_at = newsroom_now() WHERE id = $1`, [storyId]);
      const late = ATTEMPTS['log a step alone']!({ id, storyId, number: 0 });
      const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      while ((await here.room.sql(waiting)).length === 0);
      await spiker.query('COMMIT');
      expect(await late).toBe('story-spiked');
    } finally {
      spiker.release();
    }
  });

  it.each([
    ['set an embargo', 'story-live'],
    ['spike', 'story-live'],
    ['change the story', 'done'],
    ['save', 'done'],
  ])('asked to %s what readers have, says %s', async (name, answer) => {
    const { editor } = here.room.people;
    const article = await anArticle(here.room).inReview().signedBy(editor).live().made();
    expect(await ATTEMPTS[name]!(article)).toBe(answer);
  });

  it('lets no text move without its step, nor backwards', async () => {
    const { id } = await anArticle(here.room).made();
    for (const change of [
      `headline = 'Silently'`,
      `headline = 'Silently', position = position + 1`,
      `position = position + 1`,
      `position = 0`,
      `headline = 'Silently', position = position - 1`,
    ]) {
      const sql = `UPDATE working_copy SET ${change} WHERE article_id = $1`;
      expect(await attempt(sql, [id])).toBe('stale-position');
    }
  });

  it('lets nobody rewrite or forget what was appended', async () => {
    const { id } = await anArticle(here.room).inReview().made();
    for (const table of ['step', 'revision', 'desk_move']) {
      expect(await attempt(`DELETE FROM ${table} WHERE article_id = $1`, [id])).toBe('42501');
      expect(await attempt(`UPDATE ${table} SET at = at WHERE article_id = $1`, [id])).toBe(
        '42501',
      );
    }
    expect(await attempt(`DELETE FROM working_copy WHERE article_id = $1`, [id])).toBe('42501');
  });

  it('lets nobody point the head or what is live elsewhere, or move the stage by hand', async () => {
    const { id } = await anArticle(here.room).inReview().made();
    for (const change of [
      'head_revision_id = NULL',
      'live_publication_id = uuidv7()',
      `stage = 'drafting'`,
      `language = 'fr'`,
    ]) {
      expect(await attempt(`UPDATE article SET ${change} WHERE id = $1`, [id])).toBe('42501');
    }
  });

  it('keeps one article for each language of a story', async () => {
    const { storyId } = await anArticle(here.room).made();
    const sql = `INSERT INTO article (story_id, language, desk_id, created_by) VALUES ($1, 'en', $2, $3)`;
    const { desks, people } = here.room;
    expect(await attempt(sql, [storyId, desks.city, people.reporter.id])).toBe('23505');
  });

  it('numbers revisions without gaps', async () => {
    const { id } = await anArticle(here.room).inReview().made();
    const sql = `INSERT INTO revision (article_id, number, position, reason, words, captions, credits, pictures, made_by)
      VALUES ($1, $2, 1, 'named-save', '{}', '{}', '[]', '{}', $3)`;
    for (const number of [1, 3]) {
      expect(await attempt(sql, [id, number, here.room.people.editor.id])).toBe('stale-version');
    }
  });
});
