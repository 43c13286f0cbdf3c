import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ArticleRow } from '#contract/api/writing.ts';
import { anArticle, save, type MadeArticle } from '#tests/support/article.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openRoom } from './open-room.ts';

const here = openRoom();

type Page = { items: ArticleRow[]; next: string | null };

async function page(query: string, by: Member = here.room.people.editor): Promise<Page> {
  const answer = await here.api.as(by).get(`/articles?${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
}

async function sluglines(query: string, by?: Member): Promise<string[]> {
  return (await page(query, by)).items.map(({ slugline }) => slugline).sort();
}

/** Every page of a query, one after the other. */
async function all(query: string): Promise<ArticleRow[]> {
  const rows: ArticleRow[] = [];
  let cursor = '';
  for (;;) {
    const { items, next } = await page(`${query}${cursor}`);
    rows.push(...items);
    if (next === null) return rows;
    cursor = `&cursor=${encodeURIComponent(next)}`;
  }
}

describe('the desk list', () => {
  const made: Record<string, MadeArticle> = {};
  beforeAll(async () => {
    const { reporter, secondReporter, editor, chief } = here.room.people;
    const article = anArticle(here.room);
    made['draft'] = await article.about('draft').headlined('Ferry sails at 100% speed').made();
    made['review'] = await article.about('review').writtenBy(secondReporter).inReview().made();
    made['returned'] = await article.about('returned').inReview().returned().made();
    made['live'] = await article.about('live').inReview().signedBy(editor).live().made();
    made['spiked'] = await article.about('spiked').spiked().made();
    made['killed'] = await article.about('killed').killed().made();
    made['paris'] = await article
      .about('paris')
      .onDesk('paris')
      .writtenBy(chief)
      .inLanguage('fr')
      .headlined('Le bac est de retour')
      .made();
    await save(here.room, reporter, { articleId: made['review'].id, dateline: 'PORT ALMORY' });
  });

  it('shows what is in work or live, the last touched first, without its text', async () => {
    const { items, next } = await page('');
    expect(items.map(({ slugline }) => slugline)).toEqual([
      'review',
      'paris',
      'live',
      'returned',
      'draft',
    ]);
    expect(next).toBeNull();
    expect(items[0]).toEqual({
      id: made['review']!.id,
      number: made['review']!.number,
      storyId: made['review']!.storyId,
      slugline: 'review',
      headline: 'Ferry returns to the harbour after winter',
      language: 'en',
      desk: { id: here.room.desks.city, slug: 'city', name: 'City' },
      stage: 'in-review',
      live: false,
      liveKind: null,
      changed: false,
      withdrawn: false,
      killed: false,
      merged: false,
      spiked: false,
      embargoed: false,
      secondEyesDue: null,
      urgency: 5,
      isTranslation: false,
      flags: [],
      form: 'full',
      touchedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/u),
      touchedBy: { id: here.room.people.reporter.id, name: here.room.people.reporter.name },
    });
  });

  it.each([
    // What rests as readers have it is drafted by nobody.
    ['stage=drafting', ['draft', 'paris']],
    ['stage=in-review', ['review']],
    ['stage=returned', ['returned']],
    ['state=live', ['live']],
    ['state=unpublished', ['draft', 'paris', 'returned', 'review']],
    ['state=spiked', ['spiked']],
    ['state=killed', ['killed']],
    ['language=fr', ['paris']],
    ['language=de', []],
    ['search=RETOUR', ['paris']],
    ['search=revi', ['review']],
    ['search=100%25', ['draft']],
    ['search=_', []],
    ['search=%5C', []],
    ['search=', ['draft', 'live', 'paris', 'returned', 'review']],
    ['search=ferry&stage=in-review', ['review']],
    ['state=spiked&search=ferry', ['spiked']],
  ])('filtered by %s shows %j', async (query, expected) => {
    expect(await sluglines(query)).toEqual(expected);
  });

  it('filters by desk and by who has written in it', async () => {
    const { reporter, secondReporter, chief } = here.room.people;
    expect(await sluglines(`deskId=${here.room.desks.paris}`)).toEqual(['paris']);
    expect(await sluglines('mine=true', secondReporter)).toEqual(['review']);
    expect(await sluglines('mine=true', reporter)).toEqual(['draft', 'live', 'returned', 'review']);
    expect(await sluglines('mine=true', chief)).toEqual(['paris']);
    expect(await sluglines('mine=false', chief)).toHaveLength(5);
  });

  it('gives every article once, page after page, though one moves to the top meanwhile', async () => {
    const first = await page('limit=2');
    expect(first.next).not.toBeNull();
    await save(here.room, here.room.people.reporter, {
      articleId: made['returned']!.id,
      dateline: 'PORT ALMORY',
    });
    const rest = await page(`limit=100&cursor=${encodeURIComponent(first.next!)}`);
    const shown = [...first.items, ...rest.items].map(({ slugline }) => slugline);
    expect(shown).toEqual(['review', 'paris', 'live', 'draft']);
    expect((await all('limit=1')).map(({ slugline }) => slugline)).toEqual([
      'returned',
      'review',
      'paris',
      'live',
      'draft',
    ]);
  });

  it.each([
    ['cursor=nonsense', 'cursor-invalid', 'query:cursor'],
    ['limit=0', 'invalid-request', 'query:limit'],
    ['limit=101', 'invalid-request', 'query:limit'],
    ['stage=lost', 'invalid-request', 'query:stage'],
    ['colour=red', 'invalid-request', 'query:colour'],
    ['deskId=city', 'invalid-request', 'query:deskId'],
  ])('refuses ?%s', async (query, code, at) => {
    const answer = await here.api.as(here.room.people.editor).get(`/articles?${query}`);
    expect(answer).toMatchObject({ status: 400, body: { code, issues: [{ at }] } });
  });

  it('counts what stands where for the filters at hand, and names kills that nobody has confirmed', async () => {
    const { chief, secondEditor } = here.room.people;
    const api = here.api.as(chief);
    const count = (n: number): object => ({ count: n, capped: false });
    const expected = {
      all: count(5),
      mine: count(1),
      awaitsMe: count(1),
      stages: { drafting: count(2), 'in-review': count(1), returned: count(1) },
      live: count(1),
      spiked: count(1),
      awaitingSecondEyes: [],
      awaitingKillConfirmation: [
        {
          storyId: made['killed']!.storyId,
          articleId: made['killed']!.id,
          slugline: 'killed',
          by: { id: chief.id, name: chief.name },
          at: expect.any(String),
        },
      ],
    };
    expect((await api.get('/articles/counts')).body).toEqual(expected);
    const french = (await api.get('/articles/counts?language=fr')).body;
    expect(french).toMatchObject({ all: count(1), stages: { drafting: count(1) }, live: count(0) });
    await here.room.sql(
      `INSERT INTO kill_confirmation (kill_id, person_id) SELECT id, $1 FROM kill`,
      [secondEditor.id],
    );
    const confirmed = (await api.get('/articles/counts')).body;
    expect(confirmed.awaitingKillConfirmation).toEqual([]);
  });

  it('tells an update behind what readers have from what they simply have or no longer have', async () => {
    const { reporter, editor } = here.room.people;
    const article = anArticle(here.room).about('standing').inReview().signedBy(editor).live();
    const { id } = await article.made();
    const { id: away } = await article.about('away').withdrawn().made();
    const standing = async (articleId: string): Promise<object> => {
      const row = (await page('search=')).items.find((each) => each.id === articleId);
      return { live: row?.live, changed: row?.changed, withdrawn: row?.withdrawn };
    };
    expect(await standing(id)).toEqual({ live: true, changed: false, withdrawn: false });
    expect(await standing(away)).toEqual({ live: false, changed: false, withdrawn: true });
    await save(here.room, reporter, { articleId: id, dateline: 'PORT ALMORY' });
    expect(await standing(id)).toEqual({ live: true, changed: true, withdrawn: false });
  });
});
