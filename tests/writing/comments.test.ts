import { describe, expect, it } from '@jest/globals';
import { copySchema } from '#contract/body/copy-schema.ts';
import { anchoredThreads } from '#server/writing/steps/anchor-comment.ts';
import { anArticle, bodyOf, save } from '#tests/support/article.ts';
import { commenting, FERRY } from './commenting.ts';
import { openRoom } from './open-room.ts';

const here = openRoom();
const { comment, copyOf, markedWords, threadsOf, type } = commenting(here);

function isNews(told: unknown): boolean {
  return typeof told === 'object' && told !== null && 'n' in told;
}

describe('a comment on a passage', () => {
  it('marks its words in the working copy, as a step that is nobody’s and changes no content', async () => {
    const { editor, reporter } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const before = await copyOf(id);
    const anchor = { position: before.position, ...FERRY };
    const answer = await comment(editor, id, { text: 'Which ferry?', anchor });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        about: 'passage',
        quote: 'ferry',
        blockId: 'p1',
        present: true,
        resolved: null,
        blocking: false,
        comments: [{ text: 'Which ferry?', by: { id: editor.id } }],
      },
    });
    expect(await markedWords(id, answer.body.id)).toBe('ferry');
    const after = await copyOf(id);
    expect(after.position).toBe(before.position + 1);
    expect(after.content).toEqual(before.content);
    expect(
      await here.room.sql(
        'SELECT field, author_id, client_id, blocks FROM step WHERE article_id = $1 AND position = $2',
        [id, after.position],
      ),
    ).toEqual([{ field: 'body', author_id: null, client_id: '', blocks: [] }]);
    expect(await threadsOf(reporter, id)).toMatchObject([{ id: answer.body.id, present: true }]);
  });

  it('finds its words again, whatever others typed since they were selected', async () => {
    const { editor, reporter } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const { position } = await copyOf(id);
    await type(reporter, id, (tr) => tr.insert(5, copySchema.text('old ')));
    await type(reporter, id, (tr) => tr.split(3));
    await type(reporter, id, (tr) => tr.delete(tr.doc.content.size - 5, tr.doc.content.size - 2));
    const answer = await comment(editor, id, { text: 'Which?', anchor: { position, ...FERRY } });
    expect(answer).toMatchObject({ status: 201, body: { quote: 'ferry', present: true } });
    expect(await markedWords(id, answer.body.id)).toBe('ferry');
  });

  it('goes with its words through typing, a split, a move of the block and a save of the whole body', async () => {
    const { editor, reporter } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const { position } = await copyOf(id);
    const anchor = { position, from: 5, to: 17 };
    const { body: thread } = await comment(editor, id, { text: 'Which?', anchor });
    await type(reporter, id, (tr) =>
      tr.insert(11, copySchema.text('slowly ', tr.doc.resolve(11).marks())),
    );
    await type(reporter, id, (tr) => tr.split(7));
    expect(await markedWords(id, thread.id)).toBe('ferry slowly sailed');
    await type(reporter, id, (tr) => {
      const second = tr.doc.child(1);
      const from = tr.doc.child(0).nodeSize;
      tr.delete(from, from + second.nodeSize).insert(tr.doc.content.size, second);
    });
    expect(await markedWords(id, thread.id)).toBe('ferry slowly sailed');
    const { content } = await copyOf(id);
    const [first, ...others] = content.body.content ?? [];
    const added = bodyOf('It rained.').content ?? [];
    const more = added.map((node) => ({ ...node, attrs: { id: 'new-one' } }));
    await save(here.room, reporter, {
      articleId: id,
      body: { type: 'doc', content: [...(first === undefined ? [] : [first]), ...more, ...others] },
    });
    expect(await markedWords(id, thread.id)).toBe('ferry slowly sailed');
    expect(await threadsOf(editor, id)).toMatchObject([{ present: true }]);
  });

  it('keeps its words as a quotation when somebody deletes them, before or after', async () => {
    const { editor, reporter } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const { position } = await copyOf(id);
    const anchor = { position, ...FERRY };
    await comment(editor, id, { text: 'Before', anchor });
    await type(reporter, id, (tr) => tr.delete(4, 12));
    await comment(editor, id, { text: 'After', anchor });
    expect(await threadsOf(editor, id)).toMatchObject([
      { quote: 'ferry', present: false, comments: [{ text: 'Before' }] },
      { quote: 'ferry', present: false, comments: [{ text: 'After' }] },
    ]);
    expect(anchoredThreads((await copyOf(id)).working)).toEqual(new Set());
  });

  it('follows its block that was moved while the words were being selected', async () => {
    const { editor, reporter } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const { position } = await copyOf(id);
    await type(reporter, id, (tr) => {
      const first = tr.doc.child(0);
      tr.delete(0, first.nodeSize).insert(tr.doc.content.size, first);
    });
    const answer = await comment(editor, id, { text: 'Which?', anchor: { position, ...FERRY } });
    expect(answer).toMatchObject({ status: 201, body: { present: true, blockId: 'p1' } });
    expect(await markedWords(id, answer.body.id)).toBe('ferry');
  });

  it('may lie on another, and each keeps its own mark', async () => {
    const { editor, chief } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const { position } = await copyOf(id);
    const one = await comment(editor, id, { text: '1', anchor: { position, from: 1, to: 17 } });
    const two = await comment(chief, id, { text: '2', anchor: { position, from: 5, to: 40 } });
    expect(await markedWords(id, one.body.id)).toBe('The ferry sailed');
    expect(await markedWords(id, two.body.id)).toContain('ferry sailed at dawn.');
  });
});

