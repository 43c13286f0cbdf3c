import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planningJobs } from '#server/planning/jobs.ts';
import { deadlines, storyFacts } from '#server/planning/queries/story-facts.ts';
import { keyOfTask, obligationsOf } from '#server/planning/rules/obligations.ts';
import { restoreStory } from '#server/writing/commands/restore-story.ts';
import { returnArticle } from '#server/writing/commands/return-article.ts';
import { spikeStory } from '#server/writing/commands/spike-story.ts';
import { submitArticle } from '#server/writing/commands/submit-article.ts';
import { anArticle, factsOf, kill, publish, save, sign } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { count } from '#tests/support/counts.ts';
import { work } from './support/work.ts';

const house = openHouse();

async function openOf(storyId: string): Promise<string[]> {
  const rows = await house.room.sql<{ kind: string; articleId: string | null; subject: string }>(
    `SELECT kind, article_id AS "articleId", subject FROM task WHERE story_id = $1 AND closed_at IS NULL`,
    [storyId],
  );
  return rows.map((row) => keyOfTask(row as Parameters<typeof keyOfTask>[0])).sort();
}

async function owedNow(storyId: string): Promise<string[]> {
  const { sql } = house.room.services.database;
  const facts = await storyFacts(sql, storyId);
  return facts === null
    ? []
    : obligationsOf(facts, await deadlines(sql))
        .map((one) => keyOfTask(one))
        .sort();
}

describe('tasks', () => {
  it('are opened and closed as an article goes its way', async () => {
    const { room } = house;
    const { chief, secondEditor } = room.people;
    const { id, storyId } = await anArticle(room).inReview().made();
    await work(room);
    expect(await openOf(storyId)).toEqual([`sign ${id} editorial`]);
    await house.api.as(chief).post(`/articles/${id}/returns`, { body: { note: 'Who says so?' } });
    await work(room);
    expect(await openOf(storyId)).toEqual(await owedNow(storyId));
    const live = await anArticle(room).inReview().signedBy(secondEditor).live().made();
    await work(room);
    expect(await openOf(live.storyId)).toEqual([]);
    await kill(room, chief, storyId);
    await work(room);
    expect(await openOf(storyId)).toEqual([`confirm-kill  `]);
    const kept = await room.sql(
      `SELECT kind FROM task WHERE story_id = $1 AND closed_at IS NOT NULL ORDER BY kind`,
      [storyId],
    );
    expect(kept).toEqual([{ kind: 'answer-return' }, { kind: 'sign' }]);
  });

  it('are what the rule derives from scratch, after any walk of commands, and the sweep finds nothing forgotten', async () => {
    const { room } = house;
    const { services, people } = room;
    const { reporter, secondReporter, secondEditor, chief } = people;
    type Made = { id: string; storyId: string };
    const moves: Record<string, (made: Made) => Promise<unknown>> = {
      save: async ({ id }) =>
        save(room, reporter, { articleId: id, headline: `Ferry ${room.services.newId()}` }),
      submit: async ({ id }) => {
        const { position } = await factsOf(room, id);
        return submitArticle(services, reporter.actor, { articleId: id, position, note: '' });
      },
      return: async ({ id }) => returnArticle(services, chief.actor, { articleId: id, note: 'No' }),
      sign: async ({ id }) => sign(room, secondEditor, { articleId: id }),
      publish: async ({ id }) => publish(room, chief, id),
      assign: async ({ id }) =>
        room.sql(
          `INSERT INTO assignment (article_id, sequence, assignee_id, person_id)
           SELECT $1, coalesce(max(sequence), 0) + 1, $2, $3 FROM assignment WHERE article_id = $1`,
          [id, secondReporter.id, chief.id],
        ),
      becomeDeveloping: async ({ id }) =>
        room.sql(`UPDATE article SET form = 'developing' WHERE id = $1`, [id]),
      spike: async ({ storyId }) => spikeStory(services, chief.actor, { storyId }),
      restore: async ({ storyId }) => restoreStory(services, chief.actor, { storyId }),
      kill: async ({ storyId }) => kill(room, chief, storyId),
      work: async () => work(room),
    };
    // A kill ends a story: it is rare.
    const names = Object.keys(moves).flatMap((name) =>
      name === 'kill' ? [name] : [name, name, name],
    );
    const walks = fc.array(fc.constantFrom(...names), { minLength: 3, maxLength: 14 });
    const done = new Set<string>();
    await fc.assert(
      fc.asyncProperty(walks, async (walk) => {
        const made = await anArticle(room).made();
        for (const move of walk) {
          // Much of what is tried is refused; what counts is that the tasks follow whatever happened.
          const happened = await moves[move]?.(made).then(
            () => true,
            () => false,
          );
          if (happened === true) done.add(move);
        }
        await work(room);
        expect(await openOf(made.storyId)).toEqual(await owedNow(made.storyId));
      }),
      {
        numRuns: count({ full: 300, quick: 25 }),
        // However the dice fall, one walk goes the whole way around.
        examples: [[['submit', 'return', 'assign', 'work', 'submit', 'sign', 'publish', 'save']]],
      },
    );
    expect([...done].sort()).toEqual(expect.arrayContaining(['assign', 'return', 'submit']));
    expect(await planningJobs(services).sweep(null)).toBe(0);
  });

  it('that were forgotten are found by the sweep, and overdue ones alarm the chief once', async () => {
    const { room } = house;
    const { chief } = room.people;
    const { storyId } = await anArticle(room).inReview().made();
    await room.sql(
      `UPDATE outbox_event SET done_at = newsroom_now() WHERE topic = 'story-moved' AND key = $1`,
      [storyId],
    );
    expect(await openOf(storyId)).toEqual([]);
    const { sweep } = planningJobs(room.services);
    expect(await sweep(2, { stopping: AbortSignal.abort() })).toBe(0);
    expect(await openOf(storyId)).toEqual([]);
    let rests = 0;
    const between = async (): Promise<void> => Promise.resolve(void (rests += 1));
    expect(await sweep(2, { between })).toBeGreaterThan(0);
    expect(rests).toBeGreaterThan(0);
    expect(await openOf(storyId)).toHaveLength(1);
    await room.sql(
      `UPDATE task SET due_at = newsroom_now() - interval '1 minute' WHERE story_id = $1`,
      [storyId],
    );
    await planningJobs(room.services).alarm();
    await planningJobs(room.services).alarm();
    await work(room);
    const told = await room.sql(
      `SELECT n.excerpt FROM notification n JOIN article a ON a.id = n.article_id
       WHERE n.person_id = $1 AND n.kind = 'task-overdue' AND a.story_id = $2`,
      [chief.id, storyId],
    );
    expect(told).toEqual([{ excerpt: 'sign' }]);
  });

  it('stay what they were: neither taken away nor opened again by the program', async () => {
    const { room } = house;
    const { storyId } = await anArticle(room).inReview().made();
    await work(room);
    await room.sql(`UPDATE task SET closed_at = newsroom_now() WHERE story_id = $1`, [storyId]);
    await expect(
      room.sql(`UPDATE task SET closed_at = NULL WHERE story_id = $1`, [storyId]),
    ).rejects.toThrow();
    await expect(room.sql(`DELETE FROM task WHERE story_id = $1`, [storyId])).rejects.toThrow();
  });
});
