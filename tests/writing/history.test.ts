import { describe, expect, it } from '@jest/globals';
import { keepHistory } from '#server/writing/commands/keep-history.ts';
import { anArticle, bodyOf, save } from '#tests/support/article.ts';
import { openRoom } from './open-room.ts';

const here = openRoom();

type Item = Record<string, unknown> & { kind: string; at: string };

async function pageOf(id: string, query = '') {
  return here.api.as(here.room.people.reporter).get(`/articles/${id}/history${query}`);
}

async function allOf(id: string, limit: number): Promise<Item[]> {
  const items: Item[] = [];
  for (let query = `?limit=${String(limit)}`; query !== '';) {
    const { status, body } = await pageOf(id, query);
    expect(status).toBe(200);
    items.push(...body.items);
    const next = String(body.next);
    query = body.next === null ? '' : `?limit=${String(limit)}&cursor=${encodeURIComponent(next)}`;
  }
  return items;
}

/** Appends `count` headline steps straight to the log, `apart` seconds from one another, from `ago` seconds ago on. */
async function typed(
  id: string,
  { by, count, ago, apart }: { by: string | null; count: number; ago: number; apart: number },
) {
  await here.room.sql(
    `WITH told AS (
       INSERT INTO step (article_id, position, field, change, author_id, at)
       SELECT w.article_id, w.position + n, 'headline', json_build_object('value', 'Take ' || n, 'was', CASE WHEN n = 1 THEN w.headline ELSE 'Take ' || n - 1 END),
         $2::uuid, date_trunc('milliseconds', newsroom_now()) - make_interval(secs => $4::float8 - $5::float8 * (n - 1))
       FROM working_copy w, generate_series(1, $3::int) n WHERE w.article_id = $1)
     SELECT 1`,
    [id, by, count, ago, apart],
  );
  await here.room.sql(
    `UPDATE working_copy SET position = position + $2, headline = 'Take ' || $2 WHERE article_id = $1`,
    [id, count],
  );
}

