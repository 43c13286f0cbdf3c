import { describe, expect, it } from '@jest/globals';
import { configure, screen, waitFor, within } from '@testing-library/react';
import {
  chooseAll,
  chooseOne,
  chooseUpTo,
  NONE_CHOSEN,
  type Chosen,
} from '#client/features/writing/desk-list/chosen.ts';
import { openDesk } from '#tests/client/support/desk-app.tsx';
import { manyRows } from '#tests/client/support/fake-data.ts';
import { FakeNewsroom } from '#tests/client/support/fake-newsroom.ts';

configure({ asyncUtilTimeout: 10_000 });

const LIST = manyRows(6);
const [A, B, C, D, E] = LIST.map(({ id }) => id);

function ids({ rows }: Chosen): (string | undefined)[] {
  return LIST.map(({ id }) => id).filter((id) => rows.has(id));
}

function upTo(chosen: Chosen, from = '', to = ''): Chosen {
  return chooseUpTo(chosen, LIST, { from, to });
}

describe('choosing of a list', () => {
  it('takes one, and leaves it again', () => {
    const one = chooseOne(NONE_CHOSEN, LIST[1]!);
    expect(ids(one)).toEqual([B]);
    expect(ids(chooseOne(one, LIST[1]!))).toEqual([]);
  });

  it('draws a stretch longer and shorter from where it ended, and a new one from anywhere else', () => {
    const beside = chooseOne(NONE_CHOSEN, LIST[4]!);
    const down = upTo(upTo(beside, A, B), B, C);
    expect(ids(down)).toEqual([A, B, C, E]);
    expect(ids(upTo(down, C, B))).toEqual([A, B, E]);
    expect(ids(upTo(upTo(down, C, B), B, A))).toEqual([A, E]);
    expect(ids(upTo(down, E, D))).toEqual([A, B, C, D, E]);
  });

  it('goes through the place where it began to the other side', () => {
    const up = upTo(upTo(upTo(NONE_CHOSEN, C, D), D, C), C, B);
    expect(ids(up)).toEqual([B, C]);
  });

  it('takes all that is listed or leaves it, and what is not listed stays', () => {
    const other = chooseOne(NONE_CHOSEN, { ...LIST[0]!, id: 'elsewhere' });
    const all = chooseAll(other, LIST);
    expect(all.rows.size).toBe(7);
    expect([...chooseAll(all, LIST).rows.keys()]).toEqual(['elsewhere']);
  });
});

describe('choosing on the desk list', () => {
  const chosen = (): HTMLElement => screen.getByRole('region', { name: 'What is chosen' });
  const ticked = (): number =>
    screen
      .getAllByRole<HTMLInputElement>('checkbox', { name: /^Choose .*\(/u })
      .filter(({ checked }) => checked).length;

  it('is done with x and Shift with the arrows, and left with Escape', async () => {
    const { user } = await openDesk();
    await screen.findByText(/harbour bridge closed/i);
    await user.keyboard('jx');
    expect(chosen().textContent).toContain('1 chosen');
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(chosen().textContent).toContain('3 chosen');
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(ticked()).toBe(2);
    expect(document.activeElement?.textContent).toMatch(/le pont du port/i);
    await user.keyboard('{Escape}');
    expect(ticked()).toBe(0);
    expect(screen.queryByRole('region', { name: 'What is chosen' })).toBeNull();
  });

  it('is done with the mouse, in stretches with Shift, and the keys go on from the box', async () => {
    const { user } = await openDesk();
    await screen.findByText(/harbour bridge closed/i);
    const boxes = screen.getAllByRole('checkbox', { name: /^Choose .*\(/u });
    await user.click(boxes[0]!);
    await user.keyboard('{Shift>}');
    await user.click(boxes[3]!);
    await user.keyboard('{/Shift}');
    expect(chosen().textContent).toContain('4 chosen');
    await user.keyboard('k');
    expect(document.activeElement).toBe(screen.getAllByRole('link', { name: /إغلاق/u })[0]);
    await user.click(screen.getByRole('checkbox', { name: 'Choose all that are shown' }));
    expect(ticked()).toBe(boxes.length);
    await user.click(within(chosen()).getByRole('button', { name: 'Choose none' }));
    expect(ticked()).toBe(0);
  });

  it('outlives another look at the list, and says what is not in it', async () => {
    const { user } = await openDesk();
    await screen.findByText(/harbour bridge closed/i);
    await user.keyboard('jxjx');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'fr');
    await waitFor(() => expect(chosen().textContent).toContain('2 chosen · 1 not in this list'));
  });

  it('publishes at most as many as the server takes at once', async () => {
    const fake = new FakeNewsroom();
    fake.rows = manyRows(60);
    fake.pageSize = 60;
    const { user } = await openDesk('/', { fake });
    await user.click(await screen.findByRole('checkbox', { name: 'Choose all that are shown' }));
    const publish = within(chosen()).getByRole('button', { name: 'Publish…' });
    expect(publish.getAttribute('aria-disabled')).toBe('true');
    await user.keyboard('p');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is spared whoever publishes nothing anywhere', async () => {
    const fake = new FakeNewsroom();
    const memberships = fake.me.memberships.map((each) => ({
      ...each,
      rights: ['write' as const],
    }));
    fake.me = { ...fake.me, memberships };
    const { user } = await openDesk('/', { fake });
    await screen.findByText(/harbour bridge closed/i);
    await user.keyboard('jx');
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('region', { name: 'What is chosen' })).toBeNull();
  });
});
