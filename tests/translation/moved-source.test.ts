import { describe, expect, it } from '@jest/globals';
import { stepStandings } from '#server/writing/rules/required-steps.ts';
import {
  anArticle,
  bodyOf,
  factsOf,
  publish,
  save,
  sign,
  type MadeArticle,
} from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';

type Line = {
  blockId: string | null;
  sourceBlockId: string | null;
  state: string;
  sourceText: string;
  sourceTextThen: string;
};

describe('a language version', () => {
  const house = openHouse();

  async function translated(): Promise<{ english: MadeArticle; french: string }> {
    const { room, api } = house;
    const { editor, translator } = room.people;
    const english = await anArticle(room).inReview().signedBy(editor).live().made();
    const made = await api
      .as(translator)
      .post(`/articles/${english.id}/translations`, { body: { language: 'fr' } });
    expect(made).toMatchObject({
      status: 201,
      body: {
        language: 'fr',
        stage: 'drafting',
        sourceArticleId: english.id,
        desk: { slug: 'paris' },
      },
    });
    return { english, french: String(made.body.id) };
  }

  async function staleness(articleId: string): Promise<{ stale: boolean; blocks: Line[] }> {
    const { room, api } = house;
    const answer = await api.as(room.people.translator).get(`/articles/${articleId}/staleness`);
    expect(answer.status).toBe(200);
    return answer.body as { stale: boolean; blocks: Line[] };
  }

  async function republish(english: MadeArticle, ...paragraphs: string[]): Promise<void> {
    const { room } = house;
    const { reporter, editor, chief } = room.people;
    await save(room, reporter, {
      articleId: english.id,
      updateNote: '(Updates)',
      body: bodyOf(...paragraphs),
    });
    const { position } = await factsOf(room, english.id);
    await house.api
      .as(reporter)
      .post(`/articles/${english.id}/submissions`, { body: { position } });
    await sign(room, editor, { articleId: english.id });
    await publish(room, chief, english.id);
  }

  it('begins with the shape of its source and none of its words, in line', async () => {
    const { french } = await translated();
    const { body } = await house.api.as(house.room.people.translator).get(`/articles/${french}`);
    expect(body.content).toMatchObject({
      headline: '',
      body: { content: [{ type: 'paragraph' }, { type: 'paragraph' }] },
    });
    const { stale, blocks } = await staleness(french);
    expect(stale).toBe(false);
    expect(blocks.map(({ state }) => state)).toEqual(['in-line', 'in-line', 'in-line']);
  });

  it('learns which blocks moved when the source goes out anew, and forgets when its translator says so', async () => {
    const { english, french } = await translated();
    await republish(
      english,
      'The ferry sailed at noon.',
      'Forty people were on board.',
      'It was cold.',
    );
    const { stale, blocks } = await staleness(french);
    expect(stale).toBe(true);
    expect(blocks.map(({ state }) => state)).toEqual([
      'in-line',
      'source-changed',
      'in-line',
      'not-translated',
    ]);
    expect(blocks[1]).toMatchObject({
      sourceText: 'The ferry sailed at noon.',
      sourceTextThen: 'The ferry sailed at dawn.',
    });

    const { api, room } = house;
    const pairs = [
      { blockId: blocks[1]?.blockId, sourceBlockId: blocks[1]?.sourceBlockId },
      { blockId: blocks[2]?.blockId, sourceBlockId: blocks[3]?.sourceBlockId },
    ];
    const marked = await api
      .as(room.people.translator)
      .post(`/articles/${french}/in-line-marks`, { body: { pairs } });
    expect(marked).toMatchObject({
      status: 200,
      body: {
        blocks: [
          { state: 'in-line' },
          { state: 'in-line' },
          { state: 'in-line' },
          { state: 'not-translated' },
        ],
      },
    });
  });

  it('is not moved by what is only typed at the source, nor by a block that the source takes away unsaid', async () => {
    const { english, french } = await translated();
    await save(house.room, house.room.people.reporter, {
      articleId: english.id,
      body: bodyOf('Nothing yet.'),
    });
    expect((await staleness(french)).stale).toBe(false);
    await republish(english, 'The ferry sailed at dawn.');
    expect((await staleness(french)).blocks.map(({ state }) => state)).toEqual([
      'in-line',
      'in-line',
      'source-removed',
    ]);
  });

  it('has its own sign-offs: its desk asks for a language read as well', async () => {
    const { french } = await translated();
    const steps = stepStandings(await factsOf(house.room, french), null);
    expect(steps.map(({ scope }) => scope).sort()).toEqual(['editorial', 'language']);
  });

  it('is refused twice, in a language the newsroom does not publish, and to who may not translate', async () => {
    const { english } = await translated();
    const { room, api } = house;
    const path = `/articles/${english.id}/translations`;
    expect(
      await api.as(room.people.translator).post(path, { body: { language: 'fr' } }),
    ).toMatchObject({ status: 409, body: { code: 'language-exists' } });
    expect(
      await api.as(room.people.secondEditor).post(path, { body: { language: 'ja' } }),
    ).toMatchObject({ status: 422, body: { code: 'language-not-in-newsroom' } });
    expect(
      await api.as(room.people.reporter).post(path, { body: { language: 'uk' } }),
    ).toMatchObject({ status: 403 });
    expect(
      await api.as(room.people.translator).post(path, { body: { language: 'uk' } }),
    ).toMatchObject({ status: 403, body: { code: 'right-missing' } });
  });

  it('cannot be marked in line with a block its source does not have', async () => {
    const { french } = await translated();
    const { room, api } = house;
    const pairs = [{ blockId: 'p1', sourceBlockId: 'no-such-block' }];
    expect(
      await api
        .as(room.people.translator)
        .post(`/articles/${french}/in-line-marks`, { body: { pairs } }),
    ).toMatchObject({
      status: 422,
      body: { code: 'unknown-block', issues: [{ at: 'body.pairs[0].sourceBlockId' }] },
    });
  });

  it('publishes on its own: the source does not move when it does', async () => {
    const { english, french } = await translated();
    const { room } = house;
    const { translator, secondEditor, chief } = room.people;
    const before = (await factsOf(room, english.id)).live;
    await save(room, translator, {
      articleId: french,
      headline: 'Le bac revient',
      body: bodyOf('Le bac est parti à l’aube.'),
    });
    const { position } = await factsOf(room, french);
    await house.api.as(translator).post(`/articles/${french}/submissions`, { body: { position } });
    for (const scope of ['editorial', 'language'] as const)
      await sign(room, secondEditor, { articleId: french, scope });
    await publish(room, chief, french);
    expect((await factsOf(room, french)).live).toMatchObject({ kind: 'initial' });
    expect((await factsOf(room, english.id)).live).toEqual(before);
  });
});
