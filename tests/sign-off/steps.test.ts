import { afterEach, describe, expect, it } from '@jest/globals';
import { withClient } from '#launch/sql.ts';
import { anArticle, bodyOf, factsOf, publish, save, sign } from '#tests/support/article.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';

type Step = { scope: string; people?: number; in_order?: boolean; by?: string };

describe('a desk’s steps of sign-off', () => {
  const house = openHouse();

  async function setSteps(...steps: Step[]): Promise<void> {
    const { sql, desks } = house.room;
    await sql('DELETE FROM desk_step WHERE desk_id = $1', [desks.city]);
    await sql(
      `INSERT INTO desk_step (desk_id, position, scope, people, in_order, by_desk_id)
       SELECT $1, s.n, s.step ->> 'scope', coalesce((s.step ->> 'people')::int, 1),
         coalesce((s.step ->> 'in_order')::boolean, false), (s.step ->> 'by')::uuid
       FROM jsonb_array_elements($2) WITH ORDINALITY AS s (step, n)`,
      [desks.city, JSON.stringify(steps)],
    );
  }

  afterEach(async () => setSteps());

  async function signOff(by: Member, articleId: string, scope: string) {
    const { head } = await factsOf(house.room, articleId);
    return house.api
      .as(by)
      .post(`/articles/${articleId}/sign-offs`, { body: { revisionId: head?.id, scope } });
  }

  async function view(by: Member, articleId: string) {
    return (await house.api.as(by).get(`/articles/${articleId}`)).body;
  }

  async function met(articleId: string): Promise<boolean[]> {
    const { steps } = await view(house.room.people.chief, articleId);
    return (steps as { met: boolean }[]).map((step) => step.met);
  }

  it('that asks for two people takes two different ones, on both sides', async () => {
    const { room } = house;
    const { editor, chief } = room.people;
    await setSteps({ scope: 'editorial', people: 2 });
    const { id } = await anArticle(room).inReview().signedBy(editor).signedBy(editor).made();
    expect(await view(chief, id)).toMatchObject({
      steps: [{ scope: 'editorial', people: 2, met: false, signedBy: [expect.any(String)] }],
      abilities: { publish: { allowed: false, reason: 'sign-off-missing' } },
    });
    await expect(publish(room, chief, id)).rejects.toThrow(/1 of 2 people have signed/u);
    await sign(room, chief, { articleId: id });
    expect(await met(id)).toEqual([true]);
    await publish(room, chief, id);
    expect((await factsOf(room, id)).live).not.toBeNull();
  });

  it('in order waits for the steps before it to stand for the same revision, on both sides', async () => {
    const { room } = house;
    const { editor, chief, reporter } = room.people;
    await setSteps({ scope: 'editorial' }, { scope: 'legal', in_order: true });
    const { id } = await anArticle(room).inReview().made();
    expect(await view(chief, id)).toMatchObject({
      steps: [
        { scope: 'editorial', waitsFor: null },
        { scope: 'legal', waitsFor: 0 },
      ],
      abilities: { 'sign-legal': { allowed: false, reason: 'step-before-missing' } },
    });
    expect(await signOff(chief, id, 'legal')).toMatchObject({
      status: 409,
      body: { code: 'step-before-missing' },
    });
    await expect(sign(room, chief, { articleId: id, scope: 'legal' })).rejects.toThrow(
      /steps before this one/u,
    );
    expect((await signOff(editor, id, 'editorial')).status).toBe(201);
    expect((await signOff(chief, id, 'legal')).status).toBe(201);
    expect(await met(id)).toEqual([true, true]);

    // A later text is another one: what stood for the earlier does not open the step again.
    await save(room, reporter, { articleId: id, headline: 'Ferry stays in the harbour' });
    const { position } = await factsOf(room, id);
    await house.api.as(reporter).post(`/articles/${id}/revisions`, { body: { position } });
    expect(await signOff(chief, id, 'legal')).toMatchObject({
      status: 409,
      body: { code: 'step-before-missing' },
    });
  });

  it('may be another desk’s: its people sign, those of the article’s own do not', async () => {
    const { room } = house;
    const { editor, secondEditor, chief } = room.people;
    await setSteps({ scope: 'editorial' }, { scope: 'photo', by: room.desks.paris });
    const { id } = await anArticle(room).inReview().signedBy(editor).made();
    expect((await view(editor, id)).abilities['sign-photo']).toMatchObject({
      allowed: false,
      reason: 'step-of-another-desk',
    });
    expect(await signOff(editor, id, 'photo')).toMatchObject({
      status: 403,
      body: { code: 'step-of-another-desk' },
    });
    await expect(sign(room, editor, { articleId: id, scope: 'photo' })).rejects.toThrow(
      /may not sign this scope/u,
    );
    await room.sql('DELETE FROM membership WHERE person_id = $1 AND desk_id = $2', [
      secondEditor.id,
      room.desks.city,
    ]);
    // On the desk of pictures only, and able to read and sign all the same.
    expect((await view(secondEditor, id)).abilities).toMatchObject({
      'sign-photo': { allowed: true },
      edit: { allowed: false },
    });
    expect(await met(id)).toEqual([true, false]);
    expect((await signOff(secondEditor, id, 'photo')).status).toBe(201);
    expect(await met(id)).toEqual([true, true]);
    await publish(room, chief, id);
  });

  it('a signature given without the right that a new step asks for does not count for it, and can be given again', async () => {
    const { room } = house;
    const { chief, editor } = room.people;
    const { id } = await anArticle(room).inReview().signedBy(editor).made();
    expect(await met(id)).toEqual([true]);
    await setSteps({ scope: 'editorial', by: room.desks.paris });
    expect(await met(id)).toEqual([false]);
    await expect(publish(room, chief, id)).rejects.toThrow(/no standing editorial/u);
    // The chief is on both desks: what she signed before would count for any of them.
    expect((await signOff(chief, id, 'editorial')).status).toBe(201);
    expect(await met(id)).toEqual([true]);
    await setSteps({ scope: 'editorial' });
    expect(await met(id)).toEqual([true]);
  });

  it('that change after publication leave what is live as it is, and ask at the next one', async () => {
    const { room, db } = house;
    const { reporter, editor, chief } = room.people;
    const { id } = await anArticle(room).inReview().signedBy(editor).live().made();
    const before = (await factsOf(room, id)).live;
    const readers = async (): Promise<unknown> =>
      withClient(db.readerUrl, async (client) => {
        const { rows } = await client.query('SELECT * FROM public_article WHERE id = $1', [id]);
        expect(rows).toHaveLength(1);
        return rows;
      });
    const shown = await readers();
    await setSteps({ scope: 'editorial', people: 3 }, { scope: 'legal', in_order: true });
    expect((await factsOf(room, id)).live).toEqual(before);
    expect(await readers()).toEqual(shown);

    await save(room, reporter, {
      articleId: id,
      body: bodyOf('The ferry sailed at dawn.', 'Forty people were on board.', 'It was cold.'),
      updateNote: '(Adds weather)',
    });
    const { position } = await factsOf(room, id);
    await house.api.as(reporter).post(`/articles/${id}/revisions`, { body: { position } });
    await sign(room, editor, { articleId: id });
    await expect(publish(room, chief, id)).rejects.toThrow(/1 of 3 people/u);
    expect((await factsOf(room, id)).live).toEqual(before);
    await setSteps();
    await publish(room, chief, id);
    expect((await factsOf(room, id)).live).toMatchObject({ kind: 'update' });
  });
});
