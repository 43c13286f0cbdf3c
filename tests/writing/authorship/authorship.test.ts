import { describe, expect, it } from '@jest/globals';
import type { Authorship } from '#contract/api/authorship.ts';
import { keepAttribution } from '#server/writing/commands/keep-attribution.ts';
import { attributionAt } from '#server/writing/queries/attribution-at.ts';
import { readStored, storedAttribution } from '#server/writing/authorship/stored-attribution.ts';
import { readCopy } from '#server/writing/store/working-copy.ts';
import { anArticle, bodyOf, save } from '#tests/support/article.ts';
import { openRoom } from '../open-room.ts';

const here = openRoom();

async function authorshipOf(articleId: string): Promise<Authorship> {
  const answer = await here.api
    .as(here.room.people.editor)
    .get(`/articles/${articleId}/authorship`);
  expect(answer.status).toBe(200);
  return answer.body;
}

/** Each place as pieces of text under the names of who wrote them. */
function pieces({ places }: Authorship, texts: Record<string, string>): Record<string, string[]> {
  return Object.fromEntries(
    places.map(({ place, spans }) => [
      place,
      spans.map(({ from, to, by }) => `${by?.name ?? '-'}: ${texts[place]?.slice(from, to) ?? ''}`),
    ]),
  );
}

describe('who wrote what', () => {
  it('is told block by block, with when, and each person’s share', async () => {
    const { reporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    await save(here.room, editor, {
      articleId: id,
      headline: 'Ferry returns to the harbour at last',
      body: bodyOf('The ferry sailed at dawn.', 'Some forty people were on board.'),
    });
    const told = await authorshipOf(id);
    const texts = {
      headline: 'Ferry returns to the harbour at last',
      p1: 'The ferry sailed at dawn.',
      p2: 'Some forty people were on board.',
    };
    const [ana, ben] = [reporter.name, editor.name];
    expect(pieces(told, texts)).toEqual({
      headline: [`${ana}: Ferry returns to the harbour a`, `${ben}: t last`],
      p1: [`${ana}: The ferry sailed at dawn.`],
      p2: [`${ben}: Some f`, `${ana}: orty people were on board.`],
    });
    const [most, least] = told.shares;
    expect([most?.by?.name, least?.by?.name]).toEqual([ana, ben]);
    expect((most?.share ?? 0) + (least?.share ?? 0)).toBeCloseTo(1);
    expect(least?.characters).toBe(12);
    expect(told.places[0]?.spans[0]?.at).toMatch(/^\d{4}-\d\d-\d\dT/u);
  });

  it('is empty for a text that has no words, and nobody’s for one that is not there', async () => {
    const { reporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    await save(here.room, reporter, { articleId: id, headline: '', body: bodyOf('') });
    expect(await authorshipOf(id)).toMatchObject({
      shares: [],
      places: [{ place: 'p1', spans: [] }],
    });
    const missing = '/articles/00000000-0000-7000-8000-000000000000/authorship';
    expect((await here.api.as(editor).get(missing)).status).toBe(404);
  });

  it('is the same from what was written down as from the first step on', async () => {
    const { reporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    for (let n = 0; n < 110; n += 1) {
      const by = n % 3 === 0 ? editor : reporter;
      const middle = n % 5 === 0 ? [] : [`Paragraph after ${String(n - (n % 4))} tides.`];
      const body = bodyOf(`The ferry sailed ${'again '.repeat(n % 7)}at dawn.`, ...middle);
      await save(here.room, by, { articleId: id, body, headline: `Crossing ${String(n % 9)}` });
    }
    const { sql } = here.room.services.database;
    const half = await readCopy(sql, id);
    if (half === null) throw new Error('No such article.');
    await keepAttribution(sql, half);
    const kept = await here.room.sql<{ position: number }>(
      'SELECT position FROM attribution WHERE article_id = $1',
      [id],
    );
    expect(kept).toEqual([{ position: half.position }]);
    await save(here.room, editor, {
      articleId: id,
      body: bodyOf('It sails at dawn.', 'And at dusk.'),
    });
    const copy = await readCopy(sql, id);
    if (copy === null) throw new Error('No such article.');
    const fromKept = await attributionAt(sql, copy, copy.position);
    await here.room.sql(`UPDATE attribution SET spans = '{}' WHERE article_id = $1`, [id]);
    const fromStart = await attributionAt(sql, copy, copy.position);
    expect(fromKept.behind).toBeLessThan(fromStart.behind);
    expect(storedAttribution(fromKept.attribution)).toEqual(
      storedAttribution(fromStart.attribution),
    );
    expect(readStored(storedAttribution(fromStart.attribution))).toEqual(fromStart.attribution);
    expect(readStored({ shape: 0 })).toBeNull();
  });
});