describe('a comment elsewhere', () => {
  it('is about a field, a block or all of it, and says what stood there', async () => {
    const { editor } = here.room.people;
    const { id } = await anArticle(here.room).headlined('Ferry returns').made();
    await comment(editor, id, { text: 'Shorter?', anchor: { field: 'headline' } });
    await comment(editor, id, { text: 'Who?', anchor: { blockId: 'p2' } });
    await comment(editor, id, { text: 'Good.' });
    expect(await threadsOf(editor, id)).toMatchObject([
      { about: 'field', field: 'headline', quote: 'Ferry returns', present: true },
      { about: 'block', blockId: 'p2', quote: 'Forty people were on board.', present: true },
      { about: 'article', blockId: null, field: null, quote: '', present: true },
    ]);
    await save(here.room, editor, { articleId: id, body: bodyOf('The ferry sailed at dawn.') });
    expect((await threadsOf(editor, id))[1]).toMatchObject({ present: false });
  });
});

describe('a thread', () => {
  it('is answered, resolved and opened again, each once however often it is asked', async () => {
    const { editor, reporter } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const { body: thread } = await comment(editor, id, { text: 'Who says so?' });
    const as = here.api.as(reporter);
    const told = await as.post(`/comments/${thread.id}/replies`, { body: { text: 'The port.' } });
    expect(told).toMatchObject({
      status: 201,
      body: {
        comments: [{ text: 'Who says so?' }, { text: 'The port.', by: { id: reporter.id } }],
      },
    });
    for (const _ of [1, 2]) {
      expect(await as.post(`/comments/${thread.id}/resolutions`, { body: {} })).toMatchObject({
        status: 201,
        body: { resolved: { by: { id: reporter.id } } },
      });
    }
    for (const _ of [1, 2]) {
      expect(await as.post(`/comments/${thread.id}/reopenings`, { body: {} })).toMatchObject({
        status: 201,
        body: { resolved: null },
      });
    }
    expect(
      await here.room.sql(
        'SELECT sequence, kind FROM comment_resolution WHERE thread_id = $1 ORDER BY sequence',
        [thread.id],
      ),
    ).toEqual([
      { sequence: 1, kind: 'resolved' },
      { sequence: 2, kind: 'reopened' },
    ]);
  });

  it('is opened once when the same request comes twice', async () => {
    const { editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const sent = { body: { text: 'Once' }, headers: { 'idempotency-key': 'one-thread-only' } };
    await here.api.as(editor).post(`/articles/${id}/comments`, sent);
    await here.api.as(editor).post(`/articles/${id}/comments`, sent);
    expect(await threadsOf(editor, id)).toHaveLength(1);
  });

  it('keeps what was said: nothing is changed or removed by the runtime role', async () => {
    const { editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const { body: thread } = await comment(editor, id, { text: 'Kept', mentions: [editor.id] });
    await here.api.as(editor).post(`/comments/${thread.id}/resolutions`, { body: {} });
    for (const sql of [
      'DELETE FROM comment_thread',
      `UPDATE comment_thread SET blocking = false`,
      `UPDATE comment SET text = 'x'`,
      'DELETE FROM comment',
      'DELETE FROM comment_mention',
      'DELETE FROM comment_resolution',
      'UPDATE comment_resolution SET kind = kind',
      'TRUNCATE notification_read, notification',
    ]) {
      await expect(here.room.sql(sql)).rejects.toThrow(/permission denied/u);
    }
  });

  it('tells everybody who has the article open that there is something to ask for', async () => {
    const { editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const client = await here.room.services.database.pool.connect();
    const told: string[] = [];
    try {
      client.on('notification', ({ payload }) => told.push(payload ?? ''));
      await client.query('LISTEN collab');
      const { body: thread } = await comment(editor, id, { text: 'Hear' });
      await here.api.as(editor).post(`/comments/${thread.id}/resolutions`, { body: {} });
      await client.query('SELECT 1');
    } finally {
      await client.query('UNLISTEN *');
      client.release();
    }
    const news = told.map((text): unknown => JSON.parse(text)).filter(isNews);
    expect(news).toEqual([
      { a: id, n: 'comments' },
      { a: id, n: 'comments' },
    ]);
  });
});
