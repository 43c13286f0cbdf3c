import { describe, expect, it } from '@jest/globals';
import { anArticle, bodyOf, factsOf, save } from '#tests/support/article.ts';
import { openRoom } from './open-room.ts';

const here = openRoom();

async function changesOf(path: string) {
  const answer = await here.api.as(here.room.people.editor).get(path);
  expect(answer.status).toBe(200);
  return answer.body;
}

describe('what changed', () => {
  it('is shown against what readers have, block by block, with who changed it', async () => {
    const { secondReporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).inReview().signedBy(editor).live().made();
    const { live } = await factsOf(here.room, id);
    const position = await save(here.room, secondReporter, {
      articleId: id,
      updateNote: 'Updated with the number of people.',
      body: bodyOf('The ferry sailed at dawn.', 'Fifty people were on board.'),
    });
    const changes = await changesOf(`/articles/${id}/changes`);
    expect(changes).toMatchObject({
      since: { id: live!.revisionId, number: 1 },
      revision: null,
      position,
      authors: [{ by: { id: secondReporter.id }, places: ['p2', 'updateNote'] }],
      changes: {
        changedFields: ['updateNote', 'body'],
        changedBlockIds: ['p2'],
        blocks: [
          { id: 'p1', kind: 'same' },
          {
            id: 'p2',
            kind: 'changed',
            segments: [
              { kind: 'removed', text: 'Forty' },
              { kind: 'inserted', text: 'Fifty' },
              { kind: 'same', text: ' people were on board.' },
            ],
          },
        ],
      },
    });
  });

  it('is everything while readers have seen nothing', async () => {
    const { id } = await anArticle(here.room).inReview().made();
    for (const since of ['live', 'nothing']) {
      expect(await changesOf(`/articles/${id}/changes?since=${since}`)).toMatchObject({
        since: null,
        authors: [{ by: { id: here.room.people.reporter.id } }],
        changes: { blocks: [{ kind: 'inserted' }, { kind: 'inserted' }] },
      });
    }
  });

  it('is nothing against the head while nobody has typed on', async () => {
    const { id } = await anArticle(here.room).inReview().made();
    expect(await changesOf(`/articles/${id}/changes?since=head`)).toMatchObject({
      since: { number: 1 },
      authors: [],
      changes: { changedFields: [], changedBlockIds: [] },
    });
  });

  it('is shown between any two revisions, against what was withdrawn too', async () => {
    const { reporter, editor } = here.room.people;
    const { id } = await anArticle(here.room)
      .inReview()
      .signedBy(editor)
      .live()
      .withdrawn()
      .editedBy(reporter, { headline: 'Ferry returns early' })
      .inReview()
      .made();
    const list = await here.api.as(editor).get(`/articles/${id}/revisions`);
    const [newer, older] = list.body.items;
    expect([newer.number, older.number]).toEqual([2, 1]);
    const expected = {
      since: { id: older.id },
      revision: { id: newer.id, number: 2 },
      changes: { changedFields: ['headline'] },
    };
    expect(await changesOf(`/revisions/${newer.id}/changes?since=${older.id}`)).toMatchObject(
      expected,
    );
    expect(await changesOf(`/revisions/${newer.id}/changes`)).toMatchObject(expected);
    expect(await changesOf(`/revisions/${older.id}/changes?since=${newer.id}`)).toMatchObject({
      since: { id: newer.id },
      authors: [],
      changes: { changedFields: ['headline'] },
    });
  });

  it('cannot be asked against another article, or what is not there', async () => {
    const { reporter } = here.room.people;
    const { id } = await anArticle(here.room).inReview().made();
    const other = await factsOf(here.room, (await anArticle(here.room).inReview().made()).id);
    const api = here.api.as(reporter);
    expect(await api.get(`/articles/${id}/changes?since=${other.head!.id}`)).toMatchObject({
      status: 404,
    });
    expect(await api.get(`/articles/${id}/changes?since=yesterday`)).toMatchObject({ status: 400 });
    expect(await api.get(`/revisions/${id}/changes`)).toMatchObject({ status: 404 });
    expect(await api.get(`/revisions/${id}`)).toMatchObject({ status: 404 });
    expect(await api.get(`/articles/${other.head!.id}/revisions`)).toMatchObject({ status: 404 });
  });
});

describe('the revisions of an article', () => {
  it('come newest first, page by page, each with reason, maker and authors', async () => {
    const { reporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).inReview().returned().made();
    const api = here.api.as(editor);
    const position = await save(here.room, editor, { articleId: id, headline: 'Ferry is back' });
    const named = await api.post(`/articles/${id}/revisions`, {
      body: { position, label: 'Lunch' },
    });
    expect(named).toMatchObject({
      status: 201,
      body: { number: 2, label: 'Lunch', articleId: id, content: { headline: 'Ferry is back' } },
    });
    const again = await api.post(`/articles/${id}/revisions`, { body: { position, label: 'Tea' } });
    expect(again).toMatchObject({ status: 200, body: { id: named.body.id, label: 'Lunch' } });
    const first = await api.get(`/articles/${id}/revisions?limit=1`);
    expect(first.body.items).toMatchObject([
      { number: 2, reason: 'named-save', madeBy: { id: editor.id }, authors: [{}, {}] },
    ]);
    const rest = await api.get(`/articles/${id}/revisions?limit=1&cursor=${first.body.next}`);
    expect(rest.body).toMatchObject({
      items: [{ number: 1, reason: 'submission', authors: [{ id: reporter.id }] }],
      next: null,
    });
    for (const cursor of ['0', '-1', 'x', '1e3']) {
      expect(await api.get(`/articles/${id}/revisions?cursor=${cursor}`)).toMatchObject({
        status: 400,
        body: { code: 'cursor-invalid' },
      });
    }
    const read = await api.get(`/revisions/${named.body.id}`);
    expect(read).toEqual({ status: 200, body: named.body });
  });
});
