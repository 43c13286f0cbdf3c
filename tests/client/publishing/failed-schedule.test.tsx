import { describe, expect, it, jest } from '@jest/globals';
import { configure, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { ScheduleView } from '#contract/api/schedules.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import type { Issue } from '#contract/problem.ts';
import { ScheduleNotice } from '#client/features/publishing/schedule-notice.tsx';
import { failedLast, localIn, nextAt } from '#client/features/publishing/schedule-times.ts';
import { fakeId } from '#tests/client/support/fake-data.ts';
import { FakeNewsroom } from '#tests/client/support/fake-newsroom.ts';
import { anArticle } from '#tests/client/translation/support/an-article.ts';
import { showPart } from '#tests/client/translation/support/show-part.tsx';

configure({ asyncUtilTimeout: 10_000 });

const FAILED_AT = '2026-11-23T05:00:00.000Z';

function aSchedule(
  end: Partial<NonNullable<ScheduleView['end']>> | null = {},
  held: Partial<ScheduleView> = {},
): ScheduleView {
  return {
    id: fakeId(900),
    articleId: fakeId(1001),
    revisionId: fakeId(901),
    revisionNumber: 3,
    digest: 'a'.repeat(64),
    kind: 'initial',
    significant: true,
    corrections: [],
    overrides: [],
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
    ...held,
  };
}

type About = {
  change?: Partial<ArticleView>;
  issues?: readonly Issue[];
  /** What the open schedule’s checks find. */
  check?: { ready: boolean; issues: readonly Issue[] };
};

async function open(
  schedules: readonly ScheduleView[],
  { change = {}, issues = [], check }: About = {},
) {
  const fake = new FakeNewsroom();
  fake.answer('GET /schedules', () => ({
    status: 200,
    body: { items: check === undefined ? [] : [{ settled: false, check }], next: null },
  }));
  fake.answer('GET /articles/:id/schedules', () => ({ status: 200, body: { items: schedules } }));
  const asked: URLSearchParams[] = [];
  fake.answer('GET /articles/:id/schedule-checks', ({ url }) => {
    asked.push(url.searchParams);
    const found = { instant: '2099-01-01T05:00:00.000Z', time: null, revisionId: fakeId(901) };
    return { status: 200, body: { ...found, kind: 'initial', ready: true, issues } };
  });
  fake.answer('GET /revisions/:id', () => ({
    status: 200,
    body: { number: 3, authors: [], content: { ...anArticle().content, updateNote: 'Adds five.' } },
  }));
  fake.answer('GET /revisions/:id/changes', () => ({ status: 200, body: {} }));
  fake.answer('POST /articles/:id/schedules', () => ({
    status: 201,
    body: { scheduleId: fakeId(9), article: anArticle() },
  }));
  const made = anArticle();
  const head = { ...made.head, id: fakeId(901), number: 3 } as ArticleView['head'];
  const abilities = { ...made.abilities, schedule: { allowed: true } };
  const article: ArticleView = { ...made, head, schedule: null, abilities, ...change };
  const onGo = jest.fn();
  const user = await showPart(fake, () => (
    <ScheduleNotice article={article} onDone={async () => Promise.resolve()} onGo={onGo} />
  ));
  const sent = (): unknown => fake.asked.findLast(({ method }) => method === 'POST')?.body;
  return { user, asked, onGo, sent };
}

async function again(user: UserEvent): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name: 'Schedule again…' }));
  return screen.findByRole('dialog');
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

  it('is not told as past where its time is still to come', async () => {
    const issues = [{ at: '', code: 'embargoed', message: 'The embargo ends later.' }];
    await open([aSchedule({ code: 'embargoed', issues, at: '2026-11-22T19:00:00.000Z' })]);
    expect(await screen.findByText(/Revision 3 will not go live .*06:00/u)).toBeTruthy();
    expect(screen.queryByText(TITLE)).toBeNull();
  });

  it('says the reason where no check names a place', async () => {
    await open([aSchedule({ code: 'right-missing', reason: 'Has left.', issues: [] })]);
    expect(await screen.findByText(TITLE)).toBeTruthy();
  });

  it('is over once something went out or is scheduled after it', () => {
    const failed = aSchedule();
    expect(failedLast([failed], null)).toBe(failed);
    expect(failedLast([failed], '2026-11-23T04:59:00.000Z')).toBe(failed);
    // In the same thousandth of a second: whatever was published then went out before it failed.
    expect(failedLast([failed], FAILED_AT)).toBe(failed);
    expect(failedLast([aSchedule({ code: 'older-than-live' })], null)).toBeNull();
    expect(failedLast([aSchedule({ code: 'kind-initial-taken' })], null)).not.toBeNull();
    expect(failedLast([failed], '2026-11-23T05:01:00.000Z')).toBeNull();
    expect(failedLast([aSchedule(null), failed], null)).toBeNull();
    expect(failedLast([aSchedule({ kind: 'cancelled' }), failed], null)).toBeNull();
    expect(failedLast([], null)).toBeNull();
  });

  it('is foreseen: an open one says what will stop it, and leads there', async () => {
    const unsigned = { at: 'scope:editorial', code: 'sign-off-missing', message: 'Nobody signed.' };
    const look = { at: 'credits', code: 'credit-unconfirmed', message: '', severity: 'warning' };
    const { user, onGo } = await open([], {
      change: { schedule: aSchedule(null) },
      check: { ready: false, issues: [unsigned, look as Issue] },
    });
    const alarm = await screen.findByRole('alert');
    expect(alarm.textContent).toContain('As things stand it will not go out');
    expect(within(alarm).getAllByRole('listitem')).toHaveLength(1);
    await user.click(within(alarm).getByRole('button'));
    expect(onGo).toHaveBeenCalledWith('scope:editorial');
  });

  it('is not spoken of while nothing stands in its way', async () => {
    await open([], {
      change: { schedule: aSchedule(null) },
      check: { ready: true, issues: [] },
    });
    expect(await screen.findByText(/^Runs /u)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
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

describe('what a failed schedule held', () => {
  const QUOTES = { at: 'block:b1', code: 'quotes-unbalanced', message: 'It has no end.' } as const;
  const MAY = { override: { right: 'override-checks', held: true } };
  const REASON = 'As he said it';
  const overrides = [{ code: QUOTES.code, at: QUOTES.at, reason: REASON }];
  const confirm = (): HTMLButtonElement =>
    screen.getByRole('button', { name: /^Schedule revision \d$/u });

  it('is its reasons, each shown with who gave it, and taken over by no one but whoever says it again', async () => {
    const { user, sent } = await open([aSchedule({}, { overrides })], {
      issues: [{ ...QUOTES, ...MAY }],
    });
    const dialog = await again(user);
    expect(dialog.textContent).toContain('It begins with what Mara Okafor decided');
    expect(
      await within(dialog).findByText(new RegExp(`Mara Okafor overrode it.*${REASON}`, 'u')),
    ).toBeTruthy();
    expect(confirm().disabled).toBe(true);
    await user.click(within(dialog).getByRole('button', { name: /^Override it again/u }));
    const field = within(dialog).getByDisplayValue(REASON);
    expect(document.activeElement).toBe(field);
    await user.type(field, ', twice');
    await waitFor(() => expect(confirm().disabled).toBe(false));
    await user.click(confirm());
    await waitFor(() =>
      expect(sent()).toMatchObject({
        overrides: [{ ...overrides[0], reason: `${REASON}, twice` }],
      }),
    );
  });

  it('is not told as what stopped it where it was overridden', async () => {
    const issues = [
      { ...QUOTES, ...MAY },
      { at: 'headline', code: 'headline-missing', message: 'No headline.' },
    ];
    await open([aSchedule({ issues }, { overrides })]);
    await screen.findByText(TITLE);
    const told = screen.getAllByRole('listitem').map(({ dataset }) => dataset['severity']);
    expect(told).toEqual(['passes', 'error']);
  });

  it('is told of nobody who may not override it now, and of no check that is met', async () => {
    const override = { right: 'override-checks', held: false };
    const first = await open([aSchedule({}, { overrides })], { issues: [{ ...QUOTES, override }] });
    await again(first.user);
    expect(await screen.findByText(/You do not hold it/u)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Override it again/u })).toBeNull();
  });

  it('sends no reason that nothing needs any more', async () => {
    const { user, sent } = await open([aSchedule({}, { overrides })]);
    await again(user);
    await waitFor(() => expect(confirm().disabled).toBe(false));
    await user.click(confirm());
    await waitFor(() => expect(sent()).toMatchObject({ overrides: [] }));
  });

  it('is what a correction says, to be read and changed, and the note', async () => {
    const corrections = [{ was: 'Four.', now: '', blocks: ['b1'] }];
    const { user, sent } = await open([aSchedule({}, { kind: 'correction', corrections })]);
    const dialog = await again(user);
    expect(await within(dialog).findByText('Adds five.')).toBeTruthy();
    const was = within(dialog).getByDisplayValue('Four.');
    await user.clear(was);
    await waitFor(() => expect(confirm().disabled).toBe(false));
    await user.click(confirm());
    expect(sent()).toBeUndefined();
    expect(within(dialog).getByText(/^Copy the words that were published/u)).toBeTruthy();
    await user.type(was, 'Forty.');
    await user.click(confirm());
    await waitFor(() =>
      expect(sent()).toMatchObject({
        corrections: [{ ...corrections[0], was: 'Forty.' }],
      }),
    );
  });

  it('is whether time moves', async () => {
    const { user, sent } = await open([aSchedule({}, { kind: 'update', significant: false })]);
    const dialog = await again(user);
    const moves = within(dialog).getByRole<HTMLInputElement>('switch');
    expect(moves.checked).toBe(false);
    await waitFor(() => expect(confirm().disabled).toBe(false));
    await user.click(confirm());
    await waitFor(() => expect(sent()).toMatchObject({ kind: 'update', significant: false }));
  });

  it('is a revision, beside the one that was submitted since', async () => {
    const head = { id: fakeId(955), number: 5 } as ArticleView['head'];
    const { user, sent, asked } = await open([aSchedule()], { change: { head } });
    const dialog = await again(user);
    const then = within(dialog).getByRole<HTMLInputElement>('radio', { name: /^Revision 3, as/u });
    expect(then.checked).toBe(true);
    await user.click(within(dialog).getByRole('radio', { name: 'Revision 5, the newest' }));
    await waitFor(() => expect(asked.at(-1)?.get('revisionId')).toBe(fakeId(955)));
    await waitFor(() => expect(confirm().disabled).toBe(false));
    await user.click(confirm());
    await waitFor(() => expect(sent()).toMatchObject({ revisionId: fakeId(955) }));
  });
});
