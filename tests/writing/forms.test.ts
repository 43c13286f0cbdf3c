import { describe, expect, it } from '@jest/globals';
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
