import type { Locator, Page } from 'playwright-core';
import { articleViewSchema, type ArticleView } from '#contract/api/writing.ts';
import { callDesk } from './desk-calls.ts';
import { untilQuiet } from './watched-page.ts';

/** What stands in the place of changes while they are asked for. */
const LOADING = 'Reading what changed…';

/** The article as the desk knows it now. */
export async function viewOf(page: Page, articleId: string): Promise<ArticleView> {
  return articleViewSchema.parse(await callDesk(page, 'GET', `/articles/${articleId}`));
}

/** Opens an article's screen afresh. */
export async function openArticle(page: Page, articleId: string): Promise<void> {
  await page.goto(new URL(`/desk/articles/${articleId}`, page.url()).href);
  await textOf(page).waitFor();
}

/** The writing surface. */
function textOf(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Text', exact: true });
}

/** Types into a field above the text, in place of what stands there. */
export async function typeInto(page: Page, field: string, words: string): Promise<void> {
  const box = page.getByRole('textbox', { name: field });
  await box.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(words);
}

/** Whether the cursor stands behind the last letter of the writing surface. */
function isAtTheEnd(surface: Element): boolean {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return false;
  const after = document.createRange();
  after.setStart(selection.focusNode ?? surface, selection.focusOffset);
  after.setEndAfter(surface);
  return selection.isCollapsed && after.toString().trim() === '';
}

/** Types a new paragraph behind the last. */
export async function typeParagraph(page: Page, words: string): Promise<void> {
  const surface = textOf(page);
  // Like a person: look where the cursor is before typing.
  do {
    await surface.focus();
    await page.keyboard.press('Control+End');
  } while (!(await surface.evaluate(isAtTheEnd)));
  await page.keyboard.press('Enter');
  await page.keyboard.type(words);
}

/** Types the whole text anew, paragraph by paragraph. */
export async function typeText(page: Page, paragraphs: readonly string[]): Promise<void> {
  await textOf(page).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  for (const [at, words] of paragraphs.entries()) {
    if (at > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(words);
  }
}

/** Waits until the screen says that every typed word is at the server. */
export async function saved(page: Page): Promise<void> {
  await page.getByText(/^Saved \d\d:\d\d:\d\d$/).waitFor();
}

/** Presses a button of the article's heading and gives the dialog that it opens. */
async function openDialog(page: Page, button: string): Promise<Locator> {
  await page.getByRole('main').getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

/** Gives the text to the desk. */
export async function submit(page: Page): Promise<void> {
  const dialog = await openDialog(page, 'Submit');
  await dialog.getByRole('button', { name: 'Submit', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Gives it back to its writer, who finds the note above the text. */
export async function giveBack(page: Page, note: string): Promise<void> {
  const dialog = await openDialog(page, 'Return');
  await dialog.getByLabel('What is to be done').fill(note);
  await dialog.getByRole('button', { name: 'Return with this note' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Signs what the dialog shows, in one scope; gives what was there to read. */
export async function sign(page: Page, scope: string): Promise<string> {
  const dialog = await openDialog(page, 'Sign off…');
  await dialog.getByRole('radio', { name: scope, exact: true }).check();
  const region = dialog.getByRole('region', { name: 'What you sign' });
  await region.getByRole('status', { name: LOADING }).waitFor({ state: 'detached' });
  const read = await region.innerText();
  // Whoever signs again says of each change that they have read it.
  for (const tick of await region.getByRole('checkbox').all()) await tick.check();
  await dialog.getByRole('button', { name: /^Sign / }).click();
  await dialog.waitFor({ state: 'hidden' });
  return read;
}

/** Publishes as what the newsroom proposes, and looks at what it says then; gives the words of the button that did it. */
export async function publish(
  page: Page,
  look: (page: Page) => Promise<void> = async () => undefined,
): Promise<string> {
  const dialog = await openDialog(page, 'Publish…');
  const button = dialog.getByRole('button', { name: /^Publish revision/ });
  const deed = await button.innerText();
  await button.click();
  await dialog.getByText('is what readers see now').waitFor();
  await look(page);
  await dialog.getByRole('button', { name: 'Back to the article' }).click();
  await dialog.waitFor({ state: 'hidden' });
  return deed;
}

/** Opens one of the panels beside the text. */
async function openPanel(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
  await page.getByRole('tabpanel', { name, exact: true }).waitFor();
}

/** Says where on the public site the article stands. */
export async function placeIn(page: Page, section: string): Promise<void> {
  await openPanel(page, 'Story');
  const choice = page.getByLabel('Section', { exact: true });
  await choice.selectOption({ label: section });
  await untilQuiet(page);
}

/** Adds a language version and goes to it; gives its article. */
export async function addVersion(page: Page, language: string): Promise<string> {
  const { pathname: before } = new URL(page.url());
  await openPanel(page, 'Story');
  const opener = page.getByRole('button', { name: 'Add a language version…' });
  await opener.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Language', { exact: true }).selectOption({ label: language });
  await dialog.getByRole('button', { name: `Add the ${language} version` }).click();
  await page.waitForURL(({ pathname }) => pathname !== before && pathname.includes('/articles/'));
  await textOf(page).waitFor();
  return /articles\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}

/** Credits one more person on a row of her own. */
export async function credit(page: Page, role: string, name: string): Promise<void> {
  const rows = page.getByRole('region', { name: 'Credits' });
  const number = String((await rows.getByRole('combobox', { name: /what they did$/ }).count()) + 1);
  await rows.getByRole('button', { name: 'Add a name' }).click();
  await rows.getByLabel(`Credit ${number}: what they did`).selectOption({ label: role });
  await rows.getByLabel(`Credit ${number}: name`).fill(name);
}
