import { describe, expect, it } from '@jest/globals';
import type { CalendarEntry } from '#contract/api/plan.ts';
import { calendarSpan } from '#server/planning/rules/calendar-span.ts';
import { anArticle } from '#tests/support/article.ts';
import { frozenClock } from '#tests/support/database.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';

const here = openHouse();

async function plan(by: Member, more: object): Promise<void> {
  const deskId = here.room.desks.city;
  const body = { slugline: 'harbour-fair', deskId, languages: ['en'], ...more };
  expect(await here.api.as(by).post('/plan-items', { body })).toMatchObject({ status: 201 });
}

describe('the calendar', () => {
  async function between(from: string, to: string, more = ''): Promise<CalendarEntry[]> {
    const query = `from=${from}&to=${to}&zone=Europe/Paris${more}`;
    const answer = await here.api.as(here.room.people.editor).get(`/calendar?${query}`);
    expect(answer.status).toBe(200);
    return answer.body.entries;
  }

  it('shows what is planned, scheduled and embargoed in its days, as their zone counts them', async () => {
    await frozenClock(here.db, '2098-01-01T08:00:00Z');
    const { editor, chief } = here.room.people;
    const { city } = here.room.desks;
    const day = (local: string): object => ({
      slugline: local,
      planned: { local, zone: 'Europe/Paris' },
    });
    for (const local of [
      '2098-02-28',
      '2098-03-01',
      '2098-03-01T00:30',
      '2098-03-07',
      '2098-03-08',
    ])
      await plan(editor, day(local));
    await plan(editor, {
      slugline: 'new-york',
      planned: { local: '2098-03-07T18:30', zone: 'America/New_York' },
    });
    const { storyId } = await anArticle(here.room).about('embargo').made();
    const embargo = { local: '2098-03-02T12:00', zone: 'Europe/Paris' };
    expect(
      await here.api.as(chief).put(`/stories/${storyId}/embargo`, { body: { embargo } }),
    ).toMatchObject({ status: 200 });
    const { id } = await anArticle(here.room).about('timed').inReview().signedBy(editor).made();
    await here.room.sql(
      `INSERT INTO schedule (article_id, revision_id, digest, kind, significant, local, zone, instant, zone_data, person_id)
       SELECT a.id, r.id, r.digest, 'initial', true, '2098-03-03T06:00', 'Europe/Paris', '2098-03-03T05:00Z', '2026a', $2
       FROM article a JOIN revision r ON r.id = a.head_revision_id WHERE a.id = $1`,
      [id, chief.id],
    );
    const week = await between('2098-03-01', '2098-03-07', `&deskId=${city}`);
    expect(week.map(({ kind, slugline, day: only }) => [kind, slugline, only])).toEqual([
      ['planned', '2098-03-01', '2098-03-01'],
      ['planned', '2098-03-01T00:30', null],
      ['embargoed', 'embargo', null],
      ['scheduled', 'timed', null],
      ['planned', '2098-03-07', '2098-03-07'],
    ]);
    expect((await between('2098-03-08', '2098-03-08')).map(({ slugline }) => slugline)).toEqual([
      '2098-03-08',
      'new-york',
    ]);
    expect(await between('2098-03-01', '2098-03-07', `&deskId=${here.room.desks.paris}`)).toEqual(
      [],
    );
  });

  it('refuses days that there are not, too many, the wrong way round, and zones that nobody knows', () => {
    const zone = 'Europe/Paris';
    const codes = [
      { from: '2026-02-30', to: '2026-03-01', zone },
      { from: '2026-02-01', to: '2026-02-29', zone },
      { from: '2026-03-02', to: '2026-03-01', zone },
      { from: '2026-01-01', to: '2026-12-31', zone },
      { from: '2026-03-01', to: '2026-03-02', zone: 'Mars/Base' },
    ].map((asked) => {
      const span = calendarSpan(asked);
      return 'issue' in span ? [span.issue.at, span.issue.code] : span;
    });
    expect(codes).toEqual([
      ['query:from', 'day-unknown'],
      ['query:to', 'day-unknown'],
      ['query:to', 'too-many-days'],
      ['query:to', 'too-many-days'],
      ['query:zone', 'zone-unknown'],
    ]);
  });
});
