import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BodyJson } from '#contract/content.ts';
import { keepHistory } from '#server/writing/commands/keep-history.ts';
import { saveWorkingCopy } from '#server/writing/commands/save-working-copy.ts';
import { anArticle, bodyOf, factsOf, save } from '#tests/support/article.ts';
import { openRoom } from './open-room.ts';

const here = openRoom();

async function momentOf(id: string, query: string) {
  return here.api.as(here.room.people.editor).get(`/articles/${id}/moments${query}`);
}

/** What a person may do to a list of paragraphs, by numbers. */
function edited(paragraphs: readonly string[], [kind, at, word]: [number, number, string]) {
  const index = at % paragraphs.length;
  if (kind === 0) return paragraphs.with(index, `${paragraphs[index] ?? ''} ${word}`);
  if (kind === 1) return paragraphs.toSpliced(index, 0, word);
  if (kind === 2 && paragraphs.length > 1) return paragraphs.toSpliced(index, 1);
  if (kind === 3) return [...paragraphs.slice(index), ...paragraphs.slice(0, index)];
  return paragraphs.with(index, word);
}

const edits = fc.array(fc.tuple(fc.nat(4), fc.nat(30), fc.stringMatching(/^[a-z]{1,8}$/u)), {
  minLength: 8,
  maxLength: 25,
});

describe('a moment', () => {
  it('of any position reads as the text did when the log stood there', async () => {
    const { reporter, editor } = here.room.people;
    await fc.assert(
      fc.asyncProperty(edits, async (plan) => {
        const { id } = await anArticle(here.room).made();
        const model = new Map<number, { headline: string; body: BodyJson }>();
        let paragraphs = ['The ferry sailed at dawn.', 'Forty people were on board.'];
        let position = 2;
        let headline = 'Ferry returns to the harbour after winter';
        model.set(2, { headline, body: bodyOf(...paragraphs) });
        for (const [turn, edit] of plan.entries()) {
          paragraphs = [...edited(paragraphs, edit)];
          if (turn % 3 === 0) headline = `${edit[2]} ferry`;
          const fields = { headline, body: bodyOf(...paragraphs) };
          const about = { articleId: id, position, fields, clientId: '' };
          const by = turn % 2 === 0 ? reporter : editor;
          ({ position } = await saveWorkingCopy(here.room.services, by.actor, about));
          model.set(position, fields);
        }
        for (const [at, { headline: said, body }] of model) {
          const { status, body: moment } = await momentOf(id, `?position=${String(at)}`);
          expect(status).toBe(200);
          expect(moment).toMatchObject({ position: at, latest: position });
          expect({ headline: moment.content.headline, body: moment.content.body }).toEqual({
            headline: said,
            body,
          });
        }
      }),
      { numRuns: 4 },
    );
  }, 60_000);

  it('says who made it so, and when', async () => {
    const { editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    await save(here.room, editor, { articleId: id, headline: 'Ferry back' });
    const now = (await momentOf(id, '')).body;
    expect(now).toMatchObject({
      position: 3,
      by: { id: editor.id, name: editor.name },
      field: 'headline',
      origin: '',
      content: { headline: 'Ferry back' },
    });
    const [step] = await here.room.sql<{ at: Date }>(
      'SELECT at FROM step WHERE article_id = $1 AND position = 3',
      [id],
    );
    expect(now.at).toBe(step?.at.toISOString());
  });

  it('of an instant is the last step before it: what did it say at five past two?', async () => {
    const { editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    await here.room.sql('SELECT pg_sleep(0.02)');
    const [between] = await here.room.sql<{ now: Date }>('SELECT newsroom_now() AS now');
    await here.room.sql('SELECT pg_sleep(0.02)');
    await save(here.room, editor, { articleId: id, headline: 'Ferry back' });
    const at = between?.now.toISOString() ?? '';
    expect((await momentOf(id, `?at=${at}`)).body).toMatchObject({
      position: 2,
      content: { headline: 'Ferry returns to the harbour after winter' },
    });
    expect((await momentOf(id, '?at=2999-01-01T00:00:00Z')).body.position).toBe(3);
    expect((await momentOf(id, '?at=1999-01-01T02:00:00%2B02:00')).body).toMatchObject({
      position: 0,
      at: null,
      by: null,
      content: { headline: '' },
    });
  });

  it.each([
    ['?position=-1', 400],
    ['?position=1.5', 400],
    ['?position=99999999999999', 400],
    ['?position=99', 404],
    ['?position=1&at=2026-01-01T00:00:00Z', 400],
    ['?at=yesterday', 400],
  ])('that nobody can mean (%s) is refused', async (query, status) => {
    const { id } = await anArticle(here.room).made();
    expect((await momentOf(id, query)).status).toBe(status);
  });

  it('of an article that is not there finds nothing', async () => {
    const answer = await momentOf('019aab3c-0000-7000-8000-00000000000a', '');
    expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

describe('snapshots', () => {
  it('change nothing of what a long log says at any position, and are taken every 500 steps', async () => {
    const { reporter } = here.room.people;
    const { id } = await anArticle(here.room).made();
    let position = 2;
    for (let n = 0; n < 260; n += 1) {
      const fields = {
        headline: `Ferry ${String(n)}`,
        dateline: `PORT ${String(n)}`,
        standfirst: `At ${String(n)}.`,
        body: bodyOf('The ferry sailed.', `Take ${String(n)}.`, `Line ${String(n)}.`),
      };
      const about = { articleId: id, position, fields, clientId: '' };
      ({ position } = await saveWorkingCopy(here.room.services, reporter.actor, about));
    }
    expect(position).toBeGreaterThan(1_200);
    const probes = [0, 1, 250, 499, 500, 501, 749, 750, 751, 999, 1000, 1001, position];
    const read = async () =>
      Promise.all(probes.map(async (at) => (await momentOf(id, `?position=${String(at)}`)).body));
    const without = await read();
    const { position: stands } = await factsOf(here.room, id);
    expect(await keepHistory(here.room.services, null)).toBeGreaterThan(0);
    const kept = await here.room.sql<{ position: number }>(
      'SELECT position FROM copy_snapshot WHERE article_id = $1 ORDER BY position',
      [id],
    );
    const every = Array.from({ length: Math.floor(stands / 500) }, (_, n) => (n + 1) * 500);
    expect(kept.map((row) => row.position)).toEqual(every);
    expect(await read()).toEqual(without);
    expect(await keepHistory(here.room.services, null)).toBeGreaterThan(0);
    const again = await here.room.sql('SELECT 1 FROM copy_snapshot WHERE article_id = $1', [id]);
    expect(again).toHaveLength(every.length);
    // A snapshot that says something else shows that it is they that are read.
    await here.room.sql(
      `INSERT INTO copy_snapshot SELECT article_id, 1234, jsonb_set(content, '{headline}', '"Planted"'), at
       FROM copy_snapshot WHERE article_id = $1 AND position = 1000`,
      [id],
    );
    expect((await momentOf(id, '?position=1234')).body.content.headline).toBe('Planted');
    await expect(
      here.room.sql('DELETE FROM copy_snapshot WHERE article_id = $1', [id]),
    ).rejects.toThrow();
  }, 60_000);
});
