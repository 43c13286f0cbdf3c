import { describe, expect, it } from '@jest/globals';
import { copySchema } from '#contract/body/copy-schema.ts';
import { anchoredThreads } from '#server/writing/steps/anchor-comment.ts';
import { anArticle } from '#tests/support/article.ts';
import { commenting } from './commenting.ts';
import { openRoom } from './open-room.ts';

const here = openRoom();
const { comment, copyOf, markedWords, threadsOf, type } = commenting(here);

describe('whatever is sent as a comment', () => {
  it('is refused when it is empty, too long, on nothing, of another position or to nobody', async () => {
    const { editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const { position } = await copyOf(id);
    const passage = (from: number, to: number) => ({ position, from, to });
    const cases: [object, number, string][] = [
      [{ text: '   ' }, 400, 'invalid-request'],
      [{ text: 'x'.repeat(4001) }, 400, 'invalid-request'],
      [{ text: 'a\u0000b' }, 422, 'text-not-storable'],
      [{ text: 'a', anchor: passage(5, 5) }, 422, 'reference-unknown'],
      [{ text: 'a', anchor: passage(9, 5) }, 422, 'reference-unknown'],
      [{ text: 'a', anchor: passage(5, 100_000) }, 422, 'reference-unknown'],
      [{ text: 'a', anchor: passage(26, 28) }, 422, 'reference-unknown'],
      [{ text: 'a', anchor: { position: position + 1, from: 1, to: 5 } }, 412, 'stale-position'],
      [{ text: 'a', anchor: { position: -1, from: 1, to: 5 } }, 400, 'invalid-request'],
      [{ text: 'a', anchor: { blockId: 'p9' } }, 422, 'reference-unknown'],
      [{ text: 'a', anchor: { field: 'slug' } }, 400, 'invalid-request'],
      [{ text: 'a', mentions: [id] }, 422, 'reference-unknown'],
      [{ text: 'a', mentions: Array.from({ length: 21 }, () => editor.id) }, 400, ''],
      [{ text: 'a', by: editor.id }, 400, 'invalid-request'],
      [{ text: 'x'.repeat(2_000_000) }, 413, 'body-too-large'],
    ];
    for (const [body, status, code] of cases) {
      const answer = await comment(editor, id, body);
      const told = JSON.stringify(body).slice(0, 80);
      expect({ told, status: answer.status }).toEqual({ told, status });
      if (code !== '') expect(answer.body).toMatchObject({ code });
    }
    expect(await threadsOf(editor, id)).toEqual([]);
    expect((await copyOf(id)).position).toBe(position);
  });

  it('is text, whatever it looks like', async () => {
    const { editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const text = `<img src=x onerror=alert(1)> {{name}} '; DROP TABLE comment; --\n‮ evil`;
    expect(await comment(editor, id, { text })).toMatchObject({ body: { comments: [{ text }] } });
  });

  it('reaches no thread of nobody’s, and no mark of a thread of another article', async () => {
    const { editor, reporter } = here.room.people;
    const [one, other] = [await anArticle(here.room).made(), await anArticle(here.room).made()];
    const { body: thread } = await comment(editor, one.id, { text: 'Here' });
    const nobody = '00000000-0000-7000-8000-000000000000';
    for (const path of ['replies', 'resolutions', 'reopenings']) {
      const body = path === 'replies' ? { text: 'x' } : {};
      const answer = await here.api.as(editor).post(`/comments/${nobody}/${path}`, { body });
      expect(answer.status).toBe(404);
    }
    const mark = copySchema.mark('comment', { id: thread.id });
    await expect(type(reporter, other.id, (tr) => tr.addMark(1, 4, mark))).rejects.toThrow();
    expect(await markedWords(other.id, thread.id)).toBe('');
  });

  it('gets many answers at once without losing one', async () => {
    const { editor, reporter } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const { position } = await copyOf(id);
    const sent = Array.from({ length: 12 }, async (_, n) =>
      comment(n % 2 === 0 ? editor : reporter, id, {
        text: `No. ${String(n)}`,
        anchor: { position, from: 1 + n, to: 4 + n },
      }),
    );
    const answers = await Promise.all(sent);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(anchoredThreads((await copyOf(id)).working).size).toBe(12);
  });
});
