import { describe, expect, it } from '@jest/globals';
import type { BodyJson } from '#contract/content.ts';
import { anArticle, bodyOf, factsOf, save } from '#tests/support/article.ts';
import { openRoom } from './open-room.ts';

const here = openRoom();

async function ask(path: string) {
  return here.api.as(here.room.people.editor).get(path);
}

async function between(id: string, since: number, until: number) {
  const query = `since=position:${String(since)}&until=position:${String(until)}`;
  const answer = await ask(`/articles/${id}/changes?${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
}

function doc(...content: (BodyJson | undefined)[]): BodyJson {
  return { type: 'doc', content: content.filter((node) => node !== undefined) };
}

describe('what changed between two moments', () => {
  it('names both with who and when, and who wrote in between', async () => {
    const { reporter, secondReporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    await save(here.room, secondReporter, { articleId: id, headline: 'Ferry back' });
    await save(here.room, editor, { articleId: id, headline: 'Ferry is back' });
    await save(here.room, reporter, { articleId: id, headline: 'Ferry' });
    expect(await between(id, 2, 4)).toMatchObject({
      between: {
        before: { position: 2, by: { id: reporter.id }, revision: null },
        after: { position: 4, by: { id: editor.id, name: editor.name }, revision: null },
      },
      since: null,
      revision: null,
      position: 4,
      authors: [{ by: { id: secondReporter.id } }, { by: { id: editor.id } }],
      changes: { changedFields: ['headline'] },
    });
    expect((await between(id, 4, 2)).authors).toEqual([]);
  });

  it('may be a moment and a revision, a moment and now, or everything up to a moment', async () => {
    const { reporter } = here.room.people;
    const { id } = await anArticle(here.room).inReview().made();
    await save(here.room, reporter, { articleId: id, headline: 'Ferry back' });
    const head = (await factsOf(here.room, id)).head;
    const path = `/articles/${id}/changes`;
    expect((await ask(`${path}?since=position:1&until=${head?.id ?? ''}`)).body).toMatchObject({
      between: { before: { position: 1 }, after: { revision: { number: 1 }, position: 2 } },
      revision: { number: 1 },
      changes: { changedFields: ['body'] },
    });
    expect((await ask(`${path}?since=position:2`)).body).toMatchObject({
      between: { after: { position: 3, revision: null } },
      changes: { changedFields: ['headline'] },
    });
    expect((await ask(`${path}?since=nothing&until=position:2`)).body).toMatchObject({
      between: { before: null, after: { position: 2 } },
      changes: { changedFields: ['headline', 'body'] },
    });
    const revised = await ask(`/revisions/${head?.id ?? ''}/changes?since=position:0`);
    expect(revised.body.between).toMatchObject({ before: { position: 0, at: null, by: null } });
  });

  it('shows a moved block as moved, with where it was, and what changed in it', async () => {
    const { reporter } = here.room.people;
    const { id } = await anArticle(here.room).saying('One.', 'Two is here.', 'Three.').made();
    const [one, two, three] = bodyOf('One.', 'Two was here.', 'Three.').content ?? [];
    await save(here.room, reporter, { articleId: id, body: doc(two, one, three) });
    const { position } = await factsOf(here.room, id);
    const { changes } = await between(id, 2, position);
    expect(changes.blocks).toMatchObject([
      {
        id: 'p2',
        kind: 'moved',
        from: 1,
        to: 0,
        segments: [
          { text: 'Two ' },
          { kind: 'removed', text: 'is' },
          { kind: 'inserted', text: 'was' },
          { text: ' here.' },
        ],
      },
      { id: 'p1', kind: 'same' },
      { id: 'p3', kind: 'same' },
    ]);
  });

  it('shows formatting, links, pictures and credits as what they are', async () => {
    const { editor } = here.room.people;
    const { id } = await anArticle(here.room).saying('The ferry sailed.').made();
    const picture = (alt: string): BodyJson => ({
      type: 'image',
      attrs: { id: 'pic', asset: '019aab3c-0000-7000-8000-00000000000a', alt, caption: 'A ferry' },
    });
    const words = (marks: BodyJson['marks']): BodyJson => ({
      type: 'paragraph',
      attrs: { id: 'p1' },
      content: [
        { type: 'text', text: 'The ' },
        { type: 'text', text: 'ferry', ...(marks === undefined ? {} : { marks }) },
        { type: 'text', text: ' sailed.' },
      ],
    });
    await save(here.room, editor, { articleId: id, body: doc(words(undefined), picture('')) });
    const { position: then } = await factsOf(here.room, id);
    const link = { type: 'link', attrs: { href: 'https://ferry.example/' } };
    await save(here.room, editor, {
      articleId: id,
      body: doc(words([{ type: 'bold' }, link]), picture('A white ferry')),
      credits: [{ role: 'reporting', name: 'Mara Okafor' } as never],
    });
    const { position: now } = await factsOf(here.room, id);
    const { changes } = await between(id, then, now);
    expect(changes).toMatchObject({
      changedFields: ['body', 'credits'],
      blocks: [
        {
          id: 'p1',
          kind: 'changed',
          formatting: [{ text: 'ferry', before: '' }],
        },
        {
          id: 'pic',
          kind: 'changed',
          attributes: [{ name: 'alt', before: '', after: 'A white ferry' }],
        },
      ],
      credits: [{ kind: 'inserted', after: { name: 'Mara Okafor' } }],
    });
    const { after } = changes.blocks[0].formatting[0];
    expect(after).toContain('bold');
    expect(after).toContain('link https://ferry.example/');
  });

  it.each([
    ['since=position:-1', 400],
    ['since=position:01', 400],
    ['since=position:1e3', 400],
    ['since=position:9999999999', 400],
    ['since=position:99', 404],
    ['until=position:99', 404],
    ['until=live', 400],
    ['until=019aab3c-0000-7000-8000-00000000000a', 404],
  ])('is refused of what nobody can mean (%s)', async (query, status) => {
    const { id } = await anArticle(here.room).made();
    expect((await ask(`/articles/${id}/changes?${query}`)).status).toBe(status);
  });

  it('knows no revision of another article', async () => {
    const { id } = await anArticle(here.room).made();
    const other = await anArticle(here.room).inReview().made();
    const foreign = (await factsOf(here.room, other.id)).head?.id ?? '';
    expect((await ask(`/articles/${id}/changes?until=${foreign}`)).status).toBe(404);
    expect((await ask(`/articles/${id}/changes?since=${foreign}`)).status).toBe(404);
  });
});
