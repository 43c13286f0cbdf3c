import { describe, expect, it } from '@jest/globals';
import { configure, screen, waitFor, within } from '@testing-library/react';
import type { DeadlinesView } from '#contract/api/handover.ts';
import { TIMED_TASKS } from '#contract/planning-words.ts';
import { openDesk } from '#tests/client/support/desk-app.tsx';
import { fakeDesks } from '#tests/client/support/fake-data.ts';
import { FakeNewsroom, refusal } from '#tests/client/support/fake-newsroom.ts';

// Code comes when it is first wanted; on a busy machine that takes a while.
configure({ asyncUtilTimeout: 10_000 });

const [city] = fakeDesks();
const id = city?.id ?? '';

function told(own: Partial<Record<string, number>> = {}, version = 7): DeadlinesView {
  const deadlines = TIMED_TASKS.map((kind) => {
    const house = 120;
    return { kind, house, minutes: own[kind] ?? house, set: own[kind] !== undefined };
  });
  return { deadlines, version, mayChange: true };
}

function aNewsroom(first: DeadlinesView): { fake: FakeNewsroom; sent: unknown[] } {
  const fake = new FakeNewsroom();
  const desk = { id, slug: 'city', name: city?.name ?? '' };
  const steps = { desk, version: 1, steps: [], mayChange: true };
  fake.answer(`GET /desks/${id}/steps`, () => ({ status: 200, body: steps }));
  fake.answer(`GET /desks/${id}/deadlines`, () => ({ status: 200, body: first }));
  const sent: unknown[] = [];
  fake.answer(`PUT /desks/${id}/deadlines`, ({ body }) => {
    sent.push(body);
    return { status: 200, body: told({ sign: 45 }, 8) };
  });
  return { fake, sent };
}

const address = '/desk-steps?desk=city';
const amount = 'Sign: how long';

describe('the deadlines of a desk', () => {
  it('say what each does and what the house has, and are set in minutes, hours or days', async () => {
    const { fake, sent } = aNewsroom(told({ translate: 1_440 }));
    const { user } = await openDesk(address, { fake });
    const panel = await screen.findByRole('region', { name: /how soon things are done/ });
    const sign = await within(panel).findByRole('textbox', { name: amount });
    expect(panel.textContent).toContain('until the signatures that it lacks stand');
    expect(panel.textContent).toContain('2 hours, as the house has it');
    const day = within(panel).getByRole('textbox', { name: 'Translate: how long' });
    expect((day as HTMLInputElement).value).toBe('1');
    const save = within(panel).getByRole('button', { name: /^Save the times/ });
    expect((save as HTMLButtonElement).disabled).toBe(true);
    await user.type(sign, '45');
    await user.selectOptions(
      within(panel).getByRole('combobox', { name: 'Sign: minutes, hours or days' }),
      'minutes',
    );
    await user.clear(day);
    await user.click(save);
    expect(await within(panel).findByText(/Open tasks have their new times/)).toBeTruthy();
    expect(sent).toEqual([{ deadlines: [{ kind: 'sign', minutes: 45 }] }]);
  });

  it('say beside the field what cannot be, and send nothing', async () => {
    const { fake, sent } = aNewsroom(told());
    const { user } = await openDesk(address, { fake });
    const sign = await screen.findByRole('textbox', { name: amount });
    await user.type(sign, '200');
    expect(await screen.findByText(/from five minutes to seven days/)).toBeTruthy();
    await user.type(sign, '{Enter}');
    expect(sent).toEqual([]);
    await user.clear(sign);
    await waitFor(() => expect(screen.queryByText(/from five minutes to seven days/)).toBeNull());
  });

  it('are read again when somebody else was first', async () => {
    const { fake } = aNewsroom(told());
    fake.answer(`PUT /desks/${id}/deadlines`, () => refusal(412, 'stale-version', 'Changed.'));
    const { user } = await openDesk(address, { fake });
    await user.type(await screen.findByRole('textbox', { name: amount }), '3');
    await user.click(screen.getByRole('button', { name: /^Save the times/ }));
    expect(await screen.findByText('Somebody else has changed these times')).toBeTruthy();
    fake.answer(`GET /desks/${id}/deadlines`, () => ({ status: 200, body: told({ sign: 60 }, 9) }));
    await user.click(screen.getByRole('button', { name: 'Read them again' }));
    const sign = screen.getByRole('textbox', { name: amount });
    await waitFor(() => expect((sign as HTMLInputElement).value).toBe('1'));
  });

  it('are told, not asked for, where somebody may not change them', async () => {
    const { fake } = aNewsroom({ ...told({ sign: 90 }), mayChange: false });
    await openDesk(address, { fake });
    expect(await screen.findByText('90 minutes')).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: amount })).toBeNull();
  });
});
