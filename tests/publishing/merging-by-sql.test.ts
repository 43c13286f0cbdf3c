import { describe, expect, it } from '@jest/globals';
import { databaseFault } from '#server/kit/database/database-fault.ts';
import { anArticle, factsOf, type MadeArticle } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { aTimedArticle } from './scheduling.ts';

/* What Postgres refuses of merges as the runtime role, with nothing of ours before it. */
describe('a merge put straight into the tables', () => {
  const house = openHouse();

  async function attempt(text: string, values: unknown[] = []): Promise<string> {
    try {
      await house.room.sql(text, values);
      return 'done';
    } catch (error) {
      const fault = databaseFault(error);
      return fault?.hint ?? fault?.sqlState ?? String(error);
    }
  }

  async function merge(
    { storyId }: Pick<MadeArticle, 'storyId'>,
    into: Pick<MadeArticle, 'storyId'>,
    by = house.room.people.chief,
  ): Promise<string> {
    return attempt(
      `INSERT INTO story_merge (story_id, into_id, reason, person_id) VALUES ($1, $2, 'Twice', $3)`,
      [storyId, into.storyId, by.id],
    );
  }

  async function draft(slugline = 'twice'): Promise<MadeArticle> {
    return anArticle(house.room).about(slugline).made();
  }

  it('is refused for every reason for which the rule refuses it', async () => {
    const { room } = house;
    const { editor, reporter } = room.people;
    const sound = await draft();
    const embargoed = await draft();
    await room.sql(
      `UPDATE story SET embargo_until = 'infinity', embargo_zone = 'UTC' WHERE id = $1`,
      [embargoed.storyId],
    );
    const timed = await aTimedArticle(room);
    const abroad = await anArticle(room)
      .writtenBy(room.people.translator)
      .onDesk('paris')
      .inLanguage('fr')
      .made();
    const said = {
      itself: await merge(sound, sound),
      spiked: await merge(await anArticle(room).spiked().made(), sound),
      killed: await merge(await anArticle(room).killed().made(), sound),
      'into a spiked one': await merge(sound, await anArticle(room).spiked().made()),
      'into a killed one': await merge(sound, await anArticle(room).killed().made()),
      embargoed: await merge(embargoed, sound),
      scheduled: await merge(timed, sound),
      live: await merge(await anArticle(room).inReview().signedBy(editor).live().made(), sound),
      'by a reporter': await merge(await draft(), sound, reporter),
      'of another desk': await merge(await draft(), abroad, editor),
    };
    expect(said).toEqual({
      itself: 'merged-into-itself',
      spiked: 'story-spiked',
      killed: 'story-killed',
      'into a spiked one': 'other-story-closed',
      'into a killed one': 'other-story-closed',
      embargoed: 'embargo-stricter',
      scheduled: 'already-scheduled',
      live: 'story-live',
      'by a reporter': 'right-missing',
      'of another desk': 'right-missing',
    });
  });

  it('makes no chain and no ring, and is made once', async () => {
    const [one, two, three] = [await draft('one'), await draft('two'), await draft('three')];
    expect(await merge(one, two)).toBe('done');
    expect(await merge(one, three)).toBe('story-merged');
    expect(await merge(two, one)).toBe('has-taken-in');
    expect(await merge(two, three)).toBe('has-taken-in');
    expect(await merge(three, one)).toBe('other-story-closed');
  });

  it('is where alone the story points to: nobody writes the pointer, nor takes the facts back', async () => {
    const { room } = house;
    const [one, two] = [await draft('one'), await draft('two')];
    const point = `UPDATE story SET merged_into_id = $2 WHERE id = $1`;
    expect(await attempt(point, [one.storyId, two.storyId])).toBe('append-only');
    expect(await merge(one, two)).toBe('done');
    expect(await attempt(point, [one.storyId, null])).toBe('append-only');
    expect(await attempt(`UPDATE story SET urgency = 1 WHERE id = $1`, [one.storyId])).toBe(
      'story-merged',
    );
    expect(await attempt('DELETE FROM story_merge')).toBe('42501');
    expect(await attempt(`UPDATE story_merge SET reason = 'x'`)).toBe('42501');
    const part = `INSERT INTO story_parting (merge_id, reason, person_id)
      SELECT id, 'Two after all', $2 FROM story_merge WHERE story_id = $1`;
    expect(await attempt(part, [one.storyId, room.people.reporter.id])).toBe('right-missing');
    expect(await attempt(part, [one.storyId, room.people.chief.id])).toBe('done');
    expect(await attempt(part, [one.storyId, room.people.chief.id])).toBe('story-not-merged');
    expect((await factsOf(room, one.id)).story.merged).toBeNull();
    expect(await merge(two, one)).toBe('done');
  });

  it('closes every table of the story', async () => {
    const { room } = house;
    const { chief, editor, reporter } = room.people;
    const signed = await anArticle(room).inReview().signedBy(editor).made();
    expect(await merge(signed, await draft())).toBe('done');
    const { id, storyId } = signed;
    const said = await Promise.all([
      attempt(
        `INSERT INTO publication (article_id, revision_id, sequence, kind, significant, slug, person_id)
         SELECT id, head_revision_id, 1, 'initial', true, 'ferry', $2 FROM article WHERE id = $1`,
        [id, chief.id],
      ),
      attempt(
        `INSERT INTO step (article_id, position, field, change, author_id) VALUES ($1, 99, 'headline', '{}', $2)`,
        [id, reporter.id],
      ),
      attempt(`UPDATE working_copy SET updated_at = newsroom_now() WHERE article_id = $1`, [id]),
      attempt(`UPDATE article SET slug = 'other' WHERE id = $1`, [id]),
      attempt(`INSERT INTO desk_move (article_id, kind, person_id) VALUES ($1, 'returned', $2)`, [
        id,
        editor.id,
      ]),
      attempt(
        `INSERT INTO sign_off (article_id, revision_id, scope, person_id, read)
         SELECT id, head_revision_id, 'editorial', $2, '{everything}' FROM article WHERE id = $1`,
        [id, chief.id],
      ),
      attempt(
        `INSERT INTO comment_thread (article_id, about, person_id) VALUES ($1, 'article', $2)`,
        [id, chief.id],
      ),
      attempt(
        `INSERT INTO assignment (article_id, sequence, assignee_id, person_id) VALUES ($1, 1, $2, $2)`,
        [id, reporter.id],
      ),
      attempt(
        `INSERT INTO article (story_id, language, desk_id, created_by) VALUES ($1, 'uk', $2, $3)`,
        [storyId, room.desks.paris, chief.id],
      ),
      attempt(`UPDATE story SET spiked_at = newsroom_now() WHERE id = $1`, [storyId]),
      attempt(`UPDATE story SET embargo_until = NULL WHERE id = $1`, [storyId]),
    ]);
    expect(new Set(said)).toEqual(new Set(['story-merged']));
    expect(
      await attempt(`INSERT INTO story (slugline, desk_id, source_language, created_by, merged_into_id)
        SELECT 'x', desk_id, 'en', created_by, id FROM story LIMIT 1`),
    ).toBe('append-only');
  });
});
