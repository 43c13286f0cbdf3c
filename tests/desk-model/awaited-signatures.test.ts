import { beforeAll, describe, expect, it } from '@jest/globals';
import type { NewStep } from '#contract/api/desk-steps.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { SCOPES } from '#contract/vocabulary.ts';
import { anArticle } from '#tests/support/article.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';
import type { Bench } from './api-deeds.ts';
import { POSITIONS } from './positions.ts';
import { aDraft, benchOf, go } from './walk.ts';

const PATIENCE_MS = 300_000;
const UNCOVERED = `SELECT FROM article a, authors_not_covered(a.head_revision_id) WHERE a.id = $1`;

/**
 * Whether an article waits for somebody’s signature, from what the article’s own screen says: the desk has it, a step lacks a
 * signature that need not wait, and they may sign its scope – by a right that counts there, or by countersigning what others wrote.
 */
function waitsFor(
  person: Member,
  { stage, steps, abilities }: ArticleView,
  uncovered: boolean,
): boolean {
  if (stage !== 'in-review') return false;
  return SCOPES.some((scope) => {
    if (!abilities[`sign-${scope}`].allowed) return false;
    const inScope = steps.filter((step) => step.scope === scope);
    const holds = (deskId: string): boolean =>
      person.actor.rights.get(deskId)?.has(`sign-${scope}`) === true;
    const byRight = inScope.some(({ desk }) => holds(desk.id));
    return inScope.some(
      ({ met, waitsFor: before, desk }) =>
        before === null &&
        (!met || (scope === 'editorial' && uncovered)) &&
        (holds(desk.id) || !byRight),
    );
  });
}

describe('what waits for somebody’s signature', () => {
  const house = openHouse();
  const open: { bench?: Bench } = {};
  beforeAll(async () => {
    open.bench = await benchOf(house);
  });

  /** Everything that the list, the board and the count say of one person. */
  async function listed(person: Member): Promise<string[]> {
    const { api } = house;
    const ids: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = (await api.as(person).get(`/articles?awaits=me&limit=5${after}`)).body;
      ids.push(...page.items.map(({ id }: { id: string }) => id));
      cursor = page.next;
    }
    const { awaitsMe } = (await api.as(person).get('/articles/counts')).body;
    expect(awaitsMe).toEqual({ count: ids.length, capped: false });
    const { lanes } = (await api.as(person).get('/board?awaits=me&limit=50')).body;
    const cards: { id: string }[] = lanes.flatMap(({ columns }: { columns: { cards: [] }[] }) =>
      columns.flatMap((column) => column.cards),
    );
    expect(cards.map(({ id }) => id).sort()).toEqual([...ids].sort());
    return ids.sort();
  }

  async function expectSame(articles: readonly string[]): Promise<number> {
    let waiting = 0;
    for (const person of Object.values(house.room.people)) {
      const expected: string[] = [];
      for (const id of articles) {
        const { body } = await house.api.as(person).get(`/articles/${id}`);
        const uncovered = await house.room.sql(UNCOVERED, [id]);
        if (waitsFor(person, body, uncovered.length > 0)) expected.push(id);
      }
      const said = (await listed(person)).filter((id) => articles.includes(id));
      expect({ who: person.name, said }).toEqual({ who: person.name, said: expected.sort() });
      waiting += said.length;
    }
    return waiting;
  }

  it(
    'is the same in the list, on the board and in every article, wherever an article stands',
    async () => {
      const { bench } = open;
      if (bench === undefined) throw new Error('Nobody is at work.');
      const articles: string[] = [];
      for (const way of Object.values(POSITIONS)) {
        const { place } = await go(bench, await aDraft(house.room), way);
        articles.push(place.articleId);
      }
      expect(await expectSame(articles)).toBeGreaterThan(5);
    },
    PATIENCE_MS,
  );

  const SETS: Record<string, readonly Partial<NewStep>[]> = {
    'two people must read it': [{ scope: 'editorial', people: 2 }],
    'counsel reads it after the editor': [
      { scope: 'editorial' },
      { scope: 'legal', inOrder: true },
    ],
    'another desk reads it too, and last': [
      { scope: 'editorial' },
      { scope: 'legal' },
      { scope: 'editorial', byDeskId: 'paris', inOrder: true },
    ],
    'only what is flagged goes to counsel': [
      { scope: 'editorial' },
      { scope: 'legal', condition: 'flagged', flag: 'needs-legal' },
    ],
  };

  it.each(Object.entries(SETS))(
    'is the same where %s',
    async (_, steps) => {
      const { room, api } = house;
      const { chief, editor, secondEditor, secondReporter } = room.people;
      const path = `/desks/${room.desks.city}/steps`;
      const { version } = (await api.as(chief).get(path)).body;
      const named = steps.map((step) =>
        step.byDeskId === 'paris' ? { ...step, byDeskId: room.desks.paris } : step,
      );
      const set = await api.as(chief).put(path, { ifMatch: version, body: { steps: named } });
      expect(set.status).toBe(200);
      const filed = anArticle(room).inReview();
      const made = [
        await filed.made(),
        await filed.signedBy(secondEditor).made(),
        await anArticle(room).writtenBy(secondReporter).inReview().made(),
        await anArticle(room).editedBy(editor, { dateline: 'PORT ALMORY' }).inReview().made(),
        await anArticle(room)
          .editedBy(editor, { dateline: 'PORT ALMORY' })
          .inReview()
          .signedBy(editor)
          .made(),
        await filed.returned().made(),
        // Of words that are only one's own there is nothing to sign.
        await anArticle(room).writtenBy(editor).inReview().made(),
        await anArticle(room).editedBy(chief, { dateline: 'PORT ALMORY' }).inReview().made(),
      ].map(({ id }) => id);
      const [flagged = ''] = made;
      const article = (await api.as(chief).get(`/articles/${flagged}`)).body;
      const flag = { body: { flags: ['needs-legal'] }, ifMatch: article.version };
      expect((await api.as(chief).patch(`/articles/${flagged}`, flag)).status).toBe(200);
      expect(await expectSame(made)).toBeGreaterThan(2);
    },
    PATIENCE_MS,
  );
});
