import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import IconNote from '@tabler/icons-react/dist/esm/icons/IconNote.mjs';
import { act, screen, waitFor, within } from '@testing-library/react';
import { lazy, useState } from 'react';
import { commandsOnOffer } from '#client/ui/commands.ts';
import { useShortcutKeys } from '#client/ui/shortcuts.ts';
import { Frame } from '#client/features/writing/article/frame/frame.tsx';
import { panelOfStage, tabOf } from '#client/features/writing/article/frame/which-tab.ts';
import type { ArticlePanel } from '#client/features/writing/article/parts.ts';
import { FakeNewsroom } from '#tests/client/support/fake-newsroom.ts';
import { showPart } from '#tests/client/translation/support/show-part.tsx';

const PERSON = 'p1';

function panel(id: string, more: Partial<ArticlePanel> = {}): ArticlePanel {
  const label = id.slice(0, 1).toUpperCase() + id.slice(1);
  return { id, label, group: 'text', icon: IconNote, render: () => <p>All {id}</p>, ...more };
}

/** The panels of one screen; the last one comes over the network when it is opened first. */
function makePanels(): ArticlePanel[] {
  const Late = lazy(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { default: () => <p>All publication</p> };
  });
  return [
    panel('publication', { group: 'readers', key: 'u', render: () => <Late /> }),
    panel('signatures', { group: 'desk', key: 'o' }),
    panel('comments', { key: 'c', count: 2, counted: 'open: 2' }),
  ];
}

function Page({ asked }: { asked: string | undefined }) {
  const [open, setOpen] = useState(asked);
  const [panels] = useState(makePanels);
  useShortcutKeys();
  return (
    <Frame
      heading={<h1>A story</h1>}
      notices={null}
      text={<textarea aria-label="Headline" />}
      beside={null}
      panels={panels}
      panel={open}
      first="signatures"
      personId={PERSON}
      onPanel={setOpen}
    />
  );
}

async function open(asked?: string) {
  return showPart(new FakeNewsroom(), () => <Page asked={asked} />);
}

function shown(): string {
  return screen.queryByRole('tabpanel')?.textContent ?? 'nothing';
}

