import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { NOW } from '#tests/client/support/fake-data.ts';
import { refusal } from '#tests/client/support/fake-newsroom.ts';
import { anArticle } from '#tests/client/translation/support/an-article.ts';
import { openScheduling, REVISION, sentIn, setTime } from './scheduling.tsx';

const LISBON = 'Europe/Lisbon';
/** Put forward at one in the morning, and put back at two. */
const [SPRING, AUTUMN] = ['2027-03-28', '2027-10-31'];

function confirm(): HTMLButtonElement {
  return screen.getByRole('button', { name: 'Schedule revision 4' });
}

/** What the dialog says is wrong; messages of the screen behind it are no part of it. */
async function refused(): Promise<HTMLElement> {
  return within(screen.getByRole('dialog')).findByRole('alert');
}

async function whenReady(): Promise<void> {
  await waitFor(() => expect(confirm().disabled).toBe(false));
}

beforeEach(() => {
  // The day stands still; everything else goes on.
  jest.useFakeTimers({
    now: Date.parse(NOW),
    doNotFake: [
      ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate'] as const),
      ...(['clearImmediate', 'queueMicrotask', 'nextTick', 'performance', 'hrtime'] as const),
      ...(['requestAnimationFrame', 'cancelAnimationFrame'] as const),
      ...(['requestIdleCallback', 'cancelIdleCallback'] as const),
    ],
  });
});
afterEach(() => {
  jest.useRealTimers();
});

describe('scheduling a revision', () => {
  it('proposes six the next morning by the newsroom’s clocks, and says how long that is', async () => {
    const { fake, user, onScheduled } = await openScheduling();
    expect(
      screen.getByText(/^Revision 4 goes out by itself as its first publication/u),
    ).toBeTruthy();
    await whenReady();
    expect(screen.getByLabelText<HTMLInputElement>(/^Day/u).value).toBe('2026-11-24');
    expect(screen.getByText('In 20 hrs, 48 mins')).toBeTruthy();
    expect(screen.getByText(`Tue 24 Nov, 06:00 (${LISBON})`)).toBeTruthy();
    await user.click(confirm());
    await waitFor(() => expect(onScheduled).toHaveBeenCalledTimes(1));
    expect(sentIn(fake)).toMatchObject({
      ...{ revisionId: REVISION, kind: 'initial', local: '2026-11-24T06:00', zone: LISBON },
    });
  });

  it('proposes the end of an embargo, where it ends, and shows it by the newsroom’s clocks as well', async () => {
    const { story } = anArticle();
    const embargo = { until: '2026-11-30T05:30:00.000Z', local: '', zone: 'Asia/Kathmandu' };
    await openScheduling({ article: { story: { ...story, embargo } } });
    await whenReady();
    expect(screen.getByText('Mon 30 Nov, 11:15 (Asia/Kathmandu)')).toBeTruthy();
    expect(screen.getByText(`Mon 30 Nov, 05:30 (${LISBON})`)).toBeTruthy();
  });

  it('stands without a zone that only the server knows', async () => {
    const { story } = anArticle();
    const embargo = { until: '2026-11-30T05:30:00.000Z', local: '', zone: 'Europe/Atlantis' };
    await openScheduling({ article: { story: { ...story, embargo } } });
    await whenReady();
    expect(screen.getByText(`Mon 30 Nov, 05:30 (${LISBON})`)).toBeTruthy();
  });

  it('offers the two neighbours of a time that clocks skip, and takes the one that is chosen', async () => {
    const { user, fake } = await openScheduling();
    await setTime(user, `${SPRING}T01:30`);
    const alert = await refused();
    expect(alert.textContent).toContain('There is no such time on that day');
    expect(alert.textContent).toContain('after 00:59 comes 02:00');
    expect(confirm().disabled).toBe(true);
    expect(within(alert).getByRole('button', { name: '00:59 (+00:00)' })).toBeTruthy();
    await user.click(within(alert).getByRole('button', { name: '02:00 (+01:00)' }));
    await whenReady();
    expect(screen.getByLabelText<HTMLInputElement>(/^Time\s*\*?$/u).value).toBe('02:00');
    await user.click(confirm());
    await waitFor(() => expect(sentIn(fake)).toMatchObject({ local: `${SPRING}T02:00` }));
  });

  it('asks which of the two is meant where clocks show a time twice, and lets it be changed', async () => {
    const { user, fake } = await openScheduling();
    await setTime(user, `${AUTUMN}T01:30`);
    const first = await screen.findByRole('radio', { name: 'The first time (+01:00)' });
    expect(confirm().disabled).toBe(true);
    await user.click(first);
    await whenReady();
    await user.click(
      screen.getByRole('radio', { name: 'The second time, after the change (+00:00)' }),
    );
    await whenReady();
    await user.click(confirm());
    await waitFor(() => expect(sentIn(fake)).toMatchObject({ which: 'later' }));
  });

  it('forgets which of the two was meant when the time is another', async () => {
    const { user, fake } = await openScheduling();
    await setTime(user, `${AUTUMN}T01:30`);
    await user.click(await screen.findByRole('radio', { name: 'The first time (+01:00)' }));
    await setTime(user, `${AUTUMN}T05:00`);
    await whenReady();
    await user.click(confirm());
    await waitFor(() => expect(sentIn(fake)).toMatchObject({ local: `${AUTUMN}T05:00` }));
    expect(sentIn(fake)).not.toHaveProperty('which');
  });

  it.each([
    ['has passed', '2026-11-23T08:00', 'This time has passed already.'],
    ['is more than a year ahead', '2028-01-01T06:00', /^This is more than a year ahead/u],
  ])('is refused with its reason for a time that %s', async (_, local, sentence) => {
    const { user } = await openScheduling();
    await setTime(user, local);
    const alert = await refused();
    expect(within(alert).getByText(sentence)).toBeTruthy();
    expect(confirm().disabled).toBe(true);
  });

  it('asks nothing of the server, and cannot be sent, before the time is whole', async () => {
    const { user, fake } = await openScheduling();
    await whenReady();
    const before = fake.asked.length;
    await user.clear(screen.getByLabelText(/^Day/u));
    await waitFor(() => expect(confirm().disabled).toBe(true));
    expect(fake.asked.length).toBe(before);
  });

  it('finds a zone by a part of its name, and says so when there is none', async () => {
    const { user } = await openScheduling();
    await whenReady();
    const zone = screen.getByRole('combobox', { name: /^Time zone/u });
    await user.clear(zone);
    await user.type(zone, 'Atlantis');
    expect(await screen.findByText('No such zone')).toBeTruthy();
    await user.clear(zone);
    await user.type(zone, 'mandu');
    await user.click(await screen.findByRole('option', { name: /Kath?mandu/u, hidden: true }));
    await whenReady();
    expect(screen.getByText(/06:00 \(Asia\/Kath?mandu\)/u)).toBeTruthy();
    expect(screen.getByText(`Tue 24 Nov, 00:15 (${LISBON})`)).toBeTruthy();
  });
});

