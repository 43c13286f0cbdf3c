import { describe, expect, it, jest } from '@jest/globals';
import { configure, screen, waitFor, within } from '@testing-library/react';
import type { Handover, TaskView } from '#contract/api/handover.ts';
import type { Telling, TellingBody } from '#contract/api/telling.ts';
import { openDesk } from '#tests/client/support/desk-app.tsx';
import { fakeDesks, fakeId } from '#tests/client/support/fake-data.ts';
import { FakeNewsroom, refusal } from '#tests/client/support/fake-newsroom.ts';

// Code comes when it is first wanted; on a busy machine that takes a while.
configure({ asyncUtilTimeout: 10_000 });

const [city] = fakeDesks();
const desk = { id: city?.id ?? '', slug: 'city', name: 'City' };

function task(change: Partial<TaskView> = {}): TaskView {
  return {
    id: fakeId(700),
    kind: 'sign',
    scope: 'editorial',
    comment: false,
    since: '2026-11-23T08:00:00.000Z',
    dueAt: '2026-11-23T09:00:00.000Z',
    overdue: true,
    mine: true,
    person: null,
    desk,
    story: { id: fakeId(2), slugline: 'DAM-TALKS' },
    article: { id: fakeId(3), language: 'en', headline: 'Dam talks go on' },
    ...change,
  };
}

function handover(change: Partial<Handover> = {}): Handover {
  return {
    since: '2026-11-23T00:30:00.000Z',
    sinceWhy: 'session',
    stories: [],
    more: false,
    owed: [],
    next: [],
    notes: [],
    ...change,
  };
}

describe('the tasks', () => {
  it('are one’s own at first, and all of the desks’ when one wants', async () => {
    const fake = new FakeNewsroom();
    fake.answer('GET /tasks', ({ url }) => {
      const others = task({
        id: fakeId(701),
        kind: 'answer-return',
        scope: null,
        mine: false,
        overdue: false,
      });
      const mine = url.searchParams.get('mine') === 'true';
      const person = { id: fakeId(31), name: 'Mara Okafor' };
      return {
        status: 200,
        body: { items: mine ? [task()] : [task(), { ...others, person }], more: false },
      };
    });
    const { user, router } = await openDesk('/tasks', { fake });
    const list = await screen.findByRole('list', { name: 'Tasks' });
    expect(within(list).getByText('Sign: editorial')).toBeTruthy();
    expect(within(list).getByText('Overdue')).toBeTruthy();
    const link = within(list).getByRole('link', { name: 'DAM-TALKS' });
    expect(link.getAttribute('href')).toContain(fakeId(3));
    await user.click(screen.getByRole('radio', { name: 'All of my desks' }));
    expect(await screen.findByText('Mara Okafor')).toBeTruthy();
    expect(router.state.location.search).toEqual({ all: true });
  });

  it('say that nothing waits, and what went wrong', async () => {
    const fake = new FakeNewsroom();
    fake.answer('GET /tasks', () => ({ status: 200, body: { items: [], more: false } }));
    await openDesk('/tasks', { fake });
    expect(await screen.findByText('Nothing waits for you')).toBeTruthy();
  });
});

