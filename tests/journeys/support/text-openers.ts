import { inTurn, type Opener } from './openers.ts';

const dialog: Opener = async (page) => page.getByRole('dialog').first().waitFor();

/** Strikes keys with the cursor in the text. */
function keysInText(keys: string): Opener {
  return async (page, word) => {
    // It stands there to be read before it can be written in.
    await page.locator('.ProseMirror[contenteditable="true"]').first().waitFor();
    await page.getByRole('textbox', { name: word('article:field.body'), exact: true }).click();
    await page.keyboard.press(keys);
  };
}

/** Opens something over the text by its keys. */
export function overText(keys: string): Opener {
  return inTurn(keysInText(keys), dialog);
}

/** The menu of what can be inserted. */
export const insertMenu = overText('Control+Alt+Enter');

/** Chooses something from that menu that opens a dialog. */
export function insert(address: string): Opener {
  return inTurn(insertMenu, async (page, word) => {
    await page.getByRole('option', { name: word(address) }).click();
    await page.getByRole('dialog', { name: /./ }).last().waitFor();
  });
}

/** Looks for something that is there, and would put something else in its place. */
export const findInText: Opener = inTurn(keysInText('Control+h'), async (page, word) => {
  await page.getByRole('textbox', { name: word('tools:find.words'), exact: true }).fill('a');
  await page.locator('.found[data-current]').waitFor();
});

/** Asks by a slash, in an empty line at the end; goes there again, as a person does, where the cursor had not come there. */
export const slashMenu: Opener = async (page, word) => {
  const menu = page.getByRole('listbox', { name: word('tools:insert.title') });
  for (let tries = 0; tries < 3 && !(await menu.isVisible()); tries += 1) {
    await keysInText('Control+End')(page, word);
    await page.keyboard.press('Enter');
    await page.keyboard.type('/');
    await menu.waitFor({ timeout: 6_000 }).catch(() => undefined);
  }
  await menu.waitFor();
};

/** Puts a table behind the line of the cursor, with its own line of tools. */
export const inTable: Opener = inTurn(insert('tools:insert.item.table'), async (page, word) => {
  await page.getByRole('button', { name: word('tools:table.put') }).click();
  await page.getByRole('toolbar', { name: word('editor:tableToolbar'), exact: true }).waitFor();
});
