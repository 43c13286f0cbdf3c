import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import type { WordOf } from './words-of.ts';

/** Opens on a screen what is to be looked at. */
export type Opener = (page: Page, word: WordOf) => Promise<void>;

const dialog = async (page: Page): Promise<void> => page.getByRole('dialog').first().waitFor();

/** A word as a name to look for; what the screen fills into it may be anything. */
function nameOf(word: string): RegExp {
  const parts = word
    .split(/\{\{\w+\}\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}

function buttonOf(page: Page, word: string): Locator {
  return page.getByRole('button', { name: nameOf(word) }).first();
}

/** One after the other. */
export function inTurn(...openers: readonly Opener[]): Opener {
  return async (page, word) => {
    for (const open of openers) await open(page, word);
  };
}

/** Strikes keys that open a dialog. */
export function key(keys: string): Opener {
  return async (page) => {
    await page.keyboard.press(keys);
    await dialog(page);
  };
}

/** Presses the first button that has this word. */
export function tap(address: string): Opener {
  return async (page, word) => buttonOf(page, word(address)).click();
}

/** Presses the button that has this word, and waits for the dialog that it opens. */
export function press(address: string): Opener {
  return inTurn(tap(address), dialog);
}

/** Presses the last button that has this word, and waits for the dialog that it opens. */
export function pressLast(address: string): Opener {
  return inTurn(
    async (page, word) =>
      page
        .getByRole('button', { name: nameOf(word(address)) })
        .last()
        .click(),
    dialog,
  );
}

/** Fills the field that has this label. */
function fill(address: string, text: string): Opener {
  return async (page, word) =>
    page
      .getByLabel(nameOf(word(address)))
      .first()
      .fill(text);
}

/** Checks the radio button that has this word. */
export function check(address: string): Opener {
  return async (page, word) =>
    page.getByRole('radio', { name: word(address), exact: true }).check();
}

/** Opens the article’s menu. */
export const moreMenu: Opener = async (page, word) => {
  await buttonOf(page, word('article:more')).click();
  await page.getByRole('menu').waitFor();
};

/** Chooses something that opens a dialog from the article’s menu. */
export function choose(address: string): Opener {
  return async (page, word) => {
    await moreMenu(page, word);
    await page.getByRole('menuitem', { name: word(address), exact: true }).click();
    await dialog(page);
  };
}

/** Chooses the first of the stories that may be doubles, and waits for what would happen. */
export const chooseDouble: Opener = async (page, word) => {
  const first = page.getByRole('dialog').getByRole('listitem').first();
  await first.getByRole('button').click();
  await page.getByRole('heading', { name: word('merge:effects') }).waitFor();
};

/** Chooses something that opens a dialog from the menu of a role that the newsroom has made. */
export function chooseOfRole(address: string): Opener {
  return async (page, word) => {
    // On a narrow screen there is one role at a time, and the first is built in.
    const one = page.getByLabel(word('roles:role'), { exact: true });
    const count = (await one.count()) === 0 ? 0 : await one.locator('option').count();
    if (count > 0) await one.selectOption({ index: count - 1 });
    await page
      .getByRole('button', { name: nameOf(word('roles:more')) })
      .last()
      .click();
    await page.getByRole('menuitem', { name: word(address), exact: true }).click();
    await dialog(page);
  };
}

/** Opens the menu of language versions. */
export const versionMenu: Opener = async (page, word) => {
  await buttonOf(page, word('translation:versionsOf')).click();
  await page.getByRole('menu').waitFor();
};

/** Opens the menu behind one’s own name. */
export const personMenu: Opener = async (page) => {
  await page.locator('header [aria-haspopup="menu"]').last().click();
  await page.getByRole('menu').waitFor();
};

/** Opens a menu within that menu: the first is of looks, the second of languages. */
export function personSubmenu(at: 0 | 1): Opener {
  return inTurn(personMenu, async (page) => {
    await page.locator('[role="menuitem"][aria-haspopup="menu"]').nth(at).press('ArrowRight');
    await page.getByRole('menuitemradio').first().waitFor();
  });
}

/** Opens the way around the newsroom, which only a narrow screen keeps in a drawer. */
export const navigation: Opener = async (page) => {
  const burger = page.locator('header > button').first();
  if (!(await burger.isVisible())) return;
  await burger.click();
  await dialog(page);
};

/** Has wire copy read, with remarks to look at. */
export const readCopy: Opener = async (page, word) => {
  const copy = [
    'Pilots return to work in Kestrel Bay – 11/20/2026 at 4:05 p.m.',
    '(Adds a quote)',
    'KESTREL BAY, Nov 20 - Pilots returned to work  on the the quay on Friday.',
    '(Reporting by Maren Holt; French version by Odile Garance, edited by Karen Entwistle)',
  ];
  await page.getByRole('textbox').first().fill(copy.join('\n\n'));
  await buttonOf(page, word('wire:read')).click();
  await buttonOf(page, word('wire:make')).waitFor();
};

/** Selects all of the text, over which the bubble of marks floats then. */
export const selectText: Opener = async (page, word) => {
  await page.getByRole('textbox', { name: word('article:field.body'), exact: true }).click();
  await page.keyboard.press('Control+A');
};

/** Asks for the address of a link in the text. */
export const askForLink: Opener = inTurn(selectText, async (page) =>
  page.keyboard.press('Control+k'),
);

/** Makes a token, which is shown this once. */
export const makeToken: Opener = inTurn(
  fill('accounts:tokens.name', 'Wall screen'),
  tap('accounts:tokens.make'),
  async (page, word) => page.getByText(word('accounts:tokens.made')).waitFor(),
);

/** Invites somebody new, whose link is shown this once. */
export const makeInvitation: Opener = inTurn(
  press('accounts:people.invite'),
  async (page, word) => {
    const form = page.getByRole('dialog');
    await form.getByLabel(word('accounts:people.name'), { exact: true }).fill('Ada Newcombe');
    await form.getByLabel(word('accounts:people.email')).fill(`${randomUUID()}@demo.example`);
    await form.getByRole('button', { name: word('accounts:people.makeLink') }).click();
    await form.getByText(word('accounts:people.link')).waitFor();
  },
);

/** Signs in with what is nobody’s. */
export const signInWrongly: Opener = inTurn(
  fill('app:signIn.email', 'nobody@demo.example'),
  async (page, word) => {
    await page.getByRole('textbox', { name: word('app:signIn.password') }).fill('never this one');
    await buttonOf(page, word('app:signIn.submit')).click();
    await page.getByText(word('app:signIn.wrong')).waitFor();
  },
);

/** The session ends under somebody who changes her name; for a browser of its own. */
export const loseSession: Opener = inTurn(
  async (page) => page.context().clearCookies(),
  fill('accounts:me.name', 'Nadia J. Farrow'),
  press('accounts:save'),
);
