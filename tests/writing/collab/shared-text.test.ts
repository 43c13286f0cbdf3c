import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { withClient } from '#launch/sql.ts';
import { saveWorkingCopy } from '#server/writing/commands/save-working-copy.ts';
import { readWorking } from '#server/writing/queries/read-working.ts';
import { anArticle, type MadeArticle } from '#tests/support/article.ts';
import { aClientId, knock, type CollabLine } from '#tests/support/collab-line.ts';
import { freshDatabase, type TestDatabase } from '#tests/support/database.ts';
import { aNewsroom, type Member, type Newsroom } from '#tests/support/newsroom.ts';
import { serveCollab, type CollabServer } from '#tests/support/open-collab.ts';
import { typed } from './typing.ts';

describe('a text that several people have open', () => {
  let db: TestDatabase;
  let room: Newsroom;
  /** Two processes of one newsroom. */
  let here: CollabServer;
  let there: CollabServer;
  let article: MadeArticle;
  const lines: CollabLine[] = [];
  beforeAll(async () => {
    db = await freshDatabase();
    room = await aNewsroom(db);
    here = await serveCollab(room, db);
    there = await serveCollab(room, db);
  });
  beforeEach(async () => {
    for (const line of lines.splice(0)) line.hangUp();
    article = await anArticle(room).saying('The ferry sailed at dawn.').made();
  });
  afterAll(async () => {
    for (const line of lines) line.hangUp();
    await Promise.all([here.close(), there.close()]);
    await room.close();
    await db.drop();
  });

  async function sit(who: Member, server = here): Promise<CollabLine> {
    const line = await knock(server.port, article.id, { token: who.token });
    lines.push(line);
    return line;
  }
  const textNow = async (): Promise<string> => {
    const copy = await readWorking(room.services, article.id);
    return copy?.body.content?.[0]?.content?.[0]?.text ?? '';
  };

  it('tells a step to everybody, in every process, and acknowledges it once it stands in the log', async () => {
    const [mara, ines, idris] = [
      await sit(room.people.reporter),
      await sit(room.people.editor),
      await sit(room.people.secondReporter, there),
    ];
    const { position } = await mara.open(null, 'tab-of-mara');
    await ines.open();
    await idris.open();
    const answer = await mara.steps(position, [typed(1, 'Early: ')]);
    expect(answer).toMatchObject({ type: 'accepted', position: position + 1 });
    const step = { position: position + 1, field: 'body', clientId: 'tab-of-mara' };
    for (const line of [mara, ines, idris]) {
      const { steps } = await line.next('steps');
      expect(steps).toMatchObject([{ ...step, by: { name: 'Mara Okafor' } }]);
      expect(steps[0]?.change).not.toHaveProperty('undo');
    }
    // Told before it was acknowledged: nobody confirms what they have not been told.
    const order = mara.heard.map(({ type }) => type).filter((type) => type !== 'people');
    expect(order).toEqual(['welcome', 'steps', 'accepted']);
    expect(await textNow()).toBe('Early: The ferry sailed at dawn.');
  });

  it('takes one of two people who type at once, and tells the other what came between', async () => {
    const [mara, idris] = [
      await sit(room.people.reporter),
      await sit(room.people.secondReporter, there),
    ];
    const { position } = await mara.open();
    await idris.open();
    const answers = await Promise.all([
      mara.steps(position, [typed(1, 'A')]),
      idris.steps(position, [typed(1, 'B')]),
    ]);
    expect(answers.map(({ type }) => type).sort()).toEqual(['accepted', 'behind']);
    const late = answers[0].type === 'behind' ? mara : idris;
    const [told] = late.heard.filter(({ type }) => type === 'steps' || type === 'behind');
    expect(told).toMatchObject({ type: 'steps' });
    expect(late.told()).toBe(position + 1);
    const again = await late.steps(late.told(), [typed(1, 'C')]);
    expect(again).toMatchObject({ type: 'accepted', position: position + 2 });
  });

  it('gives somebody on a slow line their turn among people who type fast', async () => {
    const fast = [await sit(room.people.editor), await sit(room.people.secondEditor)];
    const slow = await sit(room.people.reporter);
    for (const line of [...fast, slow]) await line.open();
    let typing = true;
    const typeOn = async (line: CollabLine): Promise<number> => {
      let taken = 0;
      while (typing) {
        const { type } = await line.steps(line.told(), [typed(1, 'x')]);
        if (type === 'accepted') taken += 1;
      }
      return taken;
    };
    const others = Promise.all(fast.map(typeOn));
    // Each step of theirs is on its way for longer than the others need for several.
    let tries = 0;
    for (let taken = 0; taken < 4; tries += 1) {
      const position = slow.told();
      await new Promise((resolve) => setTimeout(resolve, 150));
      const { type } = await slow.steps(position, [typed(1, 'y')]);
      if (type === 'accepted') taken += 1;
    }
    typing = false;
    // Too late once for each letter, perhaps, and then it is their turn.
    expect(tries).toBeLessThanOrEqual(12);
    for (const taken of await others) expect(taken).toBeGreaterThan(4);
  });

  it('sets fields beside each other, and lets nobody write over what they have not seen', async () => {
    const [mara, idris] = [
      await sit(room.people.reporter),
      await sit(room.people.secondReporter, there),
    ];
    const { position, copy } = await mara.open();
    await idris.open();
    const was = copy?.headline ?? '';
    const answers = [
      await mara.field({ field: 'headline', was, value: 'Ferry sails' }),
      await idris.field({ field: 'standfirst', was: '', value: 'At last.' }),
      // A field lies between, and that is nobody’s conflict.
      await mara.steps(position, [typed(1, 'X')]),
      await idris.field({ field: 'headline', was, value: 'Ferry sinks' }),
      // Said already: an acknowledgement that was lost.
      await mara.field({ field: 'headline', was, value: 'Ferry sails' }),
    ];
    expect(answers.map(({ type }) => type)).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'behind',
      'accepted',
    ]);
    expect(await readWorking(room.services, article.id)).toMatchObject({
      headline: 'Ferry sails',
      standfirst: 'At last.',
      position: position + 3,
    });
  });

  it('tells people who write together what a program saves', async () => {
    const mara = await sit(room.people.reporter);
    const { position } = await mara.open();
    const fields = { headline: 'Saved by a program' };
    const save = { articleId: article.id, position, fields, clientId: '' };
    await saveWorkingCopy(room.services, room.people.editor.actor, save);
    const { steps } = await mara.next('steps');
    expect(steps).toMatchObject([{ field: 'headline', change: { value: fields.headline } }]);
  });

  it('tells whoever comes back what they missed, and gives the text whole to whoever was away for too long', async () => {
    const mara = await sit(room.people.reporter);
    const { position } = await mara.open();
    for (let step = 0; step < 3; step += 1) await mara.steps(position + step, [typed(1, 'x')]);
    const back = await sit(room.people.reporter, there);
    expect(await back.open(position)).toMatchObject({ position: position + 3, copy: null });
    expect((await back.next('steps')).steps).toHaveLength(3);
    const ahead = await sit(room.people.editor);
    expect((await ahead.open(position + 1_000)).copy).toMatchObject({ position: position + 3 });
  });

  it('refuses what cannot be kept, with reasons, and goes on', async () => {
    const mara = await sit(room.people.reporter);
    const { position } = await mara.open();
    const bad = await mara.steps(position, [{ stepType: 'replace', from: 9_999, to: 9_999 }]);
    expect(bad).toMatchObject({ type: 'refused', code: 'content-invalid' });
    const field = { field: 'headline' as const, was: 'x', value: 'a\nb' };
    expect(await mara.field(field)).toMatchObject({ type: 'refused', code: 'content-invalid' });
    expect(await mara.steps(position, [typed(1, 'X')])).toMatchObject({ type: 'accepted' });
  });

  it('takes nothing from somebody who may only read', async () => {
    const claire = await sit(room.people.translator);
    const { you, position } = await claire.open();
    expect(you.mayEdit).toBe(false);
    expect(await claire.steps(position, [typed(1, 'X')])).toMatchObject({
      type: 'refused',
      code: 'not-on-this-desk',
    });
    const field = { field: 'standfirst' as const, was: '', value: 'No.' };
    expect(await claire.field(field)).toMatchObject({ type: 'refused', code: 'not-on-this-desk' });
  });

  it('never tells somebody another’s step as their own, whatever the other tab calls itself', async () => {
    const [mara, idris] = [await sit(room.people.reporter), await sit(room.people.secondReporter)];
    const clientId = aClientId();
    const { position } = await mara.open(null, clientId);
    await idris.open(null, clientId);
    await idris.steps(position, [typed(1, 'Not Mara’s. ')]);
    const { steps } = await mara.next('steps');
    expect(steps).toMatchObject([{ clientId: '', by: { name: 'Idris Bell' } }]);
  });

  it('hangs up the line that a tab has lost when the tab comes back', async () => {
    const [lost, back] = [await sit(room.people.reporter), await sit(room.people.reporter)];
    await lost.open(null, 'tab-of-mara');
    await back.open(null, 'tab-of-mara');
    expect(await lost.end()).toBe(4410);
    const { people } = await back.next('people');
    expect(people).toHaveLength(1);
  });

  it('hears of everything after the line to the database was lost', async () => {
    const mara = await sit(room.people.reporter);
    const idris = await sit(room.people.secondReporter, there);
    const { position } = await mara.open();
    await idris.open();
    await withClient(db.superUrl, async (client) => {
      await client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE application_name = 'listen' AND datname = current_database()`,
      );
    });
    const answer = await idris.steps(position, [typed(1, 'X')]);
    expect(answer.type).toBe('accepted');
    await mara.next('steps');
    expect(mara.told()).toBe(position + 1);
  });

  it('asks people to come back when it stops, and takes no more', async () => {
    const stopping = await serveCollab(room, db);
    const mara = await sit(room.people.reporter, stopping);
    const { position } = await mara.open();
    const answer = mara.steps(position, [typed(1, 'Last. ')]);
    await mara.next('steps');
    const closed = stopping.close();
    expect(await answer).toMatchObject({ type: 'accepted' });
    expect(await mara.end()).toBe(1012);
    await closed;
    await expect(sit(room.people.reporter, stopping)).rejects.toThrow();
  });
});
