import { describe, expect, it } from '@jest/globals';
import type { BoardView } from '#contract/api/board.ts';
import { anArticle, factsOf } from '#tests/support/article.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';

const here = openHouse();

async function become(by: Member, id: string, form: unknown, version?: number) {
  const ifMatch = version ?? (await factsOf(here.room, id)).version;
  return here.api.as(by).patch(`/articles/${id}`, { body: { form }, ifMatch });
}

describe('the form of an article', () => {
  it('is set by whoever may write in it, and enters the record', async () => {
    const { reporter, translator } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const { version } = await factsOf(here.room, id);
    expect(await become(translator, id, 'flash')).toMatchObject({ status: 403 });
    expect(await become(reporter, id, 'urgent')).toMatchObject({ status: 400 });
    const told = await become(reporter, id, 'developing');
    expect(told).toMatchObject({ status: 200, body: { form: 'developing' } });
    expect(await become(reporter, id, 'flash', version)).toMatchObject({ status: 412 });
    const changes = await here.room.sql<{ detail: object }>(
      `SELECT detail FROM record_entry WHERE article_id = $1 AND kind = 'article-changed'`,
      [id],
    );
    expect(changes).toEqual([{ detail: { form: { was: 'full', now: 'developing' } } }]);
  });

  it('rests with a story that is set aside, whoever asks and however', async () => {
    const { chief } = here.room.people;
    const { id } = await anArticle(here.room).spiked().made();
    expect(await become(chief, id, 'flash')).toMatchObject({
      status: 409,
      body: { code: 'story-spiked' },
    });
    const change = `UPDATE article SET form = 'flash' WHERE id = $1`;
    await expect(here.room.sql(change, [id])).rejects.toThrow(/spiked/u);
    const { id: open } = await anArticle(here.room).made();
    const odd = `UPDATE article SET form = 'alert' WHERE id = $1`;
    await expect(here.room.sql(odd, [open])).rejects.toThrow(/article_form/u);
  });

  it('voids no signature, and is shown on the board and in the desk’s list', async () => {
    const { editor, chief } = here.room.people;
    const { id } = await anArticle(here.room)
      .about('FORM-SHOWN')
      .inReview()
      .signedBy(editor)
      .made();
    expect((await become(chief, id, 'developing')).status).toBe(200);
    const as = here.api.as(chief);
    expect((await as.get(`/articles/${id}`)).body).toMatchObject({ steps: [{ met: true }] });
    expect((await as.get('/articles?search=FORM-SHOWN')).body).toMatchObject({
      items: [{ id, form: 'developing' }],
    });
    expect((await as.get(`/board/cards?ids=${id}`)).body).toMatchObject({
      cards: [{ id, form: 'developing' }],
    });
  });

  it('is what board and list show alone when asked, from the first moment and after every change', async () => {
    const { chief } = here.room.people;
    const as = here.api.as(chief);
    const article = anArticle(here.room).onDesk('paris').writtenBy(chief).inLanguage('fr');
    const full = await article.about('PARIS-FULL').made();
    const turned = await article.about('PARIS-TURNED').made();
    const begun = await as.post('/stories', {
      body: {
        ...{ slugline: 'PARIS-FLASH', headline: 'Secousse à Paris', form: 'flash' },
        ...{ deskId: here.room.desks.paris, language: 'fr' },
      },
    });
    expect(begun).toMatchObject({ status: 201 });
    const flash = begun.body.id as string;
    const listed = async (query: string): Promise<unknown[]> => {
      const { body } = await as.get(`/articles?deskId=${here.room.desks.paris}&${query}`);
      return body.items.map(({ id }: { id: string }) => id);
    };
    const counted = async (query: string): Promise<unknown> =>
      (await as.get(`/articles/counts?deskId=${here.room.desks.paris}&${query}`)).body.all.count;
    const shown = async (query: string): Promise<unknown[]> => {
      const { body } = await as.get(`/board?deskId=${here.room.desks.paris}&${query}`);
      return body.lanes.flatMap(({ columns }: BoardView['lanes'][number]) =>
        columns.flatMap(({ cards }) => cards.map(({ id }) => id)),
      );
    };
    for (const ask of [listed, shown]) {
      expect(await ask('form=flash')).toEqual([flash]);
      expect(await ask('form=developing')).toEqual([]);
      expect(new Set(await ask('form=full'))).toEqual(new Set([full.id, turned.id]));
    }
    expect((await become(chief, turned.id, 'developing')).status).toBe(200);
    for (const ask of [listed, shown]) {
      expect(await ask('form=developing')).toEqual([turned.id]);
      expect(await ask('form=full')).toEqual([full.id]);
    }
    expect(await shown('form=developing&lanes=language')).toEqual([turned.id]);
    expect([await counted('form=developing'), await counted('')]).toEqual([1, 3]);
    const more = await as.get('/board/columns/drafting?form=flash');
    expect(more.body.cards.map(({ id }: { id: string }) => id)).toContain(flash);
    for (const path of ['/articles', '/articles/counts', '/board', '/board/columns/drafting']) {
      expect(await as.get(`${path}?form=alert`)).toMatchObject({
        status: 400,
        body: { code: 'invalid-request', issues: [{ at: 'query:form' }] },
      });
    }
  });

  it('goes over to a new language version: a flash goes out first in every language', async () => {
    const { reporter, translator } = here.room.people;
    const { id } = await anArticle(here.room).saying('').made();
    await become(reporter, id, 'flash');
    const made = await here.api
      .as(translator)
      .post(`/articles/${id}/translations`, { body: { language: 'fr' } });
    expect(made).toMatchObject({ status: 201, body: { language: 'fr', form: 'flash' } });
  });
});
