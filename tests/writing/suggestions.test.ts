import { beforeAll, describe, expect, it } from '@jest/globals';
import { Fragment, Slice } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { copySchema } from '#contract/body/copy-schema.ts';
import { submitArticle } from '#server/writing/commands/submit-article.ts';
import { anArticle, save } from '#tests/support/article.ts';
import { openRoom } from './open-room.ts';
import { FERRY, suggesting } from './suggesting.ts';

const here = openRoom();
const { propose, decide, send, copyOf, outcomes, letOnlyPropose } = suggesting(here);

const listOf = async (articleId: string) =>
  (await here.api.as(here.room.people.editor).get(`/articles/${articleId}/suggestions`)).body
    .suggestions;

async function withFerryReplaced() {
  const { secondReporter } = here.room.people;
  const { id } = await anArticle(here.room).made();
  await propose(secondReporter, id, {
    id: 's1',
    edit: (tr) => tr.insertText('boat', FERRY.from, FERRY.to),
  });
  return id;
}

describe('a suggestion in a shared text', () => {
  it('is told with who made it and what it would change; the text that is signed stays', async () => {
    const id = await withFerryReplaced();
    expect(await listOf(id)).toEqual([
      {
        id: 's1',
        by: { id: here.room.people.secondReporter.id, name: 'Idris Bell' },
        at: expect.any(String),
        changes: [{ blockId: 'p1', kind: 'replace', before: 'ferry', after: 'boat' }],
      },
    ]);
    const { content } = await copyOf(id);
    expect(JSON.stringify(content.body)).toContain('The ferry sailed at dawn.');
    const { body } = await here.api.as(here.room.people.editor).get(`/articles/${id}`);
    expect(JSON.stringify(body)).not.toContain('boat');
  });

  it('is accepted as its author’s words, and is gone from the list', async () => {
    const id = await withFerryReplaced();
    await decide(here.room.people.editor, id, { id: 's1', verdict: 'accept' });
    expect(JSON.stringify((await copyOf(id)).content.body)).toContain('The boat sailed at dawn.');
    expect(await listOf(id)).toEqual([]);
    expect(await outcomes(id)).toEqual(['s1 accepted']);
  });

  it('makes an author of who proposed the words, not of who accepted them', async () => {
    const { editor, reporter, secondReporter } = here.room.people;
    const id = await withFerryReplaced();
    await decide(editor, id, { id: 's1', verdict: 'accept' });
    const { position } = await copyOf(id);
    const submission = { articleId: id, position, note: '' };
    await submitArticle(here.room.services, reporter.actor, submission);
    const authors = await here.room.sql<{ person_id: string }>(
      `SELECT DISTINCT a.person_id FROM revision_author a JOIN revision r ON r.id = a.revision_id
       WHERE r.article_id = $1`,
      [id],
    );
    const ids = authors.map(({ person_id }) => person_id);
    expect(ids.sort()).toEqual([reporter.id, secondReporter.id].sort());
  });

  it('is rejected by others, withdrawn by its author, and open again once that is undone', async () => {
    const { editor, secondReporter } = here.room.people;
    const id = await withFerryReplaced();
    const { working } = await copyOf(id);
    await decide(editor, id, { id: 's1', verdict: 'reject' });
    await send(editor, id, (state) => {
      const before = copySchema.nodeFromJSON(working).content;
      return new Transform(state.doc).replace(0, state.doc.content.size, new Slice(before, 0, 0));
    });
    await decide(secondReporter, id, { id: 's1', verdict: 'reject' });
    expect(await outcomes(id)).toEqual(['s1 rejected', 's1 reopened', 's1 withdrawn']);
  });

  it('that concerns whole blocks is told block by block', async () => {
    const { id } = await anArticle(here.room).made();
    const block = copySchema.node('paragraph', { id: 'new' }, copySchema.text('A third.'));
    await propose(here.room.people.secondReporter, id, {
      id: 's2',
      edit: (tr) =>
        tr.insert(tr.doc.content.size, block).delete(0, tr.doc.firstChild?.nodeSize ?? 0),
    });
    expect((await listOf(id)).map(({ changes }: { changes: unknown }) => changes)).toEqual([
      [
        { blockId: 'p1', kind: 'delete-block', before: 'The ferry sailed at dawn.', after: '' },
        { blockId: 'new', kind: 'insert-block', before: '', after: 'A third.' },
      ],
    ]);
  });

  it('stays where a program saves the whole text that stands', async () => {
    const { reporter } = here.room.people;
    const id = await withFerryReplaced();
    const { content } = await copyOf(id);
    const body = JSON.parse(JSON.stringify(content.body).replace('Forty', 'Fifty')) as unknown;
    await save(here.room, reporter, { articleId: id, body });
    const after = await copyOf(id);
    expect(JSON.stringify(after.content.body)).toContain('Fifty people');
    expect(await listOf(id)).toHaveLength(1);
  });

  it('costs typing nothing: what has nothing to do with any leaves no row', async () => {
    const { reporter } = here.room.people;
    const { id } = await anArticle(here.room).made();
    await send(reporter, id, (state) => new Transform(state.doc).insert(5, copySchema.text('x')));
    const rows = await here.room.sql(`SELECT 1 FROM suggestion WHERE article_id = $1`, [id]);
    expect(rows).toEqual([]);
  });
});

