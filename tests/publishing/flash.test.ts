import { afterEach, describe, expect, it } from '@jest/globals';
import type { Form, LiveKind } from '#contract/vocabulary.ts';
import { bodyOf, factsOf, publish, save, sign } from '#tests/support/article.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';

type Step = { scope: string; people?: number; for?: 'texts' | 'flashes' };
type Told = {
  status: number;
  body: { code?: string; issues?: { code: string; severity?: string }[] };
};

const TEXT = ['It struck at dawn, the harbour office says.', 'Nobody is known to be hurt.'];

describe('a flash', () => {
  const house = openHouse();

  async function stepsAre(...steps: Step[]): Promise<void> {
    const { sql, desks } = house.room;
    await sql('DELETE FROM desk_step WHERE desk_id = $1', [desks.city]);
    await sql(
      `INSERT INTO desk_step (desk_id, position, scope, people, counts_for)
       SELECT $1, s.n, s.step ->> 'scope', coalesce((s.step ->> 'people')::int, 1), coalesce(s.step ->> 'for', 'any')
       FROM jsonb_array_elements($2) WITH ORDINALITY AS s (step, n)`,
      [desks.city, JSON.stringify(steps)],
    );
  }

  afterEach(async () => stepsAre());

  async function begin(form: Form = 'flash'): Promise<string> {
    const { people, desks } = house.room;
    const body = { slugline: 'QUAKE', headline: 'Strong earthquake off Almory', urgency: 1, form };
    const begun = await house.api
      .as(people.reporter)
      .post('/stories', { body: { ...body, deskId: desks.city, language: 'en' } });
    expect(begun).toMatchObject({ status: 201, body: { form, story: { urgency: 1 } } });
    return String(begun.body['id']);
  }

  async function become(form: Form, id: string, by: Member = house.room.people.reporter) {
    const { version } = await factsOf(house.room, id);
    return house.api.as(by).patch(`/articles/${id}`, { body: { form }, ifMatch: version });
  }

  async function filed(id: string): Promise<void> {
    const { position } = await factsOf(house.room, id);
    const { reporter } = house.room.people;
    const sent = { body: { position } };
    const answer = await house.api.as(reporter).post(`/articles/${id}/submissions`, sent);
    expect(answer.status).toBeLessThan(300);
  }

  async function goOut(id: string, kind: LiveKind, by = house.room.people.chief): Promise<Told> {
    const { head } = await factsOf(house.room, id);
    const sent = { body: { revisionId: head?.id, kind } };
    return await house.api.as(by).post(`/articles/${id}/publications`, sent);
  }

  const stops = ({ body }: Told): string[] =>
    (body.issues ?? []).filter(({ severity }) => severity !== 'warning').map(({ code }) => code);

  /** Filed, signed by an editor, and out. */
  async function live(): Promise<string> {
    const id = await begin();
    await filed(id);
    await sign(house.room, house.room.people.editor, { articleId: id });
    expect(await goOut(id, 'initial')).toMatchObject({ status: 201 });
    return id;
  }

  async function withText(id: string, note = '', form: Form = 'developing'): Promise<void> {
    const { room } = house;
    const fields = { body: bodyOf(...TEXT), updateNote: note };
    await save(room, room.people.reporter, { articleId: id, ...fields });
    expect((await become(form, id)).status).toBe(200);
    await filed(id);
    await sign(room, room.people.editor, { articleId: id });
  }

  it('goes out as a headline alone, signed by another hand; a full report needs its text', async () => {
    const { room } = house;
    const id = await begin();
    await filed(id);
    expect(stops(await goOut(id, 'initial'))).toEqual(['sign-off-missing', 'author-not-covered']);
    await sign(room, room.people.editor, { articleId: id });
    await become('full', id);
    expect(stops(await goOut(id, 'initial'))).toEqual(['body-missing']);
    await become('flash', id);
    expect(await goOut(id, 'initial')).toMatchObject({ status: 201 });
    expect((await factsOf(room, id)).live?.form).toBe('flash');
  });

  it('passes the desk’s steps for flashes and not those for texts, on both sides', async () => {
    const { room } = house;
    const { chief, editor } = room.people;
    await stepsAre(
      { scope: 'legal', for: 'texts' },
      { scope: 'editorial', people: 2, for: 'texts' },
      { scope: 'photo', for: 'flashes' },
    );
    const id = await begin();
    const asked = async () => (await factsOf(room, id)).head;
    expect((await house.api.as(chief).get(`/articles/${id}`)).body['steps']).toMatchObject([
      { scope: 'photo', countsFor: 'flashes' },
      { scope: 'editorial', people: 1, stepId: null },
    ]);
    await filed(id);
    expect(await asked()).not.toBeNull();
    await sign(room, editor, { articleId: id });
    await expect(publish(room, chief, id)).rejects.toThrow(/no standing photo sign-off/u);
    expect(stops(await goOut(id, 'initial'))).toEqual(['sign-off-missing']);
    await sign(room, chief, { articleId: id, scope: 'photo' });
    expect(await goOut(id, 'initial')).toMatchObject({ status: 201 });
    // What is live stays live, whatever the desk asks for now.
    await stepsAre({ scope: 'legal' });
    expect((await factsOf(room, id)).live).not.toBeNull();
  });

  it('is none as soon as there is a text: no full story slips through its steps, by SQL neither', async () => {
    const { room } = house;
    const { chief, editor, reporter } = room.people;
    await stepsAre({ scope: 'legal', for: 'texts' });
    for (const fields of [
      { body: bodyOf('One line of text.') },
      { standfirst: 'A line under it.' },
      { body: { type: 'doc', content: [{ type: 'sectionBreak', attrs: { id: 'b1' } }] } },
    ]) {
      const id = await begin();
      await save(room, reporter, { articleId: id, ...fields });
      await filed(id);
      await sign(room, editor, { articleId: id });
      expect(stops(await goOut(id, 'initial'))).toEqual(
        expect.arrayContaining(['flash-with-text', 'sign-off-missing']),
      );
      await expect(publish(room, chief, id)).rejects.toThrow(/headline alone/u);
      const [said] = await room.sql<{ flash: boolean; missing: string }>(
        `SELECT is_flash(a.head_revision_id) AS flash, (SELECT because FROM signatures_missing(a.id, a.head_revision_id)) AS missing
         FROM article a WHERE a.id = $1`,
        [id],
      );
      expect(said).toMatchObject({ flash: false, missing: expect.stringContaining('legal') });
      for (const form of ['full', 'developing']) {
        await room.sql(`UPDATE article SET form = $2, version = version + 1 WHERE id = $1`, [
          id,
          form,
        ]);
        await expect(publish(room, chief, id)).rejects.toThrow(/no standing legal sign-off/u);
      }
    }
  });

  it('may hold empty lines and blanks, which nobody reads', async () => {
    const { room } = house;
    const id = await begin();
    const body = bodyOf('', ' \u00A0');
    await save(room, room.people.reporter, { articleId: id, body, dateline: 'ALMORY' });
    await filed(id);
    await sign(room, room.people.editor, { articleId: id });
    expect(await goOut(id, 'initial')).toMatchObject({ status: 201 });
  });

  it('is followed by its text as an update with a note, and the note that says so names it all', async () => {
    const { room } = house;
    const id = await live();
    await withText(id);
    expect(stops(await goOut(id, 'update'))).toEqual(['note-missing']);
    for (const kind of ['refile', 'clarification'] as const) {
      expect(stops(await goOut(id, kind))).toContain('text-after-flash');
      await expect(
        room.sql(
          `INSERT INTO publication (article_id, revision_id, sequence, kind, significant, slug, person_id)
           SELECT id, head_revision_id, 2, $2, true, slug, $3 FROM article WHERE id = $1`,
          [id, kind, room.people.chief.id],
        ),
      ).rejects.toThrow(/first text after a flash/u);
    }
    const { position } = await factsOf(room, id);
    await house.api.as(room.people.reporter).post(`/articles/${id}/take-backs`);
    expect(position).toBeGreaterThan(0);
    await save(room, room.people.reporter, { articleId: id, updateNote: 'Adds the full report.' });
    await filed(id);
    await sign(room, room.people.editor, { articleId: id });
    expect(await goOut(id, 'update')).toMatchObject({ status: 201 });
    const { live: now } = await factsOf(room, id);
    expect(now).toMatchObject({
      kind: 'update',
      form: 'developing',
      note: 'Adds the full report.',
    });
    const [told] = await room.sql<{ blocks: string[] }>(
      `SELECT note_blocks AS blocks FROM publication WHERE article_id = $1 AND sequence = 2`,
      [id],
    );
    expect(told?.blocks).toEqual(['p1', 'p2']);
  });

  it('that a note passes over is not told of: whoever says nothing of what came has said nothing', async () => {
    const id = await live();
    await withText(id, 'Weather.');
    expect(stops(await goOut(id, 'update'))).toContain('note-names-nothing');
  });
});
