import { describe, expect, it, jest } from '@jest/globals';
import { configure, screen, waitFor, within } from '@testing-library/react';
import type { ScheduleView } from '#contract/api/schedules.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { ScheduleNotice } from '#client/features/publishing/schedule-notice.tsx';
import { failedLast, localIn, nextAt } from '#client/features/publishing/schedule-times.ts';
import { fakeId } from '#tests/client/support/fake-data.ts';
import { FakeNewsroom } from '#tests/client/support/fake-newsroom.ts';
import { anArticle } from '#tests/client/translation/support/an-article.ts';
import { showPart } from '#tests/client/translation/support/show-part.tsx';

configure({ asyncUtilTimeout: 10_000 });

const FAILED_AT = '2026-11-23T05:00:00.000Z';

function aSchedule(end: Partial<NonNullable<ScheduleView['end']>> | null = {}): ScheduleView {
  return {
    id: fakeId(900),
    articleId: fakeId(1001),
    revisionId: fakeId(901),
    revisionNumber: 3,
    digest: 'a'.repeat(64),
    kind: 'initial',
    significant: true,
    corrections: [],
    local: '2026-11-23T06:00',
    zone: 'Europe/Paris',
    which: null,
    instant: FAILED_AT,
    by: { id: fakeId(31), name: 'Mara Okafor' },
    at: '2026-11-22T18:00:00.000Z',
    end:
      end === null
        ? null
        : {
            kind: 'failed',
            code: 'publish-checks-failed',
            reason: '',
            issues: [{ at: 'headline', code: 'headline-missing', message: 'No headline.' }],
            by: null,
            at: FAILED_AT,
            ...end,
          },
  };
}

async function open(schedules: readonly ScheduleView[], change: Partial<ArticleView> = {}) {
  const fake = new FakeNewsroom();
  fake.answer('GET /articles/:id/schedules', () => ({ status: 200, body: { items: schedules } }));
  const asked: URLSearchParams[] = [];
  fake.answer('GET /articles/:id/schedule-checks', ({ url }) => {
    asked.push(url.searchParams);
    const found = { instant: '2099-01-01T05:00:00.000Z', time: null, revisionId: fakeId(901) };
    return { status: 200, body: { ...found, kind: 'initial', ready: true, issues: [] } };
  });
  const made = anArticle();
  const head = { ...made.head, id: fakeId(901), number: 3 } as ArticleView['head'];
  const abilities = { ...made.abilities, schedule: { allowed: true } };
  const article: ArticleView = { ...made, head, schedule: null, abilities, ...change };
  const onGo = jest.fn();
  const user = await showPart(fake, () => (
    <ScheduleNotice article={article} onDone={async () => Promise.resolve()} onGo={onGo} />
  ));
  return { user, asked, onGo };
}

const TITLE = /Revision 3 did not go live as scheduled/u;

describe('a schedule that failed', () => {
  it('is told beside the article with why and when, and is made again with what it had', async () => {
    const { user, asked } = await open([aSchedule()]);
    expect(await screen.findByText(TITLE)).toBeTruthy();
    expect(screen.getByRole('status').textContent).toMatch(/headline/iu);
    expect(screen.getByRole('status').textContent).toContain('Mara Okafor');
    await user.click(screen.getByRole('button', { name: 'Schedule again…' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toMatch(/revision 3/iu);
    await waitFor(() => expect(asked.length).toBeGreaterThan(0));
    const first = asked[0];
    expect(first?.get('revisionId')).toBe(fakeId(901));
    expect(first?.get('zone')).toBe('Europe/Paris');
    expect(first?.get('local')).toMatch(/T06:00$/u);
    expect(within(dialog).getByRole('button', { name: /revision 3/iu })).toBeTruthy();
  });

  it('says the reason where no check names a place', async () => {
    await open([aSchedule({ code: 'right-missing', reason: 'Has left.', issues: [] })]);
    expect(await screen.findByText(TITLE)).toBeTruthy();
  });

  it('is over once something went out or is scheduled after it', () => {
    const failed = aSchedule();
    expect(failedLast([failed], null)).toBe(failed);
    expect(failedLast([failed], '2026-11-23T04:59:00.000Z')).toBe(failed);
    expect(failedLast([failed], FAILED_AT)).toBeNull();
    expect(failedLast([failed], '2026-11-23T05:01:00.000Z')).toBeNull();
    expect(failedLast([aSchedule(null), failed], null)).toBeNull();
    expect(failedLast([aSchedule({ kind: 'cancelled' }), failed], null)).toBeNull();
    expect(failedLast([], null)).toBeNull();
  });

  it('comes again at the same time of the day', () => {
    const zone = 'Europe/Paris';
    const now = localIn(zone, Date.now());
    expect(nextAt('2099-01-01T06:00', zone)).toBe('2099-01-01T06:00');
    const again = nextAt('2020-01-01T06:00', zone);
    expect(again).toMatch(/T06:00$/u);
    expect(again > now).toBe(true);
  });
});
