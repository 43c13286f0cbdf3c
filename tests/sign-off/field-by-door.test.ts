import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SCOPES, type Scope } from '#contract/vocabulary.ts';
import { factsOf } from '#tests/support/article.ts';
import { count } from '#tests/support/counts.ts';
import { frozenClock } from '#tests/support/database.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { anEvening, runDue, SIX_INSTANT } from '#tests/publishing/scheduling.ts';
import { TABLE } from './fields-and-scopes.ts';
import { everyScope } from './support/every-scope.ts';
import { publishDoors } from './support/publish-doors.ts';

const FIELDS = Object.entries(TABLE);
/** Doors that a field goes through once its scopes are signed again: all, or the one whose turn it is. */
const OPENED = count({ full: 5, quick: 1 });
/** Of every so many fields, one has a schedule of its own. */
const EVERY = count({ full: 1, quick: 3 });

describe('a field that is changed after everybody has signed', () => {
  const house = openHouse();
  const { askForEveryScope, everythingSigned, changeByApi, signed } = everyScope(house);
  const doors = publishDoors(house);

  beforeAll(askForEveryScope);
  beforeEach(async () => anEvening(house));

  async function liveOf(articleId: string): Promise<string | null> {
    return (await factsOf(house.room, articleId)).live?.revisionId ?? null;
  }

  /** Every door says the same of the head, and nothing of it gets out. */
  async function expectShut(articleId: string, voids: readonly Scope[]): Promise<void> {
    const before = await liveOf(articleId);
    const kind = before === null ? 'initial' : 'update';
    for (const [name, door] of Object.entries(doors)) {
      await anEvening(house);
      const { published, scopes } = await door(articleId, kind);
      expect([name, published, [...scopes].sort()]).toEqual([name, false, [...voids].sort()]);
    }
    expect(await liveOf(articleId)).toBe(before);
  }

  describe.each(FIELDS)('%s', (field, change) => {
    const names = Object.keys(doors) as (keyof typeof doors)[];
    const turn = FIELDS.findIndex(([name]) => name === field) % names.length;
    const opens = [...names, ...names].slice(turn, turn + OPENED);

    it.each(opens)('shuts every door of what it voids, and %s opens again', async (name) => {
      const articleId = await everythingSigned();
      await changeByApi(articleId, change);
      if (change.voids.length > 0) await expectShut(articleId, change.voids);
      await signed(articleId, change.voids);
      await anEvening(house);
      const { head } = await factsOf(house.room, articleId);
      expect(await doors[name](articleId, 'initial')).toEqual({ published: true, scopes: [] });
      expect(await liveOf(articleId)).toBe(head?.id);
    });
  });

  // A schedule names a revision that never changes: what somebody writes later waits for its own signatures.
  const kept = FIELDS.filter((_, turn) => turn % EVERY === 0);
  it.each(kept)('%s: what was scheduled goes out as it was signed', async (_, change) => {
    const { room } = house;
    const articleId = await everythingSigned();
    const { head: scheduled } = await factsOf(room, articleId);
    const chief = house.api.as(room.people.chief);
    const made = await chief.post(`/articles/${articleId}/schedules`, {
      body: {
        ...{ revisionId: scheduled?.id, kind: 'initial' },
        ...{ local: '2026-11-24T06:00', zone: 'Europe/Paris' },
      },
    });
    expect(made.status).toBe(201);
    await changeByApi(articleId, change);
    const { head, schedule } = await factsOf(room, articleId);
    expect(head?.id === scheduled?.id).toBe(change.by !== 'content');
    expect(schedule?.revisionId).toBe(scheduled?.id);
    await frozenClock(house.db, SIX_INSTANT);
    expect(await runDue(room)).toEqual(['published']);
    const [row] = await room.sql(
      `SELECT p.revision_id AS live, r.digest = s.digest AS named, p.schedule_id = s.id AS by
       FROM publication p JOIN revision r ON r.id = p.revision_id JOIN schedule s ON s.article_id = p.article_id
       WHERE p.article_id = $1`,
      [articleId],
    );
    expect(row).toEqual({ live: scheduled?.id, named: true, by: true });
    if (change.voids.length > 0) await expectShut(articleId, change.voids);
  });

  it('has signatures of every scope to lose', () => {
    const lost = new Set(FIELDS.flatMap(([, { voids }]) => voids));
    expect([...lost].sort()).toEqual([...SCOPES].sort());
  });
});