describe('the panels beside the text', () => {
  beforeEach(() => localStorage.clear());

  it('stand in a rail by what they are about, with what waits in words', async () => {
    await open();
    const rail = screen.getByRole('tablist', { name: 'Beside the text' });
    expect(rail.getAttribute('aria-orientation')).toBe('vertical');
    const names = within(rail)
      .getAllByRole('tab')
      .map((tab) => tab.textContent);
    expect(names).toEqual(['2Comments (open: 2)', 'Signatures', 'Publication']);
    expect(screen.getByRole('tab', { name: 'Comments (open: 2)' })).toBeTruthy();
    expect(rail.textContent).toMatch(/^Text.*Desk.*Readers/u);
  });

  it('begin with what fits the moment, and then with what this person had last', async () => {
    const user = await open();
    expect(shown()).toContain('All signatures');
    await user.click(screen.getByRole('tab', { name: 'Publication' }));
    await waitFor(() => expect(shown()).toContain('All publication'));
    expect(localStorage.getItem(`writethru.panel.${PERSON}`)).toBe('publication');
  });

  it('are closed as they were left, and the address has the last word', async () => {
    localStorage.setItem(`writethru.panel.${PERSON}`, 'none');
    await open();
    expect(shown()).toBe('nothing');
    document.body.replaceChildren();
    await open('comments');
    expect(shown()).toContain('All comments');
  });

  it('give the text their room, and the focus back to the rail', async () => {
    const user = await open('comments');
    await user.click(screen.getByRole('button', { name: 'Close the panel' }));
    expect(shown()).toBe('nothing');
    const tab = screen.getByRole('tab', { name: 'Comments (open: 2)' });
    await waitFor(() => expect(document.activeElement).toBe(tab));
    await user.click(screen.getByRole('tab', { name: 'Signatures' }));
    expect(shown()).toContain('All signatures');
  });

  it('are steered with arrow keys; Tab comes in at one place only', async () => {
    const user = await open('none');
    const stops = screen.getAllByRole('tab').filter((tab) => tab.tabIndex === 0);
    expect(stops.map((tab) => tab.textContent)).toEqual(['2Comments (open: 2)']);
    act(() => stops[0]?.focus());
    await user.keyboard('{ArrowDown}');
    expect(shown()).toContain('All signatures');
    await user.keyboard('{End}{Enter}');
    await waitFor(() => expect(shown()).toContain('All publication'));
    expect(screen.getAllByRole('tab').filter((tab) => tab.tabIndex === 0)).toHaveLength(1);
  });

  it('open by P and their letter, never while somebody writes, and by name in the palette', async () => {
    const user = await open();
    await user.keyboard('pc');
    expect(shown()).toContain('All comments');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('2Comments (open: 2)'));
    await user.click(screen.getByRole('textbox', { name: 'Headline' }));
    await user.keyboard('pu');
    expect(shown()).toContain('All comments');
    const told = commandsOnOffer().map(({ label, keys }) => `${label}: ${keys ?? ''}`);
    expect(told).toEqual([
      'Show Publication: p u',
      'Show Signatures: p o',
      'Show Comments: p c',
      'Close the panel: p x',
    ]);
    await act(async () =>
      commandsOnOffer()
        .find(({ id }) => id === 'panel.publication')
        ?.run(),
    );
    await waitFor(() => expect(shown()).toContain('All publication'));
  });

  it('leave text and focus where they are while a panel is fetched', async () => {
    const user = await open('signatures');
    act(() => screen.getByRole('tab', { name: 'Signatures' }).focus());
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Publication' }));
    expect(screen.getByRole('textbox', { name: 'Headline' })).toBeTruthy();
    expect(await screen.findByText('All publication')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Publication' }));
  });

  it('forget what is not there any more', () => {
    const at = { panel: undefined, panels: makePanels(), narrow: false, hasBeside: false };
    expect(tabOf({ ...at, rather: ['gone', 'comments'] })).toBe('comments');
    expect(tabOf({ ...at, rather: [null, 'gone'] })).toBe('publication');
    expect(tabOf({ ...at, rather: ['none', 'comments'] })).toBe('none');
    expect(tabOf({ ...at, narrow: true, rather: ['comments'] })).toBe('text');
    expect([panelOfStage('in-review'), panelOfStage('returned')]).toEqual(['sign-off', 'comments']);
  });
});

describe('the panels on a phone', () => {
  const wide = window.matchMedia.bind(window);
  beforeEach(() => {
    localStorage.clear();
    window.matchMedia = (query) =>
      Object.assign(wide(query), { matches: query === '(max-width: 62em)' });
  });
  afterEach(() => {
    window.matchMedia = wide;
  });

  it('are chosen from one list, in the place of the text, which stays', async () => {
    const user = await open();
    const choice = screen.getByRole('combobox', { name: 'What is shown' });
    expect(within(choice).getAllByRole('group')).toHaveLength(3);
    expect(screen.queryByRole('tab')).toBeNull();
    await user.selectOptions(choice, 'Signatures');
    expect(screen.getByText('All signatures')).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Headline' })).toBeNull();
    expect(document.querySelector('textarea')).not.toBeNull();
    await user.selectOptions(choice, 'Text');
    expect(screen.getByRole('textbox', { name: 'Headline' })).toBeTruthy();
    expect(localStorage.getItem(`writethru.panel.${PERSON}`)).toBeNull();
  });

  it('have a short way to what waits, and back', async () => {
    const user = await open();
    const short = screen.getByRole('button', { name: 'Comments (open: 2)' });
    await user.click(short);
    expect(screen.getByText('All comments')).toBeTruthy();
    expect(short.getAttribute('aria-pressed')).toBe('true');
    await user.click(short);
    expect(screen.getByRole('textbox', { name: 'Headline' })).toBeTruthy();
  });
});
