import { describe, expect, it } from '@jest/globals';
import { databaseFault } from '#server/kit/database/database-fault.ts';
import { anArticle, bodyOf, factsOf, kill, type MadeArticle } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { aMergedPair, bringOver, mergeInto, partAgain } from './merging.ts';
import { send, textNow } from './support/shared-text.ts';

/* Nobody says themselves whose the words are that they bring: not by the API, not by the line, not by SQL as the runtime role. */

const OWN = 'The mayor is a thief.';

type Block = { attrs: { id: string } };

describe('who would pass words off as a colleague’s', () => {
  const house = openHouse();

  /** By name, whose words stand in which block. */
  async function whoWrote(id: string): Promise<Record<string, string[]>> {
    const { body } = await house.api.as(house.room.people.chief).get(`/articles/${id}/authorship`);
    const places = body.places as { place: string; spans: { by: { name: string } | null }[] }[];
    return Object.fromEntries(
      places.map(({ place, spans }) => [place, spans.map(({ by }) => by?.name ?? '-')]),
    );
  }

  /** What a step would say that brings the first block of the merged text over, in words of one’s own. */
  function claimed({ id }: MadeArticle, makers: readonly string[], size = OWN.length + 2): object {
    const body = [[size, makers.length - 1]];
    return { article: id, position: 2, block: 'p1', as: 'x1', makers, body, lines: [] };
  }

  const own = (id = 'x1') => ({
    stepType: 'replace',
    from: 0,
    to: 0,
    slice: {
      content: [{ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text: OWN }] }],
    },
  });

  it('cannot name an author to the API, nor bring words along', async () => {
    const { editor, secondReporter } = house.room.people;
    const { gone, kept } = await aMergedPair(house);
    const wish = { from: gone.id, blockId: 'p1', after: null };
    const { position } = await factsOf(house.room, kept.id);
    for (const forged of [
      { authors: [secondReporter.id] },
      { makers: [secondReporter.id] },
      { by: secondReporter.id },
      { transfer: claimed(gone, [secondReporter.id]) },
      { block: bodyOf(OWN).content?.[0] },
      { text: OWN },
    ]) {
      expect(await bringOver(house, editor, kept.id, { ...wish, ...forged })).toMatchObject({
        status: 400,
      });
    }
    for (const bad of [{ ...wish, blockId: '' }, { ...wish, after: 7 }, { blockId: 'p1' }, []]) {
      expect((await bringOver(house, editor, kept.id, bad)).status).toBe(400);
    }
    expect((await factsOf(house.room, kept.id)).position).toBe(position);
  });

  it('writes their own words with a step that says otherwise, over the line of the shared text', async () => {
    const { room } = house;
    const { editor, secondReporter } = room.people;
    const { gone, kept } = await aMergedPair(house);
    const { position } = await textNow(room, kept.id);
    const transfer = claimed(gone, [secondReporter.id]);
    const forged = {
      ...own(),
      transfer,
      origin: '',
      author: secondReporter.id,
      makers: [secondReporter.id],
    };
    await send(room, editor, { id: kept.id, position, steps: [forged] });
    const [step] = await room.sql(
      'SELECT author_id, transfer, change FROM step WHERE article_id = $1 ORDER BY position DESC LIMIT 1',
      [kept.id],
    );
    expect(step).toMatchObject({ author_id: editor.id, transfer: null });
    expect(JSON.stringify(step)).not.toContain(secondReporter.id);
    expect((await whoWrote(kept.id))['x1']).toEqual([editor.name]);
  });

  it('has pasted words counted as their own, whatever the blocks are called', async () => {
    const { room, api } = house;
    const { editor, secondReporter } = room.people;
    const { gone, kept } = await aMergedPair(house);
    const brought = await bringOver(house, editor, kept.id, {
      from: gone.id,
      blockId: 'p1',
      after: null,
    });
    const { blockId } = brought.body;
    const write = async (change: (blocks: Block[]) => unknown[]): Promise<void> => {
      const { body } = await api.as(editor).get(`/articles/${kept.id}`);
      const content = change(body.content.body.content as Block[]);
      const saved = await api.as(editor).put(`/articles/${kept.id}/working-copy`, {
        ifMatch: body.position,
        body: { body: { type: 'doc', content } },
      });
      expect(saved.status).toBe(200);
    };
    // The same words once more, under a name of one’s own; then the colleague’s exchanged for others.
    const pasted = { ...bodyOf('Nobody was hurt.').content?.[0], attrs: { id: 'copy1' } };
    await write((blocks) => [...blocks, pasted]);
    expect(await whoWrote(kept.id)).toMatchObject({
      copy1: [editor.name],
      [blockId]: [secondReporter.name],
    });
    const words = { content: [{ type: 'text', text: OWN }] };
    await write((blocks) =>
      blocks.map((block) => (block.attrs.id === blockId ? { ...block, ...words } : block)),
    );
    expect((await whoWrote(kept.id))[blockId]).toContain(editor.name);
  });

  async function attempt(
    { id }: MadeArticle,
    step: {
      change?: object;
      transfer: object;
      author?: string | null;
      origin?: string;
      field?: string;
    },
  ): Promise<string> {
    const { author = house.room.people.editor.id, origin = '', field = 'body' } = step;
    try {
      await house.room.sql(
        `INSERT INTO step (article_id, position, field, change, author_id, origin, transfer)
         SELECT article_id, position + 1, $2, $3, $4, $5, $6 FROM working_copy WHERE article_id = $1`,
        [
          id,
          field,
          JSON.stringify(step.change ?? own()),
          author,
          origin,
          JSON.stringify(step.transfer),
        ],
      );
      return 'done';
    } catch (error) {
      const fault = databaseFault(error);
      return fault?.hint ?? fault?.sqlState ?? String(error);
    }
  }

  it('finds the tables closed to what was never merged, and to authors who wrote nothing there', async () => {
    const { room } = house;
    const { secondReporter, reporter, chief, translator } = room.people;
    const { gone, kept } = await aMergedPair(house);
    const transfer = claimed(gone, [secondReporter.id]);
    expect(await attempt(kept, { transfer, author: null })).toBe('append-only');
    expect(await attempt(kept, { transfer, origin: `wire:${gone.id}` })).toBe('append-only');
    expect(await attempt(kept, { transfer, field: 'headline' })).toBe('append-only');
    expect(await attempt(kept, { transfer, change: { ...own(), to: 5 } })).toBe('append-only');
    expect(await attempt(kept, { transfer, change: { stepType: 'addMark', from: 0, to: 0 } })).toBe(
      'append-only',
    );
    for (const makers of [[reporter.id], [chief.id], [`wire:${gone.id}`], ['engine:x'], 'mara']) {
      expect(await attempt(kept, { transfer: { ...transfer, makers } })).toBe('append-only');
    }
    expect(await attempt(kept, { transfer: { makers: [] } })).toBe('append-only');
    expect(await attempt(kept, { transfer: { ...transfer, article: 'none' } })).toBe('append-only');
    const unrelated = await anArticle(room).writtenBy(secondReporter).about('unrelated').made();
    expect(await attempt(kept, { transfer: claimed(unrelated, [secondReporter.id]) })).toBe(
      'story-not-merged',
    );
    expect(await attempt(unrelated, { transfer })).toBe('story-not-merged');
    expect(await attempt(gone, { transfer })).toBe('story-merged');
    const french = await anArticle(room)
      .writtenBy(translator)
      .onDesk('paris')
      .inLanguage('fr')
      .about('le-ferry')
      .made();
    await mergeInto(house, french, kept);
    expect(await attempt(kept, { transfer: claimed(french, [translator.id]) })).toBe(
      'other-language',
    );
    await partAgain(house, gone);
    expect(await attempt(kept, { transfer })).toBe('story-not-merged');
    await mergeInto(house, gone, kept);
    await kill(room, chief, gone.storyId);
    expect(await attempt(kept, { transfer })).toBe('story-killed');
  });

  it('slips no embargo in the tables either', async () => {
    const { room, api } = house;
    const { secondReporter, chief } = room.people;
    const { gone, kept } = await aMergedPair(house);
    await partAgain(house, gone);
    const until = { body: { embargo: { local: null, zone: 'UTC' } } };
    for (const { storyId } of [gone, kept]) {
      await api.as(chief).put(`/stories/${storyId}/embargo`, until);
    }
    await mergeInto(house, gone, kept);
    await api.as(chief).put(`/stories/${kept.storyId}/embargo`, { body: { embargo: null } });
    expect(await attempt(kept, { transfer: claimed(gone, [secondReporter.id]) })).toBe(
      'embargo-stricter',
    );
  });

  it('changes nothing afterwards of what a step said', async () => {
    const { room } = house;
    const { gone, kept } = await aMergedPair(house);
    await bringOver(house, room.people.editor, kept.id, {
      from: gone.id,
      blockId: 'p1',
      after: null,
    });
    await expect(
      room.sql(`UPDATE step SET transfer = NULL WHERE article_id = $1`, [kept.id]),
    ).rejects.toThrow('permission denied');
  });

  it('is held up by no parting that happens meanwhile: one of the two comes first', async () => {
    const { room } = house;
    const outcomes = new Set<string>();
    for (let n = 0; n < 6; n += 1) {
      const { gone, kept } = await aMergedPair(house);
      const wish = { from: gone.id, blockId: 'p1', after: null };
      const [brought] = await Promise.all([
        bringOver(house, room.people.reporter, kept.id, wish),
        partAgain(house, gone),
      ]);
      outcomes.add(brought.status === 201 ? 'done' : String(brought.body.code));
      expect(['done', 'story-not-merged']).toContain([...outcomes].at(-1));
      expect((await factsOf(room, gone.id)).story.merged).toBeNull();
      expect(Object.keys(await whoWrote(kept.id)).length).toBeGreaterThan(1);
    }
  });
});