describe('somebody who may only propose', () => {
  beforeAll(async () => letOnlyPropose(here.room.people.secondReporter));

  it('proposes and withdraws, and is told so by the abilities', async () => {
    const { secondReporter } = here.room.people;
    const id = await withFerryReplaced();
    await decide(secondReporter, id, { id: 's1', verdict: 'reject' });
    expect(await outcomes(id)).toEqual(['s1 withdrawn']);
    const { body } = await here.api.as(secondReporter).get(`/articles/${id}`);
    expect(body.abilities.suggest).toEqual({ allowed: true });
    expect(body.abilities.edit).toMatchObject({ allowed: false, reason: 'right-missing' });
  });

  it.each<[string, (at: { id: string }) => Promise<unknown>]>([
    [
      'writing directly',
      async ({ id }) =>
        send(here.room.people.secondReporter, id, (state) =>
          new Transform(state.doc).insert(5, copySchema.text('fast ')),
        ),
    ],
    [
      'taking words out',
      async ({ id }) =>
        send(here.room.people.secondReporter, id, (state) => new Transform(state.doc).delete(1, 4)),
    ],
    [
      'accepting what they proposed themselves',
      async ({ id }) =>
        decide(here.room.people.secondReporter, id, { id: 's1', verdict: 'accept' }),
    ],
    [
      'accepting what others proposed',
      async ({ id }) =>
        decide(here.room.people.secondReporter, id, { id: 's9', verdict: 'accept' }),
    ],
    [
      'rejecting what others proposed',
      async ({ id }) =>
        decide(here.room.people.secondReporter, id, { id: 's9', verdict: 'reject' }),
    ],
    [
      'rewording what others proposed',
      async ({ id }) =>
        send(here.room.people.secondReporter, id, (state) => {
          let at = 0;
          state.doc.descendants((node, position) => {
            if (node.text === 'Fifty') at = position;
          });
          const mark = copySchema.mark('insertion', { id: 's9' });
          const words = new Slice(Fragment.from(copySchema.text('Sixty', [mark])), 0, 0);
          return new Transform(state.doc).replace(at, at + 5, words);
        }),
    ],
  ])('is refused %s', async (_, attempt) => {
    const id = await withFerryReplaced();
    const forty = 28;
    await propose(here.room.people.reporter, id, {
      id: 's9',
      edit: (tr) => {
        let at = forty;
        tr.doc.descendants((node, position) => {
          if (node.text?.startsWith('Forty') === true) at = position;
        });
        return tr.insertText('Fifty', at, at + 5);
      },
    });
    const before = await copyOf(id);
    await expect(attempt({ id })).rejects.toMatchObject({ code: 'proposes-only' });
    expect((await copyOf(id)).working).toEqual(before.working);
  });

  it('may change neither fields nor the text as a whole', async () => {
    const { secondReporter } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const answer = await here.api.as(secondReporter).put(`/articles/${id}/working-copy`, {
      body: { headline: 'Mine' },
      ifMatch: 2,
    });
    expect(answer.status).toBe(403);
  });
});
