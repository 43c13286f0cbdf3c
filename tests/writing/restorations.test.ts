import { describe, expect, it } from '@jest/globals';
import { anArticle, bodyOf, factsOf, save } from '#tests/support/article.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openRoom } from './open-room.ts';

const here = openRoom();

async function restore(by: Member, id: string, body: object) {
  return here.api.as(by).post(`/articles/${id}/restorations`, { body });
}

async function contentOf(id: string) {
  return (await here.api.as(here.room.people.editor).get(`/articles/${id}`)).body.content;
}

async function wordsOf(id: string): Promise<string[]> {
  const { body } = await contentOf(id);
  return body.content.map((block: { content?: { text: string }[] }) => block.content?.[0]?.text);
}

const DAWN = 'The ferry sailed at dawn.';
const FORTY = 'Forty people were on board.';

describe('a restoration', () => {
  it('of a block is a new edit by whoever asked, with nothing else touched', async () => {
    const { reporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    await save(here.room, reporter, { articleId: id, body: bodyOf('It sank.', 'All drowned.') });
    await save(here.room, reporter, { articleId: id, headline: 'Ferry lost' });
    const { position } = await factsOf(here.room, id);
    const answer = await restore(editor, id, { from: { position: 2 }, part: { blockId: 'p1' } });
    expect(answer).toMatchObject({
      status: 201,
      body: { before: position, position: position + 1, fields: ['body'] },
    });
    expect(await wordsOf(id)).toEqual([DAWN, 'All drowned.']);
    expect((await contentOf(id)).headline).toBe('Ferry lost');
    const steps = await here.room.sql(
      'SELECT author_id, blocks FROM step WHERE article_id = $1 AND position > $2',
      [id, position],
    );
    expect(steps).toEqual([{ author_id: editor.id, blocks: ['p1'] }]);
  });

  it('brings a block back that has gone, beside its old neighbour; undone, it goes again', async () => {
    const { reporter } = here.room.people;
    const { id } = await anArticle(here.room).saying('One.', 'Two.', 'Three.').made();
    const whole = bodyOf('One.', 'Two.', 'Three.');
    const [one, , three] = whole.content ?? [];
    const body = { type: 'doc', content: [one, three] };
    await save(here.room, reporter, { articleId: id, body });
    const part = { blockId: 'p2' };
    const { body: done } = await restore(reporter, id, { from: { position: 2 }, part });
    expect(await wordsOf(id)).toEqual(['One.', 'Two.', 'Three.']);
    await save(here.room, reporter, { articleId: id, dateline: 'PORT ALMORY' });
    const undone = await restore(reporter, id, { from: { position: done.before }, part });
    expect(undone.status).toBe(201);
    expect(await wordsOf(id)).toEqual(['One.', 'Three.']);
    expect((await contentOf(id)).dateline).toBe('PORT ALMORY');
  });

  it('of everything brings fields, body and credits, but no note of an update that is out', async () => {
    const { reporter, editor } = here.room.people;
    const credits = [
      {
        role: 'reporting',
        name: 'Mara Okafor',
        personId: null,
        isOrganisation: false,
        organisation: null,
        place: null,
        language: null,
        withheld: false,
      },
    ];
    const { id } = await anArticle(here.room)
      .editedBy(reporter, { credits: credits as never, updateNote: 'Updated with a count.' })
      .made();
    const { position: then } = await factsOf(here.room, id);
    const before = await contentOf(id);
    await save(here.room, editor, {
      articleId: id,
      headline: 'Else',
      standfirst: 'Else.',
      dateline: 'ELSE',
      updateNote: '',
      credits: [],
      body: bodyOf('Else.'),
    });
    const answer = await restore(editor, id, { from: { position: then }, part: 'all' });
    expect(answer.body.fields).toEqual(['headline', 'standfirst', 'dateline', 'body', 'credits']);
    expect(await contentOf(id)).toEqual({ ...before, updateNote: '' });
    const note = { from: { position: then }, part: { field: 'updateNote' } };
    expect((await restore(editor, id, note)).body.fields).toEqual(['updateNote']);
    expect(await contentOf(id)).toEqual(before);
    const undone = { from: { position: answer.body.before }, part: 'all' };
    await restore(editor, id, undone);
    expect(await contentOf(id)).toMatchObject({ headline: 'Else', body: bodyOf('Else.') });
  });

  it('from a revision brings exactly what was signed', async () => {
    const { reporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).inReview().made();
    const head = (await factsOf(here.room, id)).head;
    await save(here.room, reporter, { articleId: id, headline: 'Else', body: bodyOf('Else.') });
    const from = { revisionId: head?.id };
    expect((await restore(editor, id, { from, part: 'all' })).status).toBe(201);
    expect(await wordsOf(id)).toEqual([DAWN, FORTY]);
    const changes = await here.api.as(editor).get(`/articles/${id}/changes?since=head`);
    expect(changes.body.changes.changedFields).toEqual([]);
  });

  it('that changes nothing writes nothing', async () => {
    const { editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const answer = await restore(editor, id, { from: { position: 2 }, part: 'all' });
    expect(answer).toMatchObject({ status: 201, body: { before: 2, position: 2, fields: [] } });
    expect((await factsOf(here.room, id)).position).toBe(2);
  });

  it('of a text that somebody has written on in is refused with what stands now', async () => {
    const { reporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    await save(here.room, reporter, { articleId: id, headline: 'Ferry lost' });
    const wish = { from: { position: 1 }, part: 'all', ifPosition: 2 };
    expect(await restore(editor, id, wish)).toMatchObject({
      status: 412,
      body: {
        code: 'stale-position',
        current: { position: 3, content: { headline: 'Ferry lost' } },
      },
    });
    expect((await factsOf(here.room, id)).position).toBe(3);
    expect(await restore(editor, id, { ...wish, ifPosition: 3 })).toMatchObject({ status: 201 });
  });

  it('and saves at the same moment follow one another; no word is lost from the log', async () => {
    const { reporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    await save(here.room, reporter, { articleId: id, body: bodyOf('It sank.', 'All drowned.') });
    const part = { blockId: 'p1' };
    const typing = Array.from({ length: 5 }, async (_, n) =>
      here.api.as(reporter).put(`/articles/${id}/working-copy`, {
        ifMatch: 4,
        body: { dateline: `PORT ${String(n)}` },
      }),
    );
    const restoring = Array.from({ length: 3 }, async () =>
      restore(editor, id, { from: { position: 2 }, part }),
    );
    const saved = await Promise.all(typing);
    const restored = await Promise.all(restoring);
    expect(restored.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(saved.every(({ status }) => status === 200 || status === 412)).toBe(true);
    expect(await wordsOf(id)).toEqual([DAWN, 'All drowned.']);
    const [log] = await here.room.sql(
      `SELECT count(*)::int AS steps, max(st.position) AS last, w.position FROM step st
         JOIN working_copy w USING (article_id) WHERE article_id = $1 GROUP BY w.position`,
      [id],
    );
    const { position } = await factsOf(here.room, id);
    expect(log).toEqual({ steps: position, last: position, position });
  });

  it('of a block that does not fit any more is refused, and nothing is kept', async () => {
    const { reporter } = here.room.people;
    const { id } = await anArticle(here.room).saying('One.').made();
    const [block] = bodyOf('One.').content ?? [];
    const other = { ...block, attrs: { id: 'other' } };
    await save(here.room, reporter, { articleId: id, body: { type: 'doc', content: [other] } });
    const { position } = await factsOf(here.room, id);
    // Before its first words the text had neither block; without its only block it would be no text.
    const wish = { from: { position: 0 }, part: { blockId: 'other' } };
    expect(await restore(reporter, id, wish)).toMatchObject({
      status: 409,
      body: { code: 'block-does-not-fit' },
    });
    expect((await factsOf(here.room, id)).position).toBe(position);
  });

  it('is for those who may write here, and not in a story that is closed', async () => {
    const { translator, admin, reporter } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const wish = { from: { position: 1 }, part: 'all' };
    expect(await restore(translator, id, wish)).toMatchObject({
      status: 403,
      body: { code: 'not-on-this-desk' },
    });
    expect(await restore(admin, id, wish)).toMatchObject({ status: 403 });
    const spiked = await anArticle(here.room).spiked().made();
    expect(await restore(reporter, spiked.id, wish)).toMatchObject({
      status: 409,
      body: { code: 'story-spiked' },
    });
    const killed = await anArticle(here.room).killed().made();
    expect(await restore(reporter, killed.id, wish)).toMatchObject({
      status: 409,
      body: { code: 'story-killed' },
    });
  });

  it('that would bring a withheld name to light needs the right to', async () => {
    const { reporter, editor } = here.room.people;
    const credit = { role: 'reporting', name: 'Sana Idris' };
    const { id } = await anArticle(here.room).made();
    const put = async (by: Member, ifMatch: number, withheld: boolean) =>
      here.api.as(by).put(`/articles/${id}/working-copy`, {
        ifMatch,
        body: { credits: [{ ...credit, withheld }] },
      });
    await put(reporter, 2, false);
    await put(editor, 3, true);
    const wish = { from: { position: 3 }, part: { field: 'credits' } };
    expect(await restore(reporter, id, wish)).toMatchObject({
      status: 403,
      body: { code: 'right-missing' },
    });
    expect(await restore(editor, id, wish)).toMatchObject({ status: 201 });
  });

  it.each([
    [{ from: { position: -1 }, part: 'all' }, 400],
    [{ from: { position: 99 }, part: 'all' }, 404],
    [
      { from: { position: 1, revisionId: '019aab3c-0000-7000-8000-00000000000a' }, part: 'all' },
      400,
    ],
    [{ from: { revisionId: '019aab3c-0000-7000-8000-00000000000a' }, part: 'all' }, 404],
    [{ from: { position: 1 }, part: { blockId: 'nobody' } }, 404],
    [{ from: { position: 1 }, part: { blockId: 'x'.repeat(65) } }, 400],
    [{ from: { position: 1 }, part: { field: 'slug' } }, 400],
    [{ from: { position: 1 }, part: 'all', ifPosition: 'now' }, 400],
    [{ from: {}, part: 'all' }, 400],
  ])('of what nobody can mean is refused (%#)', async (wish, status) => {
    const { id } = await anArticle(here.room).made();
    const answer = await restore(here.room.people.editor, id, wish);
    expect(answer.status).toBe(status);
    expect((await factsOf(here.room, id)).position).toBe(2);
  });

  it('from another article’s revision finds nothing', async () => {
    const { id } = await anArticle(here.room).made();
    const other = await anArticle(here.room).inReview().made();
    const revisionId = (await factsOf(here.room, other.id)).head?.id;
    const wish = { from: { revisionId }, part: 'all' };
    expect(await restore(here.room.people.editor, id, wish)).toMatchObject({ status: 404 });
  });
});
