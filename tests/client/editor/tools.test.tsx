import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Deed } from '#client/editor/keys.ts';
import { commandsOnOffer } from '#client/ui/commands.ts';
import { openTools } from './support/open-tools.tsx';
import { paragraph, Pad, threeParagraphs } from './support/pad.ts';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const patience = { timeout: 10_000 };

/** Does a deed and waits for what opens. */
async function opening(pad: Pad, deed: Deed): Promise<void> {
  await act(async () => {
    pad.do(deed);
  });
}

/** What the open menu offers. */
const offered = (): (string | null)[] =>
  within(screen.getByRole('listbox', { name: 'Insert' }))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

describe('the search bar', () => {
  it('counts, goes on by Enter, replaces one and all, and gives the focus back by Escape', async () => {
    const pad = threeParagraphs().at('The first');
    await openTools(pad);
    act(() => pad.view.focus());
    await opening(pad, 'replace');
    const field = await screen.findByRole('textbox', { name: 'Find' }, patience);
    expect(document.activeElement).toBe(field);
    await userEvent.type(field, 'PARAGRAPH');
    expect(screen.getByText('1 of 3')).toBeTruthy();
    await userEvent.type(field, '{Enter}');
    expect(screen.getByText('2 of 3')).toBeTruthy();
    await userEvent.type(field, '{Shift>}{Enter}{/Shift}');
    expect(screen.getByText('1 of 3')).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: 'Replace with' }), 'line{Enter}');
    expect(pad.blocks()[0]).toBe('paragraph:The first line');
    await userEvent.click(screen.getByRole('button', { name: 'Replace all' }));
    expect(pad.blocks()[2]).toBe('paragraph:The third line');
    expect(screen.getByText('2 replaced')).toBeTruthy();
    expect(screen.getByText('Nothing found')).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('search')).toBeNull());
    expect(document.activeElement).toBe(pad.view.dom);
  });

  it('begins with the selected words and minds its switches', async () => {
    const pad = threeParagraphs().at('The', true);
    await openTools(pad);
    await opening(pad, 'find');
    const field = await screen.findByRole('textbox', { name: 'Find' }, patience);
    expect((field as HTMLInputElement).value).toBe('The');
    expect(screen.getByText('1 of 3')).toBeTruthy();
    await userEvent.clear(field);
    await userEvent.type(field, 'ird');
    const whole = screen.getByRole('button', { name: 'Whole words' });
    await userEvent.click(whole);
    expect(whole.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText('Nothing found')).toBeTruthy();
    await userEvent.click(whole);
    await userEvent.keyboard('{Escape}');
  });
});

describe('the insert menu', () => {
  it('finds what to insert by its name or what else it is called, and puts it in by Enter', async () => {
    const pad = threeParagraphs().at('The second');
    await openTools(pad);
    await userEvent.click(screen.getByRole('button', { name: 'Insert…' }));
    const field = await screen.findByRole('combobox', { name: 'Insert' }, patience);
    await userEvent.type(field, 'sidebar');
    expect(offered()).toEqual(['Fact box']);
    await userEvent.keyboard('{Enter}');
    expect(pad.state.doc.child(2).type.name).toBe('factBox');
    expect(screen.queryByRole('combobox', { name: 'Insert' })).toBeNull();
  });

  it('opens the dialog of what is asked for more about', async () => {
    const pad = threeParagraphs().at('The second');
    await openTools(pad);
    await opening(pad, 'insert');
    const field = await screen.findByRole('combobox', { name: 'Insert' }, patience);
    await userEvent.type(field, 'grid{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Insert a table' }, patience)).toBeTruthy();
    expect(screen.queryByRole('combobox', { name: 'Insert' })).toBeNull();
  });

  it('opens under a slash, follows the letters, and takes the slash away with what it puts in', async () => {
    const pad = new Pad({ type: 'doc', content: [paragraph('a', 'Above'), paragraph('b')] });
    await openTools(pad.atEndOf('b'));
    act(() => pad.view.focus());
    pad.type('/quo');
    expect(offered()).toEqual(['Block quote>', 'Pull quote', 'Special character…']);
    const [first] = within(screen.getByRole('listbox', { name: 'Insert' })).getAllByRole('option');
    expect(pad.view.dom.getAttribute('aria-activedescendant')).toBe(first?.id);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(pad.blocks()[1]).toBe('pullQuote:');
    expect(pad.ids()).toEqual(['a', 'b']);
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(pad.view.dom.hasAttribute('aria-activedescendant')).toBe(false);
  });
});

describe('the dialogs of the text', () => {
  it('put a table of the size asked for', async () => {
    const pad = threeParagraphs().at('The second');
    await openTools(pad);
    await opening(pad, 'table');
    const rows = await screen.findByRole('textbox', { name: 'Rows' }, patience);
    await userEvent.clear(rows);
    await userEvent.type(rows, '2');
    await userEvent.click(screen.getByRole('button', { name: 'Insert the table' }));
    expect(pad.state.doc.child(2).childCount).toBe(2);
    expect(await screen.findByRole('toolbar', { name: 'Table' })).toBeTruthy();
  });

  it('refuse an address that nothing may be embedded from, and say what may', async () => {
    const pad = threeParagraphs().at('The second');
    await openTools(pad);
    await opening(pad, 'embed');
    const field = await screen.findByRole(
      'textbox',
      { name: 'Address of the post, film or chart' },
      patience,
    );
    expect(screen.getByText(/^Possible from .*YouTube/u)).toBeTruthy();
    await userEvent.type(field, 'https://example.org/film');
    expect(screen.getByText(/Nothing can be embedded from there/u)).toBeTruthy();
    await userEvent.clear(field);
    await userEvent.type(field, 'https://youtu.be/a1{Enter}');
    expect(pad.state.doc.child(2).attrs['provider']).toBe('youtube');
  });

  it('find a sign by its name, put it where the cursor is, and have it at hand the next time', async () => {
    const pad = threeParagraphs().behind('The first');
    await openTools(pad, 'fr');
    await opening(pad, 'characters');
    const field = await screen.findByRole('textbox', { name: 'Search by name or sign' }, patience);
    expect(screen.getByRole('region', { name: 'Letters of the language' })).toBeTruthy();
    await userEvent.type(field, 'narrow no-br{Enter}');
    expect(pad.blocks()[0]).toBe('paragraph:The first\u202F paragraph');
    await opening(pad, 'characters');
    const last = await screen.findByRole('region', { name: 'Used last' }, patience);
    expect(last.querySelector('button')?.getAttribute('aria-label')).toBe('Narrow no-break space');
  });
});

describe('the commands of the text', () => {
  it('are all on offer, and say so where the cursor forbids one', async () => {
    const pad = threeParagraphs().at('The second');
    await openTools(pad);
    const of = (id: string) => commandsOnOffer().find((command) => command.id === id);
    expect(of('text.bold')).toMatchObject({ label: 'Bold', why: undefined });
    expect(of('text.deleteRow')?.why).toBe('Not possible where the cursor is');
    await act(async () => of('text.subhead')?.run());
    expect(pad.blocks()[1]).toBe('subhead:The second paragraph');
  });
});
