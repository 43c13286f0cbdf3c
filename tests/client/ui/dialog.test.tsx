import { MantineProvider, Menu } from '@mantine/core';
import { describe, expect, it } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { prepareWords } from '#client/app/words/load-words.ts';
import { Dialog } from '#client/ui/dialog.tsx';

/** Comes over the network, when the menu that asked for it has closed. */
const LateDialog = lazy(async () => {
  await new Promise((resolve) => setTimeout(resolve, 50));
  return { default: Dialog };
});

/** A screen with three ways to a dialog: a button that goes when the deed is done, and two lines of a menu. */
function Screen(): ReactNode {
  const [open, setOpen] = useState(false);
  const [late, setLate] = useState(false);
  const [done, setDone] = useState(false);
  return (
    <div id="content" tabIndex={-1}>
      {done ? null : <button onClick={() => setOpen(true)}>Publish…</button>}
      <Menu>
        <Menu.Target>
          <button>More</button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen(true)}>Withdraw…</Menu.Item>
          <Menu.Item onClick={() => setLate(true)}>Kill…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open ? (
        <Dialog title="Sure?" onClose={() => setOpen(false)}>
          <input aria-label="Why" data-autofocus />
          <button
            onClick={() => {
              setDone(true);
              setOpen(false);
            }}
          >
            Do it
          </button>
        </Dialog>
      ) : null}
      <Suspense fallback={null}>
        {late ? (
          <LateDialog title="Really?" onClose={() => setLate(false)}>
            <input aria-label="Reason" data-autofocus />
          </LateDialog>
        ) : null}
      </Suspense>
    </div>
  );
}

describe('a dialog that closes', () => {
  const show = async (): Promise<void> => {
    const words = await prepareWords('en');
    render(
      <I18nextProvider i18n={words}>
        <MantineProvider env="test">
          <Screen />
        </MantineProvider>
      </I18nextProvider>,
    );
  };
  const nameOfFocus = (): string | null | undefined => document.activeElement?.textContent;

  it('gives the focus back to the button that opened it', async () => {
    await show();
    await userEvent.click(screen.getByRole('button', { name: 'Publish…' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Why')));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(nameOfFocus()).toBe('Publish…'));
  });

  it('gives it to the menu’s button when a line of the menu opened it', async () => {
    await show();
    await userEvent.click(screen.getByRole('button', { name: 'More' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Withdraw…' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Why')));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(nameOfFocus()).toBe('More'));
  });

  it('gives it to the menu’s button when it had to be fetched and the menu was gone', async () => {
    await show();
    await userEvent.click(screen.getByRole('button', { name: 'More' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Kill…' }));
    const reason = await screen.findByLabelText('Reason');
    await waitFor(() => expect(document.activeElement).toBe(reason));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(nameOfFocus()).toBe('More'));
  });

  it('gives it to the screen when what opened it has gone', async () => {
    await show();
    await userEvent.click(screen.getByRole('button', { name: 'Publish…' }));
    await userEvent.click(screen.getByRole('button', { name: 'Do it' }));
    await waitFor(() => expect(document.activeElement?.id).toBe('content'));
  });
});

/** A dialog over a dialog over a dialog that cannot be left. */
function Tower(): ReactNode {
  const [open, setOpen] = useState(3);
  return (
    <>
      <Dialog title="Sign in" insistent onClose={() => setOpen(0)}>
        <input aria-label="Password" />
      </Dialog>
      {open > 1 ? (
        <Dialog title="Publish" onClose={() => setOpen(1)}>
          <button>Schedule…</button>
        </Dialog>
      ) : null}
      {open > 2 ? (
        <Dialog title="Schedule" onClose={() => setOpen(2)}>
          <input aria-label="Day" data-autofocus />
        </Dialog>
      ) : null}
    </>
  );
}

describe('Escape', () => {
  it('leaves the dialog on top, one at a time, and none that insists', async () => {
    const words = await prepareWords('en');
    render(
      <I18nextProvider i18n={words}>
        <MantineProvider env="test">
          <Tower />
        </MantineProvider>
      </I18nextProvider>,
    );
    const titles = (): (string | null)[] =>
      screen.getAllByRole('heading', { level: 2 }).map((title) => title.textContent);
    expect(titles()).toEqual(['Sign in', 'Publish', 'Schedule']);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(titles()).toEqual(['Sign in', 'Publish']));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(titles()).toEqual(['Sign in']));
    await userEvent.keyboard('{Escape}');
    expect(titles()).toEqual(['Sign in']);
  });
});
