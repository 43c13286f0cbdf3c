import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useAbilityCommands } from '#client/ui/ability-commands.ts';
import { fits } from '#client/ui/fits.ts';
import { Picker, stepOf } from '#client/ui/picker.tsx';
import { openDesk } from '#tests/client/support/desk-app.tsx';
import { MantineProvider } from '@mantine/core';
import { render, renderHook } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { prepareWords } from '#client/app/words/load-words.ts';
import { commandsOnOffer } from '#client/ui/commands.ts';

afterEach(cleanup);

const PALETTE = 'Jump to a story, or do something';
const patience = { timeout: 20_000 };

describe('the palette', () => {
  it('opens by Ctrl+K and by Alt+/, does what the screen offers, and goes to other screens', async () => {
    const { user } = await openDesk('/');
    await screen.findByRole('main', undefined, patience);
    await user.keyboard('{Control>}k{/Control}');
    const field = await screen.findByRole('combobox', { name: PALETTE }, patience);
    const list = screen.getByRole('listbox', { name: PALETTE });
    expect(within(list).getByRole('group', { name: 'Anywhere' })).toBeTruthy();
    expect(within(list).getByRole('group', { name: 'Screens' })).toBeTruthy();
    await user.type(field, 'shortcuts{Enter}');
    expect(
      await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }, patience),
    ).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    fireEvent.keyDown(document.body, { key: '÷', code: 'Slash', altKey: true });
    expect(await screen.findByRole('combobox', { name: PALETTE }, patience)).toBeTruthy();
  });

  it('opens the sheet of shortcuts by Ctrl+/ also from a field', async () => {
    const { user } = await openDesk('/');
    const field = await screen.findByRole('searchbox', undefined, patience);
    await user.click(field);
    await user.keyboard('{Control>}/{/Control}');
    const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }, patience);
    expect(within(sheet).getByRole('heading', { name: 'Anywhere' })).toBeTruthy();
    expect(within(sheet).getByText('Alt+/')).toBeTruthy();
  });
});

describe('a picker', () => {
  it('takes by Enter what the arrows chose, passes on what is refused with its reason, and says when nothing fits', async () => {
    const run = jest.fn();
    const refused = jest.fn();
    const choices = [
      { key: 'a', label: 'Bold', keys: 'Ctrl+B', run },
      { key: 'b', label: 'Publish', why: 'Nobody has signed it.', run: refused },
    ];
    const about = {
      label: 'Do',
      hint: '',
      typed: '',
      onType: () => undefined,
      nothing: 'Nothing.',
    };
    const { rerender } = render(
      <MantineProvider env="test">
        <Picker {...about} choices={choices} />
      </MantineProvider>,
    );
    const field = screen.getByRole('combobox');
    await userEvent.type(field, '{ArrowDown}{Enter}');
    const option = screen.getByRole('option', { selected: true });
    expect(option.textContent).toContain('Nobody has signed it.');
    expect(option.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(option);
    expect(refused).not.toHaveBeenCalled();
    await userEvent.type(field, '{ArrowDown}{Enter}');
    expect(run).toHaveBeenCalledTimes(1);
    rerender(
      <MantineProvider env="test">
        <Picker {...about} choices={[]} />
      </MantineProvider>,
    );
    expect(screen.getByText('Nothing.')).toBeTruthy();
    expect(stepOf('ArrowDown', 0, 0)).toBeNull();
  });

  it('finds names by any of their words, whatever the accents', () => {
    expect(fits('dep ec', 'École du départ')).toBe(true);
    expect(fits('', 'anything')).toBe(true);
    expect(fits('ecole nord', 'École du sud')).toBe(false);
  });
});

describe('a command that the server refuses', () => {
  it('is on offer with the reason', async () => {
    const words = await prepareWords('en');
    renderHook(
      () =>
        useAbilityCommands('Article', [
          {
            id: 'article.kill',
            label: 'Kill',
            ability: { allowed: false, sentence: 'Only a chief kills.' },
            run: () => undefined,
          },
        ]),
      {
        wrapper: ({ children }) => <I18nextProvider i18n={words}>{children}</I18nextProvider>,
      },
    );
    expect(commandsOnOffer()).toContainEqual(
      expect.objectContaining({ id: 'article.kill', group: 'Article', why: 'Only a chief kills.' }),
    );
  });
});
