import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Refused } from '#server/kit/refused.ts';
import { saveWorkingCopy } from '#server/writing/commands/save-working-copy.ts';
import { explainFault } from '#server/kit/database/explain-fault.ts';
import { anArticle, kill, type MadeArticle } from '#tests/support/article.ts';
import { count } from '#tests/support/counts.ts';
import { freshDatabase, type TestDatabase } from '#tests/support/database.ts';
import { aNewsroom, type Newsroom } from '#tests/support/newsroom.ts';

const STORIES = count({ full: 50, quick: 8 });

describe(`${String(STORIES)} stories killed while somebody types`, () => {
  let db: TestDatabase;
  let room: Newsroom;
  beforeAll(async () => {
    db = await freshDatabase();
    room = await aNewsroom(db, { size: 10 });
  });
  afterAll(async () => {
    await room.close();
    await db.drop();
  });

  /** Saves until it is refused; gives the code and the last position that was acknowledged. */
  async function typeOn({ id }: MadeArticle): Promise<{ code: string; position: number }> {
    let position = 2;
    for (let edit = 1; ; edit += 1) {
      const fields = { headline: `Ferry ${String(edit)}` };
      const save = { articleId: id, position, fields, clientId: 'tab' };
      try {
        ({ position } = await saveWorkingCopy(room.services, room.people.reporter.actor, save));
      } catch (error) {
        const refused = error instanceof Refused ? error : explainFault(error);
        expect(refused).toBeInstanceOf(Refused);
        return { code: refused?.code ?? '', position };
      }
    }
  }

  /** Waits until somebody is typing indeed. */
  async function firstSave({ id }: MadeArticle): Promise<void> {
    const sql = 'SELECT 1 FROM working_copy WHERE article_id = $1 AND position > 2';
    while ((await room.sql(sql, [id])).length === 0);
  }

  it('take every save before the kill and none after it', async () => {
    for (let story = 0; story < STORIES; story += 1) {
      const article = await anArticle(room).made();
      const typing = typeOn(article);
      await firstSave(article);
      await kill(room, room.people.chief, article.storyId);
      const { code, position } = await typing;
      expect(code).toBe('story-killed');
      const [log] = await room.sql(
        `SELECT w.position, max(s.position) AS last, bool_and(s.at <= k.at) AS before
         FROM working_copy w JOIN step s ON s.article_id = w.article_id JOIN article a ON a.id = w.article_id
           JOIN kill k ON k.story_id = a.story_id
         WHERE w.article_id = $1 GROUP BY w.position`,
        [article.id],
      );
      expect(log).toEqual({ position, last: position, before: true });
    }
    expect(await room.sql('SELECT * FROM record_verify()')).toEqual([]);
  });
});