describe('the history of a text', () => {
  it('keeps what was filed, signed, published, taken down and kept under a name', async () => {
    const { reporter, editor, chief } = here.room.people;
    const { id } = await anArticle(here.room).inReview().signedBy(editor).live().withdrawn().made();
    const position = 2;
    await save(here.room, reporter, { articleId: id, headline: 'Ferry back' });
    await here.api.as(reporter).post(`/articles/${id}/revisions`, {
      body: { position: 3, label: 'Before noon' },
    });
    const items = await allOf(id, 50);
    const milestones = items.filter(({ kind }) => kind === 'milestone');
    expect(milestones).toMatchObject([
      { what: 'kept', by: { id: reporter.id }, revision: { number: 2, label: 'Before noon' } },
      { what: 'taken-down', publicationKind: 'withdrawal', by: { id: chief.id }, revision: null },
      { what: 'published', publicationKind: 'initial', revision: { number: 1, position } },
      { what: 'signed', scope: 'editorial', by: { id: editor.id }, revision: { number: 1 } },
      { what: 'filed', by: { id: reporter.id }, revision: { number: 1, reason: 'submission' } },
    ]);
  });

  it('tells one person’s work without a long pause as one sitting, even while others write', async () => {
    const { reporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    for (const [by, headline] of [
      [reporter, 'One'],
      [editor, 'Two'],
      [reporter, 'Three'],
    ] as const) {
      await save(here.room, by, { articleId: id, headline });
    }
    await save(here.room, editor, {
      articleId: id,
      body: bodyOf('The ferry sailed at noon.', 'Fifty people were on board.'),
    });
    expect((await pageOf(id)).body).toMatchObject({
      latest: 7,
      next: null,
      items: [
        {
          kind: 'sitting',
          by: { id: editor.id, name: editor.name },
          from: 4,
          to: 7,
          steps: 3,
          fields: ['headline', 'body'],
          passages: 2,
        },
        { kind: 'sitting', by: { id: reporter.id }, from: 1, to: 5, steps: 4 },
      ],
    });
  });

  it('begins a new sitting after ten minutes, and names what nobody here wrote', async () => {
    const { reporter } = here.room.people;
    const { id } = await anArticle(here.room).made();
    await typed(id, { by: reporter.id, count: 2, ago: -700, apart: 599 });
    await typed(id, { by: reporter.id, count: 2, ago: -2_000, apart: 600 });
    await typed(id, { by: null, count: 1, ago: -9_000, apart: 1 });
    expect((await pageOf(id)).body.items).toMatchObject([
      { by: null, steps: 1, from: 7 },
      { steps: 1, from: 6 },
      { steps: 1, from: 5 },
      { steps: 2, from: 3, to: 4 },
      { steps: 2, from: 1, to: 2 },
    ]);
  });

  it('reads the same once it has been written down, and when it went on after that', async () => {
    const { reporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    await typed(id, { by: reporter.id, count: 150, ago: -100, apart: 1 });
    await typed(id, { by: editor.id, count: 150, ago: -251, apart: 1 });
    await typed(id, { by: reporter.id, count: 20, ago: -1_500, apart: 1 });
    const before = await allOf(id, 50);
    expect(before).toMatchObject([
      { by: { id: reporter.id }, steps: 20 },
      { by: { id: editor.id }, steps: 150 },
      { by: { id: reporter.id }, steps: 152 },
    ]);
    await keepHistory(here.room.services, null);
    const rows = 'SELECT from_position FROM sitting WHERE article_id = $1';
    expect(await here.room.sql(rows, [id])).toHaveLength(3);
    expect(await allOf(id, 50)).toEqual(before);
    await typed(id, { by: reporter.id, count: 5, ago: -1_550, apart: 1 });
    await typed(id, { by: editor.id, count: 300, ago: -1_560, apart: 1 });
    const later = await allOf(id, 50);
    expect(later).toMatchObject([
      { by: { id: editor.id }, steps: 300 },
      { by: { id: reporter.id }, steps: 25, from: 303, to: 327 },
      { by: { id: editor.id }, steps: 150 },
      { steps: 152 },
    ]);
    await keepHistory(here.room.services, null);
    expect(await allOf(id, 50)).toEqual(later);
    expect(await here.room.sql(rows, [id])).toHaveLength(4);
  });

  it.each([1, 2, 3])('is the same in pages of %d', async (limit) => {
    const { reporter, editor, secondReporter } = here.room.people;
    const { id } = await anArticle(here.room)
      .inReview()
      .signedBy(editor)
      .signedBy(here.room.people.secondEditor)
      .live()
      .made();
    for (const by of [reporter, secondReporter, editor])
      await typed(id, { by: by.id, count: 3, ago: -5_000, apart: 0 });
    const whole = await allOf(id, 100);
    expect(whole.length).toBeGreaterThan(6);
    expect(await allOf(id, limit)).toEqual(whole);
  });

  it.each([
    'x',
    '2026-11-23T10:00:00.000Z|s0',
    '2026-11-23T10:00:00.000Z|mx',
    '2026-99-23T10:00:00.000Z|s1',
  ])('refuses a cursor that it did not give (%s)', async (cursor) => {
    const { id } = await anArticle(here.room).made();
    const answer = await pageOf(id, `?cursor=${encodeURIComponent(cursor)}`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'cursor-invalid' } });
  });

  it('of an article that is not there finds nothing', async () => {
    const answer = await pageOf('019aab3c-0000-7000-8000-00000000000a');
    expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('of a text nobody has written in is empty but for its first words', async () => {
    const { id } = await anArticle(here.room).made();
    expect((await pageOf(id)).body).toMatchObject({
      latest: 2,
      items: [{ kind: 'sitting', from: 1, to: 2 }],
    });
  });
});
