import { describe, expect, it } from '@jest/globals';
import { anArticle, bodyOf, factsOf, save, sign } from '#tests/support/article.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { aMergedPair, bringOver, mergedTexts, mergeInto } from './merging.ts';

/* Bringing a block of a merged story over: what it brings, and whose it is. */

describe('a paragraph of a merged story', () => {
  const house = openHouse();

  async function viewOf(id: string) {
    return (await house.api.as(house.room.people.chief).get(`/articles/${id}`)).body;
  }

  async function wordsOf(id: string): Promise<string[]> {
    const { content } = await viewOf(id);
    return content.body.content.map((block: { content?: { text: string }[] }) =>
      (block.content ?? []).map(({ text }) => text).join(''),
    );
  }

  async function whoWrote(id: string): Promise<Record<string, string[]>> {
    const { body } = await house.api.as(house.room.people.chief).get(`/articles/${id}/authorship`);
    const places = body.places as { place: string; spans: { by: { name: string } | null }[] }[];
    return Object.fromEntries(
      places.map(({ place, spans }) => [place, spans.map(({ by }) => by?.name ?? '-')]),
    );
  }

  /** Hands the text in and tells who are its authors, by name. */
  async function authorsOf(id: string, by = house.room.people.reporter): Promise<string[]> {
    const { position } = await factsOf(house.room, id);
    await house.api.as(by).post(`/articles/${id}/submissions`, { body: { position } });
    return ((await factsOf(house.room, id)).head?.authors ?? []).map(({ name }) => name).sort();
  }

  it('comes in behind the block that was named, under an id of its own, as theirs who wrote it', async () => {
    const { reporter, secondReporter } = house.room.people;
    const { gone, kept } = await aMergedPair(house);
    const { position } = await factsOf(house.room, kept.id);
    const wish = { from: gone.id, blockId: 'p2', after: 'p1' };
    const said = await bringOver(house, reporter, kept.id, wish);
    expect(said).toMatchObject({
      status: 201,
      body: { before: position, position: position + 1 },
    });
    const { blockId } = said.body;
    expect(await wordsOf(kept.id)).toEqual([
      'The ferry sailed at dawn.',
      'The mast is broken.',
      'Forty people were on board.',
    ]);
    expect(await whoWrote(kept.id)).toMatchObject({
      p1: [reporter.name],
      [blockId]: [secondReporter.name],
      p2: [reporter.name],
    });
    expect(await wordsOf(gone.id)).toEqual(['Nobody was hurt.', 'The mast is broken.']);
    const [step] = await house.room.sql(
      `SELECT author_id, origin, blocks, transfer ->> 'article' AS "from" FROM step WHERE article_id = $1 ORDER BY position DESC LIMIT 1`,
      [kept.id],
    );
    expect(step).toEqual({
      author_id: reporter.id,
      origin: '',
      blocks: [blockId],
      from: gone.id,
    });
  });

  it('makes its writer an author, whose signature covers it no more than their own words elsewhere', async () => {
    const { room, api } = house;
    const { reporter, editor, secondEditor, chief } = room.people;
    const { gone, kept } = await aMergedPair(house, { by: 'editor' });
    await bringOver(house, reporter, kept.id, { from: gone.id, blockId: 'p1', after: null });
    expect(await authorsOf(kept.id)).toEqual([editor.name, reporter.name].sort());
    const { head } = await factsOf(room, kept.id);
    // What of it is the editor’s waits for somebody else, although the reporter brought it over.
    await sign(room, editor, { articleId: kept.id });
    const publication = { revisionId: head?.id, kind: 'initial' };
    const path = `/articles/${kept.id}/publications`;
    const refused = await api.as(chief).post(path, { body: publication });
    expect(refused.status).toBe(409);
    expect(JSON.stringify(refused.body)).toContain(editor.id);
    await sign(room, secondEditor, { articleId: kept.id });
    expect((await api.as(chief).post(path, { body: publication })).status).toBe(201);
  });

  it('is not the words of who brings it over: they may not sign it alone, as nobody who changed a text', async () => {
    const { room, api } = house;
    const { editor, reporter, secondReporter } = room.people;
    const { gone, kept } = await aMergedPair(house);
    await bringOver(house, editor, kept.id, { from: gone.id, blockId: 'p1', after: null });
    const names = [editor, reporter, secondReporter].map(({ name }) => name).sort();
    expect(await authorsOf(kept.id)).toEqual(names);
    const { head } = await factsOf(room, kept.id);
    const rows = await room.sql<{ person_id: string; blocks: string[] }>(
      'SELECT person_id, blocks FROM revision_author WHERE revision_id = $1',
      [head?.id],
    );
    const blocksOf = (who: Member) => rows.find(({ person_id: id }) => id === who.id)?.blocks;
    expect(blocksOf(editor)).toEqual([]);
    expect(blocksOf(secondReporter)).toHaveLength(1);
    // Nor are they proposed for the credit line, as those are whose words stand.
    const proposed = await api.as(editor).get(`/articles/${kept.id}/proposed-credits`);
    const credited = proposed.body.credits.map(({ name }: { name: string }) => name);
    expect(credited).toEqual(expect.arrayContaining([reporter.name, secondReporter.name]));
    expect(credited).not.toContain(editor.name);
    const changed = await api.as(editor).get(`/articles/${kept.id}/changes?since=nothing`);
    expect(JSON.stringify(changed.body.authors)).toContain(secondReporter.name);
  });

  it('is told of with who wrote it, and who brought it over', async () => {
    const { reporter, editor, secondReporter } = house.room.people;
    const paragraphs = ['Nobody was hurt.', 'The mast is broken.', ''];
    const { gone, kept } = await aMergedPair(house, { paragraphs });
    // An empty line is nothing to bring over.
    expect((await mergedTexts(house, reporter, kept.id))[0].blocks).toHaveLength(2);
    expect(await mergedTexts(house, reporter, kept.id)).toMatchObject([
      {
        articleId: gone.id,
        slugline: 'ferry-again',
        language: 'en',
        transfer: { allowed: true },
        blocks: [
          { id: 'p1', authors: [{ name: secondReporter.name }], brought: null },
          { id: 'p2', authors: [{ name: secondReporter.name }], brought: null },
        ],
      },
    ]);
    const { body } = await bringOver(house, editor, kept.id, {
      from: gone.id,
      blockId: 'p2',
      after: null,
    });
    const [text] = await mergedTexts(house, reporter, kept.id);
    expect(text.blocks[1].brought).toEqual({
      by: { id: editor.id, name: editor.name },
      at: body.at,
      blockId: body.blockId,
    });
    expect(text.blocks[0].brought).toBeNull();
  });

  it('comes as often as somebody wants, never twice under one id, and behind what is left when its place has gone', async () => {
    const { reporter } = house.room.people;
    const { gone, kept } = await aMergedPair(house);
    const wish = { from: gone.id, blockId: 'p1', after: 'p9' };
    const ids = [];
    for (let n = 0; n < 3; n += 1) {
      ids.push((await bringOver(house, reporter, kept.id, wish)).body.blockId);
    }
    expect(new Set([...ids, 'p1', 'p2']).size).toBe(5);
    const { content } = await viewOf(kept.id);
    const stand = content.body.content.map(({ attrs }: { attrs: { id: string } }) => attrs.id);
    expect(stand).toEqual(['p1', 'p2', ...ids]);
  });

  it('is taken out again by bringing back what stood before, and nothing else', async () => {
    const { reporter } = house.room.people;
    const { gone, kept } = await aMergedPair(house);
    const before = await wordsOf(kept.id);
    const { body } = await bringOver(house, reporter, kept.id, {
      from: gone.id,
      blockId: 'p1',
      after: 'p1',
    });
    await save(house.room, reporter, { articleId: kept.id, dateline: 'PORT ALMORY' });
    const undone = await house.api.as(reporter).post(`/articles/${kept.id}/restorations`, {
      body: { from: { position: body.before }, part: { blockId: body.blockId } },
    });
    expect(undone.status).toBe(201);
    expect(await wordsOf(kept.id)).toEqual(before);
    expect((await viewOf(kept.id)).content.dateline).toBe('PORT ALMORY');
  });

  it('says what was written, not what somebody only proposes there', async () => {
    const { room } = house;
    const kept = await anArticle(room).about('kept').made();
    const gone = await anArticle(room).about('gone').made();
    const body = bodyOf('Nobody was hurt.');
    const [paragraph] = body.content ?? [];
    const text = {
      type: 'text',
      text: ' at all',
      marks: [{ type: 'insertion', attrs: { id: 's1' } }],
    };
    const { position } = await factsOf(room, gone.id);
    await room.sql(
      `WITH s AS (INSERT INTO step (article_id, position, field, change, blocks, author_id)
         VALUES ($1, $2, 'body', $3, '{p1}', $4) RETURNING position)
       UPDATE working_copy SET position = s.position FROM s WHERE article_id = $1`,
      [
        gone.id,
        position + 1,
        JSON.stringify({
          stepType: 'replace',
          from: 1,
          to: 1,
          slice: { content: [text] },
          undo: { stepType: 'replace', from: 1, to: 8 },
        }),
        room.people.editor.id,
      ],
    );
    expect(paragraph).toBeDefined();
    await mergeInto(house, gone, kept);
    const { reporter } = room.people;
    const wish = { from: gone.id, blockId: 'p1', after: null };
    expect((await bringOver(house, reporter, kept.id, wish)).status).toBe(201);
    expect((await wordsOf(kept.id)).at(-1)).toBe('The ferry sailed at dawn.');
  });
});
