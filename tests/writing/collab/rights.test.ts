import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { restoreStory } from '#server/writing/commands/restore-story.ts';
import { spikeStory } from '#server/writing/commands/spike-story.ts';
import { anArticle, kill, type MadeArticle } from '#tests/support/article.ts';
import { knock, type CollabLine } from '#tests/support/collab-line.ts';
import { freshDatabase, type TestDatabase } from '#tests/support/database.ts';
import { aNewsroom, type Member, type Newsroom } from '#tests/support/newsroom.ts';
import { serveCollab, type CollabServer } from '#tests/support/open-collab.ts';
import { typed } from './typing.ts';

describe('what somebody may do with a text that they have open', () => {
  let db: TestDatabase;
  let room: Newsroom;
  let server: CollabServer;
  let article: MadeArticle;
  /** Idris, who has it open for writing, and Claire of another desk, who reads. */
  let idris: CollabLine;
  let claire: CollabLine;
  let position: number;
  beforeAll(async () => {
    db = await freshDatabase();
    room = await aNewsroom(db);
    server = await serveCollab(room, db);
  });
  beforeEach(async () => {
    const { prisma } = room.services.database;
    const { secondReporter } = room.people;
    const held = { personId: secondReporter.id, deskId: room.desks.city, role: 'reporter' };
    await prisma.membership.deleteMany({ where: { personId: secondReporter.id } });
    await prisma.membership.create({ data: held });
    await room.sql('UPDATE api_token SET ended_at = NULL WHERE person_id = $1', [
      secondReporter.id,
    ]);
    article = await anArticle(room).made();
    idris = await sit(secondReporter);
    claire = await sit(room.people.translator);
    ({ position } = await idris.open());
    await claire.open();
  });
  afterAll(async () => {
    await server.close();
    await room.close();
    await db.drop();
  });

  const sit = async (who: Member): Promise<CollabLine> =>
    knock(server.port, article.id, { token: who.token });

  const leaveDesk = async (): Promise<unknown> =>
    room.services.database.prisma.membership.deleteMany({
      where: { personId: room.people.secondReporter.id },
    });

  it('ends by itself for a reporter who is taken off the desk; readers stay', async () => {
    await leaveDesk();
    expect(await idris.end()).toBe(4403);
    expect(claire.closed).toBeNull();
    const back = await sit(room.people.secondReporter);
    expect((await back.open()).you.mayEdit).toBe(false);
    back.hangUp();
  });

  it('is asked anew for each step: a right that was withdrawn a moment ago writes nothing more', async () => {
    await leaveDesk();
    const answer = await idris.steps(position, [typed(1, 'Too late.')]);
    expect(answer).toMatchObject({ type: 'refused', code: 'not-on-this-desk' });
  });

  it.each([
    ['the token is ended', 'UPDATE api_token SET ended_at = newsroom_now() WHERE person_id = $1'],
    ['the account is closed', 'UPDATE person SET active = false WHERE id = $1'],
  ])('ends when %s', async (_what, sql) => {
    await room.sql(sql, [room.people.secondReporter.id]);
    expect(await idris.end()).toBe(4401);
    await room.sql('UPDATE person SET active = true WHERE id = $1', [
      room.people.secondReporter.id,
    ]);
  });

  it('ends at the very next step when the token has ended', async () => {
    await room.sql('UPDATE api_token SET ended_at = newsroom_now() WHERE person_id = $1', [
      room.people.secondReporter.id,
    ]);
    const before = await room.sql('SELECT count(*) FROM step WHERE article_id = $1', [article.id]);
    await expect(idris.steps(position, [typed(1, 'Too late.')])).rejects.toThrow('Closed: 4401');
    const after = await room.sql('SELECT count(*) FROM step WHERE article_id = $1', [article.id]);
    expect(after).toEqual(before);
  });

  it('ends for everybody when the story is killed; whoever opens it then may read', async () => {
    await kill(room, room.people.chief, article.storyId);
    expect(await idris.end()).toBe(4409);
    expect(await claire.end()).toBe(4409);
    const reader = await sit(room.people.editor);
    expect((await reader.open()).you.mayEdit).toBe(false);
    expect(await reader.steps(position, [typed(1, 'X')])).toMatchObject({ code: 'story-killed' });
    reader.hangUp();
  });

  it('ends for everybody when the story is merged into another one; whoever opens it then may read', async () => {
    const other = await anArticle(room).about('the-one-that-stays').made();
    await room.sql(
      `INSERT INTO story_merge (story_id, into_id, reason, person_id) VALUES ($1, $2, 'Twice', $3)`,
      [article.storyId, other.storyId, room.people.chief.id],
    );
    expect(await idris.end()).toBe(4409);
    expect(await claire.end()).toBe(4409);
    const reader = await sit(room.people.editor);
    expect((await reader.open()).you.mayEdit).toBe(false);
    expect(await reader.steps(position, [typed(1, 'X')])).toMatchObject({ code: 'story-merged' });
    reader.hangUp();
  });

  it('rests while the story is spiked, and comes back with it', async () => {
    const { chief } = room.people;
    await spikeStory(room.services, chief.actor, { storyId: article.storyId });
    expect(await idris.next('rights')).toMatchObject({ mayEdit: false });
    expect(await idris.steps(position, [typed(1, 'X')])).toMatchObject({ code: 'story-spiked' });
    await restoreStory(room.services, chief.actor, { storyId: article.storyId });
    expect(await idris.next('rights')).toMatchObject({ mayEdit: true });
    expect(await idris.steps(position, [typed(1, 'X')])).toMatchObject({ type: 'accepted' });
  });

  it('begins for a reader who is taken onto the desk', async () => {
    const { id: personId } = room.people.translator;
    const data = { personId, deskId: room.desks.city, role: 'reporter' };
    await room.services.database.prisma.membership.create({ data });
    expect(await claire.next('rights')).toMatchObject({ mayEdit: true });
    await room.services.database.prisma.membership.deleteMany({
      where: { personId, deskId: room.desks.city },
    });
    expect(await claire.end()).toBe(4403);
  });

  it('never includes another article than the one that was opened', async () => {
    const other = await anArticle(room).about('other').saying('Untouched.').made();
    const answer = await idris.steps(position, [{ ...typed(1, 'X'), articleId: other.id }]);
    // What a step may not have is left out, and it went where the socket is.
    expect(['accepted', 'refused']).toContain(answer.type);
    const stray = {
      type: 'steps',
      request: 9,
      position,
      steps: [typed(1, 'X')],
      article: other.id,
    };
    idris.sayText(JSON.stringify(stray));
    expect(await idris.next('refused')).toMatchObject({ request: 9, code: 'frame-invalid' });
    expect(
      await room.sql('SELECT 1 FROM step WHERE article_id = $1 AND position > 2', [other.id]),
    ).toEqual([]);
  });
});
