import { describe, expect, it } from '@jest/globals';
import { anArticle, type MadeArticle } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';

type Found = { slugline: string; signs: string[] };

describe('a story that is being written twice', () => {
  const house = openHouse();

  async function ask(path: string): Promise<Found[]> {
    const { status, body } = await house.api.as(house.room.people.reporter).get(path);
    expect(status).toBe(200);
    return body.items;
  }

  async function draft(slugline: string, headline: string): Promise<MadeArticle> {
    return anArticle(house.room).about(slugline).headlined(headline).made();
  }

  async function doublesOf({ storyId }: MadeArticle): Promise<Record<string, string[]>> {
    const found = await ask(`/stories/${storyId}/duplicates`);
    return Object.fromEntries(found.map(({ slugline, signs }) => [slugline, signs]));
  }

  async function withTopic({ storyId }: MadeArticle): Promise<void> {
    await house.room.sql(`UPDATE story SET topics = '{medtop:04000000}' WHERE id = $1`, [storyId]);
  }

  it('is found by slugline, by headline, by a topic with either, and by the same wire copy', async () => {
    const { room } = house;
    const own = await draft('sluice-gate-fault', 'Sluice gate sticks at high water');
    await withTopic(own);
    await draft('sluice-gate', 'Engineers on their way');
    await draft('water-report', 'Sluice gate sticks at high water, again');
    const related = await draft('gate-repair', 'High water crew');
    await withTopic(related);
    await draft('choir-prize', 'Dockers sing through the night');
    const wired = await draft('agency-copy', 'Nothing alike');
    const items = await room.sql<{ id: string }>(
      `INSERT INTO wire_item (raw, sha256, encoding, reading, person_id)
       VALUES ('\\x00', 'abc', 'utf-8', '{}', $1) RETURNING id`,
      [room.people.reporter.id],
    );
    for (const { id } of [own, wired]) {
      await room.sql(
        `INSERT INTO derivation (article_id, block_id, wire_item_id, line) VALUES ($1, 'p1', $2, 1)`,
        [id, items[0]?.id],
      );
    }
    const doubles = await doublesOf(own);
    expect(doubles).toMatchObject({
      'agency-copy': ['wire-item'],
      'sluice-gate': ['slugline'],
      'water-report': ['headline'],
    });
    expect(doubles['gate-repair'] ?? []).toContain('topics');
    expect(Object.keys(doubles)[0]).toBe('agency-copy');
    expect(Object.keys(doubles)).not.toContain('choir-prize');
    expect(Object.keys(doubles)).not.toContain('sluice-gate-fault');
  });

  it('is no story that is closed, nor one that nobody has touched for two days', async () => {
    const { room, api } = house;
    const own = await draft('lock-keeper', 'Lock keeper leaves');
    const open = await draft('lock-keeper-two', 'Keeper of the lock leaves');
    await anArticle(room).about('lock-keeper-spiked').spiked().made();
    await anArticle(room).about('lock-keeper-killed').killed().made();
    const merged = await draft('lock-keeper-merged', 'Lock');
    await api.as(room.people.chief).post(`/stories/${merged.storyId}/merge`, {
      body: { into: open.storyId, reason: 'The same keeper' },
      ifMatch: 1,
    });
    const old = await draft('lock-keeper-old', 'Lock keeper leaves');
    await room.sql(
      `UPDATE article SET touched_at = newsroom_now() - interval '49 hours' WHERE id = $1`,
      [old.id],
    );
    expect(Object.keys(await doublesOf(own))).toEqual(['lock-keeper-two']);
    const named = await ask(`/stories/${own.storyId}/duplicates?search=LOCK-keeper`);
    expect(named.map(({ slugline }) => slugline).toSorted()).toEqual([
      'lock-keeper-old',
      'lock-keeper-two',
    ]);
  });

  it('is told of at most eight at a time', async () => {
    for (let n = 0; n < 10; n += 1) await draft(`buoy-lost-${String(n)}`, 'A buoy is lost');
    const own = await draft('buoy-lost', 'A buoy is lost');
    expect(Object.keys(await doublesOf(own))).toHaveLength(8);
    expect(await ask('/already-written?slugline=buoy-lost')).toHaveLength(3);
  });

  it('is hinted at while its slugline is typed, and not where nothing is alike', async () => {
    await draft('pilot-boat-fire', 'Pilot boat burns');
    const typed = await ask('/already-written?slugline=pilot-bo');
    expect(typed.map(({ slugline }) => slugline)).toEqual(['pilot-boat-fire']);
    expect(await ask('/already-written?slugline=zeppelin')).toEqual([]);
    const { reporter } = house.room.people;
    expect(await house.api.as(reporter).get('/already-written?slugline=pi')).toMatchObject({
      status: 400,
    });
  });

  it('says before a merge what it would do, and all that stands in its way', async () => {
    const { room, api } = house;
    const { editor, chief, reporter } = room.people;
    const live = async (slugline: string): Promise<MadeArticle> =>
      anArticle(room).about(slugline).inReview().signedBy(editor).live().made();
    const [one, two] = [await live('pier-one'), await live('pier-two')];
    const told = await api
      .as(chief)
      .get(`/stories/${one.storyId}/merge-checks?into=${two.storyId}`);
    expect(told.body).toMatchObject({
      issues: [],
      duplicate: { slugline: 'pier-one', articles: [{ language: 'en', live: true }] },
      survivor: { slugline: 'pier-two' },
      redirects: [
        {
          from: expect.stringMatching(new RegExp(`-${String(one.number)}$`, 'u')),
          to: expect.stringMatching(new RegExp(`-${String(two.number)}$`, 'u')),
        },
      ],
      told: [{ id: reporter.id }],
    });
    const asEditor = await api
      .as(reporter)
      .get(`/stories/${one.storyId}/merge-checks?into=${one.storyId}`);
    expect(asEditor.body.issues.map(({ code }: { code: string }) => code)).toEqual([
      'merged-into-itself',
      'right-missing',
    ]);
  });
});