describe('scheduling with the keyboard alone', () => {
  it('goes through day, time and zone, and sends with Enter', async () => {
    const { user, onScheduled } = await openScheduling();
    await whenReady();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/^Day/u)));
    await user.tab();
    expect(document.activeElement).toBe(screen.getByLabelText(/^Time\s*\*?$/u));
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('combobox'));
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(confirm());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(onScheduled).toHaveBeenCalledTimes(1));
  });

  it('is left with Escape, and nothing is scheduled', async () => {
    const { user, fake, onClose } = await openScheduling();
    await whenReady();
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(sentIn(fake)).toBeUndefined();
  });
});

describe('what the server says of a schedule', () => {
  const quotes = { at: 'block:b1', code: 'quotes-unbalanced', message: 'A quotation has no end.' };
  const override = { right: 'override-checks', held: true };
  const signed = { at: 'scope:legal', code: 'sign-off-missing', message: 'Legal is missing.' };

  it('is one sentence with its list: what stands in the way then, and apart from it what to look at', async () => {
    const link = {
      at: 'block:b2',
      code: 'link-dead',
      message: 'The link to https://a.example does not answer.',
    };
    const { user, onGo } = await openScheduling({
      issues: [signed, { ...quotes, override }, { ...link, severity: 'warning' }],
    });
    const stops = await screen.findByRole('group', { name: '2 things stand in the way' });
    expect(within(stops).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getAllByText(/stands? in the way/u)).toHaveLength(1);
    expect(
      within(screen.getByRole('group', { name: '1 thing to look at first' })).getAllByRole(
        'listitem',
      ),
    ).toHaveLength(1);
    expect(confirm().disabled).toBe(true);
    await user.click(within(stops).getByRole('button', { name: /^Sign-off: / }));
    expect(onGo).toHaveBeenCalledWith('scope:legal');
  });

  it('lets pass what somebody has given a reason for in the dialog before', async () => {
    const overrides = [
      { code: 'quotes-unbalanced' as const, at: 'block:b1', reason: 'As he said it' },
    ];
    const { user, fake } = await openScheduling({ issues: [{ ...quotes, override }], overrides });
    await whenReady();
    expect(screen.getByRole('group', { name: 'Nothing else stands in the way.' })).toBeTruthy();
    await user.click(confirm());
    await waitFor(() => expect(sentIn(fake)).toMatchObject({ overrides }));
  });

  it('says that all is met when nothing is in the way', async () => {
    await openScheduling();
    expect(
      await screen.findByRole('group', { name: 'All checks are met, as things stand' }),
    ).toBeTruthy();
  });

  it('keeps the time on the screen when it refuses, with every reason to copy', async () => {
    const { user, onScheduled } = await openScheduling({
      answer: () => {
        const answer = refusal(409, 'publish-checks-failed', 'Something stands in the way.');
        return { ...answer, body: { ...(answer.body as object), issues: [signed] } };
      },
    });
    await setTime(user, '2026-12-01T07:45');
    await whenReady();
    await user.click(confirm());
    const alert = await refused();
    expect(alert.textContent).toContain('Legal is missing.');
    expect(within(alert).getByRole('button', { name: 'Copy details' })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/^Time\s*\*?$/u).value).toBe('07:45');
    expect(onScheduled).not.toHaveBeenCalled();
    expect(confirm().disabled).toBe(false);
  });
});

describe('scheduling in Arabic', () => {
  it('reads from the right, in the digits of the screens, and gives its reasons in Arabic', async () => {
    const { user } = await openScheduling({ language: 'ar' });
    expect(document.documentElement.dir).toBe('rtl');
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'جدولة النسخة 4' });
    await waitFor(() => expect(button.disabled).toBe(false));
    expect(screen.getByText(/الثلاثاء، 24 نوفمبر.*06:00 \(Europe\/Lisbon\)/u)).toBeTruthy();
    await setTime(user, '2026-11-23T08:00');
    const alert = await refused();
    expect(alert.textContent).toMatch(/^[\p{Script=Arabic}\p{P}\s]+$/u);
    await setTime(user, `${AUTUMN}T01:30`);
    expect(await screen.findByRole('radio', { name: 'المرة الأولى (+01:00)' })).toBeTruthy();
  });
});