describe('the handover', () => {
  it('says what was done by others in the record’s words, and keeps a note', async () => {
    const fake = new FakeNewsroom();
    const by = { id: fakeId(31), name: 'Mara Okafor' };
    const at = '2026-11-23T08:00:00.000Z';
    const changes = [
      { seq: '7', kind: 'article-submitted', at, by, article: { id: fakeId(3), language: 'en' } },
      { seq: '8', kind: 'guest-link-opened', at, by: null, article: null },
    ];
    const stories = [{ story: { id: fakeId(2), slugline: 'DAM-TALKS' }, changes }];
    let notes: Handover['notes'] = [];
    fake.answer('GET /handover', () => ({ status: 200, body: handover({ stories, notes }) }));
    fake.answer('POST /handover/notes', ({ body }) => {
      const { text } = body as { text: string };
      const note = { id: fakeId(800), desk, text, by, at };
      notes = [note];
      return { status: 201, body: note };
    });
    const { user } = await openDesk('/handover', { fake });
    const changed = await screen.findByRole('region', { name: 'What others did on your desks' });
    expect(changed.textContent).toContain('Mara Okafor submitted for review · English');
    const version = within(changed).getByRole('link', { name: 'DAM-TALKS, English' });
    expect(version.getAttribute('href')).toContain(fakeId(3));
    // Nobody of the house did it: nobody is named.
    expect(changed.textContent).not.toContain('The system');
    expect(changed.textContent).toContain('An outside reader opened their link');
    expect(screen.getByText('You owe nothing.')).toBeTruthy();
    await user.type(
      screen.getByRole('textbox', { name: 'Note to the next shift' }),
      'Call the mayor.',
    );
    await user.click(screen.getByRole('button', { name: 'Leave the note' }));
    expect(await screen.findByText('Call the mayor.')).toBeTruthy();
    expect(screen.getByText('The note is left.')).toBeTruthy();
  });

  it('keeps what was typed when the note is refused, and can be where one begins', async () => {
    const fake = new FakeNewsroom();
    fake.answer('GET /handover', () => ({ status: 200, body: handover() }));
    fake.answer('POST /handover/notes', () =>
      refusal(403, 'not-on-this-desk', 'You have no place there.'),
    );
    const { user } = await openDesk('/handover', { fake });
    const box = await screen.findByRole('textbox', { name: 'Note to the next shift' });
    await user.type(box, 'Hello');
    await user.click(screen.getByRole('button', { name: 'Leave the note' }));
    expect(await screen.findByText('You have no place there.')).toBeTruthy();
    expect((box as HTMLTextAreaElement).value).toBe('Hello');
    await user.click(screen.getByRole('checkbox', { name: 'Begin here after I sign in' }));
    expect(localStorage.getItem('writethru.start')).toBe('/handover');
  });
});

describe('how one is told', () => {
  it('is chosen under My account, with quiet hours; alarms cannot be chosen', async () => {
    const fake = new FakeNewsroom();
    const telling: Telling = {
      mail: false,
      address: 'chief@demo.example',
      zone: 'Europe/Lisbon',
      quiet: null,
      choices: [
        { kind: 'signed', channels: ['in-app'], alarm: false },
        { kind: 'schedule-failed', channels: ['in-app', 'mail'], alarm: true },
      ],
    };
    let sent: TellingBody | null = null;
    fake.answer('GET /me/telling', () => ({ status: 200, body: telling }));
    fake.answer('PUT /me/telling', ({ body }) => {
      sent = body as TellingBody;
      return { status: 200, body: telling };
    });
    const { user } = await openDesk('/account', { fake });
    const panel = await screen.findByRole('region', { name: 'How you are told' });
    expect(await within(panel).findByText(/no mail server yet/)).toBeTruthy();
    expect(within(panel).getByText('Alarm: always')).toBeTruthy();
    await user.click(
      within(panel).getByRole('checkbox', { name: 'My words are signed: Morning mail' }),
    );
    await user.click(within(panel).getByRole('checkbox', { name: /I have quiet hours/ }));
    await user.click(within(panel).getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(sent).toEqual({
        quiet: { from: '22:00', until: '07:00', zone: 'Europe/Lisbon' },
        choices: [{ kind: 'signed', channels: ['in-app', 'digest'] }],
      }),
    );
    expect(await within(panel).findByText('Saved')).toBeTruthy();
  });
});

describe('the figures', () => {
  it('stand in a table beside their bars, for a period and a desk', async () => {
    // Here nothing has a width, of which the bars complain.
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const fake = new FakeNewsroom();
    fake.answer('GET /figures', () => ({
      status: 200,
      body: {
        ...{
          from: '2026-10-27',
          until: '2026-11-23',
          zone: 'Europe/Lisbon',
          schedules: [],
          filedToLive: [],
        },
        signOff: [{ day: '2026-11-22', count: 4, median: 12.25, slow: 61 }],
        corrections: [{ desk, published: 40, corrections: 1 }],
      },
    }));
    const { user, router } = await openDesk('/figures', { fake });
    const [table] = await screen.findAllByRole('table');
    expect(table?.textContent).toContain('22 Nov412.3 min61 min');
    expect(screen.getByText('2.5%')).toBeTruthy();
    expect(screen.getAllByText('Nothing happened in this time.')).toHaveLength(2);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Period' }), '7');
    await waitFor(() => expect(router.state.location.search).toEqual({ days: 7 }));
  });
});
