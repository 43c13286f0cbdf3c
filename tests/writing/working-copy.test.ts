import { describe, expect, it } from '@jest/globals';
import { creditRowSchema } from '#contract/content.ts';
import type { SentFields } from '#server/writing/read-content.ts';
import { anArticle, bodyOf, factsOf, save } from '#tests/support/article.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openRoom } from './open-room.ts';

const here = openRoom();

async function put(by: Member, id: string, ifMatch: number | null, body: object) {
  const sent = { body, ...(ifMatch === null ? {} : { ifMatch }) };
  return here.api.as(by).put(`/articles/${id}/working-copy`, sent);
}

async function stepsOf(id: string, after = 0) {
  return here.room.sql(
    `SELECT position, field, author_id, client_id, blocks FROM step
     WHERE article_id = $1 AND position > $2 ORDER BY position`,
    [id, after],
  );
}

async function contentOf(id: string) {
  const answer = await here.api.as(here.room.people.editor).get(`/articles/${id}`);
  return answer.body.content;
}

describe('a save', () => {
  it('appends a step for each change, with its author, client and blocks', async () => {
    const { reporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const answer = await put(editor, id, 2, {
      standfirst: 'The first crossing of the year.',
      body: bodyOf('The old ferry sailed at dawn.', 'Forty people were on board.', 'It rained.'),
      clientId: 'tab-1',
    });
    expect(answer).toMatchObject({
      status: 200,
      body: { position: 5, fields: ['standfirst', 'body'] },
    });
    const by = { author_id: editor.id, client_id: 'tab-1' };
    expect(await stepsOf(id, 2)).toEqual([
      { position: 3, field: 'standfirst', blocks: [], ...by },
      { position: 4, field: 'body', blocks: ['p3'], ...by },
      { position: 5, field: 'body', blocks: ['p1'], ...by },
    ]);
    expect((await stepsOf(id)).slice(0, 2)).toMatchObject([
      { field: 'headline', author_id: reporter.id },
      { field: 'body', author_id: reporter.id },
    ]);
    expect(await contentOf(id)).toMatchObject({ standfirst: 'The first crossing of the year.' });
  });

  it('that changes nothing writes nothing', async () => {
    const { editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const before = await here.room.sql('SELECT * FROM working_copy WHERE article_id = $1', [id]);
    const { content } = (await here.api.as(editor).get(`/articles/${id}`)).body;
    expect(await put(editor, id, 2, content)).toMatchObject({
      status: 200,
      body: { position: 2, fields: [] },
    });
    expect(await put(editor, id, 2, {})).toMatchObject({ status: 200, body: { position: 2 } });
    expect(await here.room.sql('SELECT * FROM working_copy WHERE article_id = $1', [id])).toEqual(
      before,
    );
  });

  it('that comes too late loses nothing: what stands, what it began with, who changed what', async () => {
    const { reporter, secondReporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    await save(here.room, secondReporter, {
      articleId: id,
      body: bodyOf('The ferry sailed at noon.', 'Forty people were on board.'),
    });
    await save(here.room, editor, {
      articleId: id,
      headline: 'Ferry back',
      dateline: 'PORT ALMORY',
    });
    const late = await put(reporter, id, 2, { headline: 'Ferry sails again' });
    expect(late).toMatchObject({
      status: 412,
      body: {
        code: 'stale-position',
        current: {
          position: 5,
          content: { headline: 'Ferry back', dateline: 'PORT ALMORY' },
          base: {
            headline: 'Ferry returns to the harbour after winter',
            dateline: '',
            body: bodyOf('The ferry sailed at dawn.', 'Forty people were on board.'),
          },
          changes: [
            { by: { id: editor.id, name: editor.name }, fields: ['dateline', 'headline'] },
            { by: { id: secondReporter.id }, fields: ['body'] },
          ],
        },
      },
    });
    expect(await contentOf(id)).toMatchObject({ headline: 'Ferry back' });
  });

  it.each([0, 99])('at a position nobody has read (%d) is refused with what stands', async (at) => {
    const { reporter } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const answer = await put(reporter, id, at, { headline: 'Ferry' });
    expect(answer).toMatchObject({ status: 412, body: { current: { position: 2 } } });
    const base = answer.body.current.base;
    expect(at === 0 ? base.headline : base).toBe(at === 0 ? '' : null);
  });

  it('that came too late may be put right under the same Idempotency-Key', async () => {
    const { reporter } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const headers = { 'idempotency-key': `save-${id}` };
    const path = `/articles/${id}/working-copy`;
    const body = { headline: 'Ferry' };
    const api = here.api.as(reporter);
    expect(await api.put(path, { body, ifMatch: 1, headers })).toMatchObject({ status: 412 });
    const saved = await api.put(path, { body, ifMatch: 2, headers });
    expect(saved).toMatchObject({ status: 200, body: { position: 3 } });
    expect(await api.put(path, { body, ifMatch: 2, headers })).toEqual(saved);
    expect(await stepsOf(id, 2)).toHaveLength(1);
  });

  it('without a position is refused', async () => {
    const { id } = await anArticle(here.room).made();
    const answer = await put(here.room.people.reporter, id, null, { headline: 'Ferry' });
    expect(answer).toMatchObject({ status: 428, body: { code: 'if-match-missing' } });
  });

  it('gives blocks the ids they lack and takes none away', async () => {
    const { reporter } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const text = (words: string): object[] => [{ type: 'text', text: words }];
    const content = [
      { type: 'paragraph', attrs: { id: 'p1' }, content: text('One.') },
      { type: 'paragraph', attrs: { id: 'p1' }, content: text('Two.') },
      { type: 'paragraph', content: text('Three.') },
    ];
    await put(reporter, id, 2, { body: { type: 'doc', content } });
    const { body } = await contentOf(id);
    const ids = body.content.map((block: { attrs: { id: string } }) => block.attrs.id);
    expect(ids[0]).toBe('p1');
    expect(new Set(ids).size).toBe(3);
  });

  const wrong: [string, SentFields, { at: string; code: string }[]][] = [
    [
      'a script for a link',
      {
        body: {
          type: 'doc',
          content: [
            { type: 'paragraph' },
            {
              type: 'paragraph',
              content: [
                {
                  type: 'text',
                  text: 'x',
                  marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
                },
              ],
            },
          ],
        },
      },
      [{ at: 'body.content[1].content[0].marks[0].attrs.href', code: 'link-unsafe' }],
    ],
    [
      'several things at once',
      { headline: 'x'.repeat(501), standfirst: 'two\nlines', body: { type: 'doc', content: [] } },
      [
        { at: 'headline', code: 'too-long' },
        { at: 'standfirst', code: 'line-break' },
        { at: 'body', code: 'bad-nesting' },
      ],
    ],
    [
      'a control character in a credit',
      { credits: [creditRowSchema.parse({ role: 'reporting', name: 'Mara\u0007' })] },
      [{ at: 'credits[0].name', code: 'control-character' }],
    ],
  ];
  it.each(wrong)(
    'with %s is refused, everything listed, nothing kept',
    async (_what, fields, issues) => {
      const { id } = await anArticle(here.room).made();
      const answer = await put(here.room.people.reporter, id, 2, fields);
      expect(answer).toMatchObject({ status: 422, body: { code: 'content-invalid', issues } });
      expect((await factsOf(here.room, id)).position).toBe(2);
    },
  );

  it('of NUL or half a character is refused before anything else sees it', async () => {
    const { id } = await anArticle(here.room).made();
    for (const headline of ['a\0b', '\ud83d']) {
      const answer = await put(here.room.people.reporter, id, 2, { headline });
      expect(answer).toMatchObject({ status: 422, body: { issues: [{ at: 'headline' }] } });
    }
  });

  it('of the longest text that is allowed is kept', async () => {
    const { reporter } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const paragraph = '"Wind" '.repeat(700);
    const body = bodyOf(...Array.from({ length: 300 }, () => paragraph));
    expect(await put(reporter, id, 2, { body })).toMatchObject({ status: 200 });
    expect((await contentOf(id)).body).toEqual(body);
  });

  it('of an article that is not there finds nothing', async () => {
    const nobody = '019aab3c-0000-7000-8000-00000000000a';
    const answer = await put(here.room.people.reporter, nobody, 0, { headline: 'x' });
    expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('is for those with the right to write on the article’s desk', async () => {
    const { translator, admin } = here.room.people;
    const { id } = await anArticle(here.room).made();
    expect(await put(translator, id, 2, { headline: 'x' })).toMatchObject({
      status: 403,
      body: { code: 'not-on-this-desk' },
    });
    expect(await put(admin, id, 2, { headline: 'x' })).toMatchObject({
      status: 403,
      body: { code: 'right-missing' },
    });
    expect((await factsOf(here.room, id)).position).toBe(2);
  });
});

describe('a name that is withheld', () => {
  const open = creditRowSchema.parse({ role: 'reporting', name: 'Sana Idris' });
  const hidden = { ...open, withheld: true };

  it('is hidden and brought to light only by those with the right', async () => {
    const { reporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    expect(await put(reporter, id, 2, { credits: [open] })).toMatchObject({ status: 200 });
    expect(await put(reporter, id, 3, { credits: [hidden] })).toMatchObject({
      status: 403,
      body: { code: 'right-missing' },
    });
    expect(await put(editor, id, 3, { credits: [hidden] })).toMatchObject({ status: 200 });
    for (const credits of [[open], [], [{ ...hidden, name: 'S. Idris' }]]) {
      expect(await put(reporter, id, 4, { credits })).toMatchObject({ status: 403 });
    }
    const more = [hidden, { ...open, name: 'Mara Okafor' }];
    expect(await put(reporter, id, 4, { credits: more })).toMatchObject({ status: 200 });
  });
});
