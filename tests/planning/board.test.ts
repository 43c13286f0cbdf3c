import { beforeAll, describe, expect, it } from '@jest/globals';
import type { BoardView, Card } from '#contract/api/board.ts';
import { OPEN_POSITIONS, POSITIONS } from '#contract/planning-words.ts';
import { anArticle, save, type MadeArticle } from '#tests/support/article.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';

const here = openHouse();

async function board(query = '', by?: Member): Promise<BoardView> {
  const answer = await here.api.as(by ?? here.room.people.editor).get(`/board${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
}

/** Sluglines by column, without empty columns. */
function standing({ lanes }: BoardView, key = ''): Record<string, string[]> {
  const lane = lanes.find((one) => one.key === key);
  const full = (lane?.columns ?? []).filter(({ cards }) => cards.length > 0);
  return Object.fromEntries(
    full.map(({ position, cards }) => [position, cards.map(({ slugline }) => slugline)]),
  );
}

async function card(id: string): Promise<Card> {
  const answer = await here.api.as(here.room.people.editor).get(`/board/cards?ids=${id}`);
  return answer.body.cards[0];
}

async function assign(by: Member, id: string, body: object) {
  const { version } = await card(id);
  return here.api.as(by).patch(`/articles/${id}/assignment`, { body, ifMatch: version });
}

describe('the board', () => {
  const made: Record<string, MadeArticle> = {};
  beforeAll(async () => {
    const { reporter, secondReporter, editor, chief } = here.room.people;
    const article = anArticle(here.room);
    made['draft'] = await article.about('draft').made();
    made['review'] = await article.about('review').writtenBy(secondReporter).inReview().made();
    made['returned'] = await article.about('returned').inReview().returned().made();
    made['ready'] = await article.about('ready').inReview().signedBy(editor).made();
    made['live'] = await article.about('live').inReview().signedBy(editor).live().made();
    made['changed'] = await article
      .about('changed')
      .inReview()
      .signedBy(editor)
      .live()
      .editedBy(reporter, { dateline: 'PORT ALMORY' })
      .made();
    made['withdrawn'] = await article
      .about('withdrawn')
      .inReview()
      .signedBy(editor)
      .live()
      .withdrawn()
      .made();
    made['spiked'] = await article.about('spiked').spiked().made();
    made['killed'] = await article.about('killed').killed().made();
    made['paris'] = await article
      .about('paris')
      .onDesk('paris')
      .writtenBy(chief)
      .inLanguage('fr')
      .made();
  });

  it('has one column for each position, in their order, with a count and the newest cards first', async () => {
    const view = await board();
    expect(view.lanes).toHaveLength(1);
    expect(view.lanes[0]!.columns.map(({ position }) => position)).toEqual([...POSITIONS]);
    expect(standing(view)).toEqual({
      drafting: ['paris', 'draft'],
      'in-review': ['review'],
      returned: ['returned'],
      ready: ['ready'],
      live: ['live'],
      'live-changed': ['changed'],
      withdrawn: ['withdrawn'],
      killed: ['killed'],
      spiked: ['spiked'],
    });
    for (const { count, capped, cards, next } of view.lanes[0]!.columns) {
      expect({ count, capped, next }).toEqual({ count: cards.length, capped: false, next: null });
    }
  });

  it('says on a card what one must know before opening it', async () => {
    const { reporter } = here.room.people;
    expect(await card(made['ready']!.id)).toEqual({
      id: made['ready']!.id,
      storyId: made['ready']!.storyId,
      number: made['ready']!.number,
      slugline: 'ready',
      headline: 'Ferry returns to the harbour after winter',
      language: 'en',
      isTranslation: false,
      desk: { id: here.room.desks.city, slug: 'city', name: 'City' },
      position: 'ready',
      since: expect.any(String),
      stage: 'in-review',
      live: false,
      embargoed: false,
      version: expect.any(Number),
      urgency: 5,
      priority: 0,
      flags: [],
      form: 'full',
      commissionedWords: null,
      assignee: null,
      due: null,
      lacking: 0,
      touchedAt: expect.any(String),
      touchedBy: { id: reporter.id, name: reporter.name },
      place: expect.any(String),
    });
    expect(await card(made['review']!.id)).toMatchObject({ lacking: 1 });
    expect(await card(made['live']!.id)).toMatchObject({ lacking: null, live: true });
  });

  it('is filtered by desk, language, flag, form and whose work it is', async () => {
    const { secondReporter, chief } = here.room.people;
    expect(standing(await board(`?deskId=${here.room.desks.paris}`))).toEqual({
      drafting: ['paris'],
    });
    expect(standing(await board('?language=fr'))).toEqual({ drafting: ['paris'] });
    expect(standing(await board('?flag=sensitive'))).toEqual({});
    expect(standing(await board('?form=developing'))).toEqual({});
    expect(standing(await board('?form=full&language=fr'))).toEqual({ drafting: ['paris'] });
    expect(standing(await board('?mine=true', secondReporter))).toEqual({
      'in-review': ['review'],
    });
    expect((await assign(chief, made['draft']!.id, { assigneeId: secondReporter.id })).status).toBe(
      200,
    );
    expect(standing(await board('?mine=true', secondReporter))).toEqual({
      drafting: ['draft'],
      'in-review': ['review'],
    });
    expect(standing(await board(`?assignee=${secondReporter.id}`))).toEqual({
      drafting: ['draft'],
    });
    expect(standing(await board('?assignee=nobody&language=fr'))).toEqual({ drafting: ['paris'] });
  });

  it('is cut into lanes by desk, person and language', async () => {
    const { secondReporter } = here.room.people;
    const { city, paris } = here.room.desks;
    const byDesk = await board('?lanes=desk');
    expect(byDesk.lanes.map(({ name }) => name)).toEqual(['City', 'Paris']);
    expect(standing(byDesk, paris)).toEqual({ drafting: ['paris'] });
    expect(standing(byDesk, city)).toMatchObject({ drafting: ['draft'], ready: ['ready'] });
    const byPerson = await board('?lanes=person');
    expect(standing(byPerson, secondReporter.id)).toEqual({ drafting: ['draft'] });
    expect(byPerson.lanes.find(({ key }) => key === '')?.name).toBe('');
    expect(standing(await board('?lanes=language'), 'fr')).toEqual({ drafting: ['paris'] });
  });

  it('gives every card of a column once, page after page, what is due first', async () => {
    const { chief } = here.room.people;
    const due = { local: '2099-01-02T12:00', zone: 'Europe/Paris' };
    for (const nth of [1, 2, 3, 4, 5])
      await anArticle(here.room)
        .about(`more-${String(nth)}`)
        .made();
    expect((await assign(chief, made['draft']!.id, { due })).status).toBe(200);
    const first = (await board('?limit=2')).lanes[0]!.columns[0]!;
    expect(first).toMatchObject({ position: 'drafting', count: 7 });
    const cards = [...first.cards];
    let { next } = first;
    while (next !== null) {
      const path = `/board/columns/drafting?limit=2&cursor=${encodeURIComponent(next)}`;
      const page = (await here.api.as(chief).get(path)).body;
      cards.push(...page.cards);
      next = page.next;
    }
    expect(cards.map(({ slugline }) => slugline)).toEqual([
      'draft',
      'more-5',
      'more-4',
      'more-3',
      'more-2',
      'more-1',
      'paris',
    ]);
    expect(cards[0]).toMatchObject({
      due: { at: '2099-01-02T11:00:00.000Z', zone: 'Europe/Paris' },
    });
  });

  it.each([
    ['desk', 'deskId'],
    ['person', 'assignee'],
    ['language', 'language'],
  ])('shows in the lane of each %s what it shows when asked for by %s', async (lanes, filter) => {
    for (const limit of [1, 2, 50]) {
      const inLanes = (await board(`?lanes=${lanes}&limit=${String(limit)}`)).lanes;
      for (const { key, columns } of inLanes) {
        const whose = key === '' ? 'nobody' : key;
        const alone = (await board(`?${filter}=${whose}&limit=${String(limit)}`)).lanes[0]!;
        expect(columns).toEqual(alone.columns);
      }
      const counts = (view: BoardView['lanes']): number[] =>
        POSITIONS.map((_, nth) => view.reduce((sum, { columns }) => sum + columns[nth]!.count, 0));
      expect(counts(inLanes)).toEqual(counts((await board('')).lanes));
    }
  });

  it('puts what presses most first, then what is due first, and says so to the record and to whoever looks', async () => {
    const { chief, translator } = here.room.people;
    const weigh = async (name: string, priority: number, by: Member = chief) => {
      const { storyId } = made[name]!;
      const { version } = (await here.api.as(chief).get(`/stories/${storyId}`)).body;
      const change = { body: { priority }, ifMatch: version };
      return here.api.as(by).patch(`/stories/${storyId}`, change);
    };
    expect((await weigh('paris', 6)).status).toBe(200);
    // What is done presses nobody.
    expect((await weigh('live', 9)).status).toBe(200);
    const first = (await board('?limit=3')).lanes[0]!.columns[0]!;
    expect(first.cards.map(({ slugline }) => slugline)).toEqual(['paris', 'draft', 'more-5']);
    expect((await card(made['live']!.id)).place).toMatch(/^0 infinity /u);
    const behind = `/board/columns/drafting?limit=2&cursor=${encodeURIComponent(first.cards[0]!.place)}`;
    const page = (await here.api.as(chief).get(behind)).body;
    expect(page.cards.map(({ slugline }: Card) => slugline)).toEqual(['draft', 'more-5']);
    expect(await weigh('paris', 10)).toMatchObject({ status: 400 });
    expect(await weigh('draft', 9, translator)).toMatchObject({
      status: 403,
      body: { code: 'not-on-this-desk' },
    });
    await expect(
      here.room.sql('UPDATE story SET priority = 10 WHERE id = $1', [made['paris']!.storyId]),
    ).rejects.toThrow('story_priority');
    const entries = await here.room.sql(
      `SELECT person_id AS by, detail FROM record_entry WHERE story_id = $1 AND kind = 'story-changed'`,
      [made['paris']!.storyId],
    );
    expect(entries).toEqual([{ by: chief.id, detail: { priority: { was: 0, now: 6 } } }]);
    expect((await weigh('paris', 0)).status).toBe(200);
    expect((await weigh('live', 0)).status).toBe(200);
  });

  it('leaves out what was done more than a week ago, and nothing that somebody still has to do', async () => {
    const { superUrl } = here.db;
    const { withClient } = await import('#launch/sql.ts');
    const { id } = await anArticle(here.room).about('long-ago').spiked().made();
    expect(standing(await board())).toMatchObject({ spiked: ['long-ago', 'spiked'] });
    await withClient(superUrl, (client) =>
      client.query(
        `UPDATE board SET since = since - interval '8 days' WHERE article_id = $1 OR "position" = ANY ($2)`,
        [id, [...OPEN_POSITIONS]],
      ),
    );
    expect(standing(await board())).toMatchObject({ spiked: ['spiked'], ready: ['ready'] });
  });

  it('moves a card the moment the first letter is typed behind what readers have', async () => {
    const { reporter } = here.room.people;
    const { id } = made['live']!;
    const before = await card(id);
    await save(here.room, reporter, { articleId: id, dateline: 'PORT ALMORY' });
    const after = await card(id);
    expect([before.position, after.position]).toEqual(['live', 'live-changed']);
    expect(Date.parse(after.since)).toBeGreaterThan(Date.parse(before.since));
  });

  it.each([
    ['/board?lanes=colour', 'query:lanes'],
    ['/board?colour=red', 'query:colour'],
    ['/board?limit=51', 'query:limit'],
    ['/board?assignee=everybody', 'query:assignee'],
    ['/board?mine=false', 'query:mine'],
    ['/board/columns/lost', 'path:position'],
    ['/board/columns/live?cursor=nonsense', 'query:cursor'],
    ['/board/columns/live?cursor=0%20infinity%202026-13-01T00:00:00.000000Z%20', 'query:cursor'],
    ['/board/cards?ids=', 'query:ids'],
    ['/board/cards?ids=------------------------------------', 'query:ids'],
  ])('refuses %s', async (path, at) => {
    const answer = await here.api.as(here.room.people.editor).get(path);
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ at }] } });
  });
});
