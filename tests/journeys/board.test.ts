import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { axeFaultsEitherWay } from './support/axe.ts';
import { callDesk } from './support/desk-calls.ts';
import { openJourney } from './support/open-journey.ts';

const PATIENCE_MS = 300_000;
const SLUGLINE = 'ALMIRA-HARBOUR/CRANE';

type Made = { id: string };
type Desks = { items: { id: string; slug: string }[] };

/** A column of the board on somebody’s screen. */
function column(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

function cardIn(page: Page, name: string): Locator {
  return column(page, name).getByRole('article').filter({ hasText: SLUGLINE });
}

async function openBoard(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Board', exact: true }).click();
  await column(page, 'Drafting').waitFor();
}

/** Opens by keyboard where the card with the focus can go, and chooses. */
async function moveByKeyboard(page: Page, from: string, to: RegExp): Promise<void> {
  await cardIn(page, from).getByRole('link').focus();
  await page.keyboard.press('m');
  const place = page.getByRole('dialog').getByRole('button', { name: to });
  await page.locator('[role="dialog"] li button:not([aria-disabled])').first().waitFor();
  // The dialog takes the focus when it is drawn.
  await page.locator('[role="dialog"] :focus').waitFor();
  await place.focus();
  await page.keyboard.press('Enter');
}

describe('two people at the board', () => {
  const journey = openJourney();

  it(
    'see each other’s moves without asking again, by keyboard and by hand',
    async () => {
      const reporter = await journey.staff.as('reporter');
      const editor = await journey.staff.as('editor');
      await journey.staff.watch(async () => {
        const desks = (await callDesk(reporter, 'GET', '/desks')) as Desks;
        const deskId = desks.items.find(({ slug }) => slug === 'city')?.id;
        const headline = 'A crane is back in the old harbour';
        const story = { slugline: SLUGLINE, deskId, language: 'en', headline };
        await openBoard(editor);
        const { id } = (await callDesk(reporter, 'POST', '/stories', { body: story })) as Made;
        // The editor’s board has it though nobody there did anything.
        await cardIn(editor, 'Drafting').waitFor();
        await openBoard(reporter);
        await cardIn(reporter, 'Drafting').waitFor();
        await moveByKeyboard(reporter, 'Drafting', /^In review/u);
        await cardIn(reporter, 'In review').waitFor();
        await cardIn(editor, 'In review').waitFor();
        expect(await cardIn(editor, 'Drafting').count()).toBe(0);
        // Given back by hand: it is dragged there, and the board asks what is to be changed.
        await cardIn(editor, 'In review').dragTo(column(editor, 'Returned'));
        const dialog = editor.getByRole('dialog');
        const places = dialog.getByRole('button', { name: /^Returned/u });
        await dialog.waitFor();
        // Let go before the answer was known, it shows the places first.
        if ((await places.count()) > 0) {
          await editor.locator('[role="dialog"] li button:not([aria-disabled])').first().waitFor();
          await places.click();
        }
        await dialog.getByRole('textbox').fill('How tall is it?');
        await dialog.getByRole('button', { name: 'Return it' }).click();
        await cardIn(reporter, 'Returned').waitFor();
        expect((await callDesk(editor, 'GET', `/articles/${id}`)) as object).toMatchObject({
          stage: 'returned',
          lastReturn: { note: 'How tall is it?' },
        });
        expect(await axeFaultsEitherWay(editor)).toEqual([]);
      });
    },
    PATIENCE_MS,
  );

  it(
    'know who has a story, on the board and beside the text',
    async () => {
      const reporter = await journey.staff.as('reporter');
      const editor = await journey.staff.as('editor');
      await journey.staff.watch(async () => {
        await cardIn(reporter, 'Returned').getByRole('link').focus();
        await reporter.keyboard.press('a');
        const dialog = reporter.getByRole('dialog');
        await dialog.getByRole('button', { name: 'Take it' }).click();
        await dialog.getByText('You have it.').waitFor();
        await reporter.keyboard.press('Escape');
        await cardIn(editor, 'Returned').getByText('Nobody').waitFor({ state: 'detached' });
        await cardIn(editor, 'Returned').getByRole('link').click();
        await editor.getByRole('tab', { name: 'Assigned', exact: true }).click();
        const told = editor.getByText(/has it\.$/u);
        await told.waitFor();
        expect(await told.innerText()).not.toContain('Nobody');
      });
    },
    PATIENCE_MS,
  );
});
